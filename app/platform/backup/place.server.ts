import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DAY } from '#app/platform/say/time.ts'
import { isCopyName } from './kept.ts'

/** Where copies lie: a folder, or a store elsewhere that can do the same. Only whole copies are in its list. */
export type Place = {
  kind: 'FOLDER' | 'STORE'
  /** Names of the whole copies, oldest first. */
  list: () => Promise<string[]>
  begin: (name: string) => Promise<Draft>
  /** A part as it lies there; its reading fails when it is not there. */
  read: (name: string, part: string) => Readable
  /** All parts that lie there, the copy's own papers among them. */
  parts: (name: string) => Promise<string[]>
  remove: (name: string) => Promise<void>
}

/** A copy in the making: nobody sees it before `finish`. */
export type Draft = {
  put: (part: string, source: Readable, through: readonly Transform[]) => Promise<void>
  /** Shares a file of this machine that never changes, without its bytes, where the place can; else false. */
  share: (part: string, file: string) => Promise<boolean>
  /** The same of a part of an earlier copy. */
  again: (part: string, earlier: string) => Promise<boolean>
  finish: () => Promise<void>
  abandon: () => Promise<void>
}

const UNFINISHED = 'unfinished-'

export function folderPlace(folder: string): Place {
  const inside = (name: string, part: string) => path.join(folder, name, ...part.split('/'))
  return {
    kind: 'FOLDER',
    async list() {
      const names = await readdir(folder).catch(() => [])
      return names.filter((name) => isCopyName(name)).sort()
    },
    async begin(name) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await sweep(folder)
      const draft = `${UNFINISHED}${process.pid}-${name}`
      await rm(path.join(folder, draft), { recursive: true, force: true })
      await mkdir(path.join(folder, draft), { mode: 0o700 })
      return draftIn(folder, draft, name)
    },
    read: (name, part) => createReadStream(inside(name, part)),
    async parts(name) {
      const entries = await readdir(path.join(folder, name), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(path.join(folder, name), path.join(entry.parentPath, entry.name)))
        .map((file) => file.split(path.sep).join('/'))
    },
    async remove(name) {
      // Out of the list first: a removal that is cut short leaves no half copy.
      const gone = path.join(folder, `${UNFINISHED}${process.pid}-removed-${name}`)
      await rename(path.join(folder, name), gone)
      await rm(gone, { recursive: true, force: true })
    },
  }
}

function draftIn(folder: string, draft: string, name: string): Draft {
  const target = async (part: string) => {
    const file = path.join(folder, draft, ...part.split('/'))
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    return file
  }
  const linked = async (part: string, from: string) => {
    try {
      await link(from, await target(part))
      return true
    } catch {
      // Another disk, or a file system without links.
      return false
    }
  }
  return {
    async put(part, source, through) {
      const file = await target(part)
      await pipeline([source, ...through, createWriteStream(file, { flags: 'wx', mode: 0o600 })])
      await syncFile(file)
    },
    share: linked,
    again: (part, earlier) => linked(part, path.join(folder, earlier, ...part.split('/'))),
    async finish() {
      await rename(path.join(folder, draft), path.join(folder, name))
      await syncFile(folder)
    },
    abandon: () => rm(path.join(folder, draft), { recursive: true, force: true }),
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What a process that was killed has left; another one may be at work beside us. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(UNFINISHED)) continue
    const found = await stat(path.join(folder, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > DAY)
      await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
