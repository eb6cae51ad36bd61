import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '#app/platform/ids.server.ts'

/** The folder of content files; the server starts in the folder of the project. */
export const CONTENT_FOLDER = 'content'

/** Texts by their path inside the content folder, always with `/`, in the order of their names. */
export type ContentTree = { files: ReadonlyMap<string, string>; hash: string }

/** Part of every hash: raise it when the import itself learns something new about unchanged files. */
const IMPORT_VERSION = '1'

/** Reads the whole tree (about 60 small texts) and its one hash. */
export async function readTree(folder: string = CONTENT_FOLDER): Promise<ContentTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  const files = new Map(names.map((name, index) => [name, (texts[index] ?? '').replaceAll('\r\n', '\n')]))
  return { files, hash: sha256([IMPORT_VERSION, ...[...files].flat()].join('\u0000')) }
}

/** What stands below the front matter: the text that is kept, shown and edited. */
export function bodyOf(source: string): string {
  const mark = /^---\n(?:.*?\n)?---[ \t]*(?:\n|$)/s.exec(source)
  return mark ? source.slice(mark[0].length).replace(/^\n+/, '') : source
}

/** The line on which a key of the front matter stands, for messages; 1 when it is not there. */
export function lineOfKey(source: string, key: string): number {
  const line = source.split('\n').findIndex((text) => text.trimStart().startsWith(`${key}:`))
  return line < 0 ? 1 : line + 1
}
