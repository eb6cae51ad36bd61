import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Files by their path in the project. */
export type Tree = ReadonlyMap<string, string>

const TEXT = /\.(?:tsx?|mjs|js|json|md|prisma|sql|txt|css)$/

/** The files of a folder that are in git or new to it, as a clone with today's changes would have them. */
export function filesOf(folder: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed.split('\0').filter((name) => name !== '' && existsSync(path.join(folder, name)))
}

export function readTree(folder: string, files: readonly string[]): Tree {
  const texts = files.filter((name) => TEXT.test(name))
  return new Map(texts.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/** A copy of the project in a temporary folder, a repository of its own, with the same packages. */
export function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-noun-'))
  for (const name of filesOf('.')) cpSync(name, path.join(folder, name))
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, '.gitignore'), `${readFileSync('.gitignore', 'utf8')}\nnode_modules\n`)
  execFileSync('git', ['init', '-q'], { cwd: folder })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function writeTree(folder: string, tree: Tree): void {
  for (const [name, text] of tree) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
}
