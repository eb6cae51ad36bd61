import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeText, type Encoding } from '#app/domain/files/decode-text.ts'
import { sha256 } from '#app/platform/ids.server.ts'

/** The folder of content files; the server starts in the folder of the project. */
export const CONTENT_FOLDER = 'content'

/**
 * Texts by their path inside the content folder, always with `/`, in the order of their names. `encodings` names the files
 * that are not UTF-8.
 */
export type ContentTree = {
  files: ReadonlyMap<string, string>
  encodings: ReadonlyMap<string, Encoding>
  hash: string
}

/** Part of every hash: raise it when the import itself learns something new about unchanged files. */
const IMPORT_VERSION = '2'

/** Reads the whole tree (about 60 small texts) and its one hash. */
export async function readTree(folder: string = CONTENT_FOLDER): Promise<ContentTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const files = new Map<string, string>()
  const encodings = new Map<string, Encoding>()
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))))
  for (const [index, name] of names.entries()) {
    const { text, encoding } = decodeText(contents[index] ?? new Uint8Array())
    files.set(name, text.replaceAll('\r\n', '\n'))
    if (encoding !== 'utf-8') encodings.set(name, encoding)
  }
  // A file that is saved anew as UTF-8 says the same, but there is nothing to note any more.
  const said = [IMPORT_VERSION, ...[...files].flat(), ...[...encodings].flat()]
  return { files, encodings, hash: sha256(said.join('\u0000')) }
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
