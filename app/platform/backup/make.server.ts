import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { storedFile } from '#app/platform/data/files.server.ts'
import { measureLoose } from '#app/platform/data/files.server.ts'
import { freeDisk, LEAST_FREE_TO_GO_ON } from '#app/platform/data/disk.server.ts'
import { copyName, outlived } from './kept.ts'
import {
  ANCHORS,
  filePart,
  MANIFEST,
  manifestOf,
  MARK,
  markOf,
  readManifest,
  secretMark,
  type Manifest,
  type Part,
} from './manifest.server.ts'
import type { Draft, Place } from './place.server.ts'
import { dumpPostgres } from './postgres-copy.server.ts'
import { sealerOf, type Sealer } from './seal.server.ts'
import { dumpSqlite } from './sqlite-copy.server.ts'

/** What is copied: an installation as its settings name it. */
export type Source = {
  databaseUrl: string
  dataDir: string
  filesDir: string
  secret: string
  app: string
  /** BACKUP_KEY */
  key: string | undefined
}

export type Made = { name: string; manifest: Manifest; bytes: number }

/** No room: said before anything is written. */
export class NoRoom extends Error {}

type Making = {
  draft: Draft
  sealer: Sealer | null
  source: Source
  earlier: Map<string, Part>
  last: string | null
}

/**
 * Makes a copy of everything and puts it into the place when it is whole; the copies that have had their time go. Beside a
 * running server nobody waits for it.
 */
export async function makeCopy(source: Source, place: Place, now: Date): Promise<Made> {
  const work = await mkdtemp(path.join(source.dataDir, 'copying-'))
  try {
    await refuseFullDisk(source)
    const { sealer, earlier, last } = await beforeThis(source, place)
    const name = copyName(now)
    const draft = await place.begin(name)
    try {
      const manifest = await fill({ draft, sealer, source, earlier, last }, work, now)
      await draft.finish()
      for (const old of outlived(await place.list(), now)) await place.remove(old)
      const bytes = [manifest.database, ...manifest.files].reduce((sum, part) => sum + part.size, 0)
      return { name, manifest, bytes }
    } catch (error) {
      await draft.abandon()
      throw error
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function refuseFullDisk({ databaseUrl, dataDir }: Source): Promise<void> {
  if (!databaseUrl.startsWith('file:')) return
  const { size } = await stat(databaseUrl.slice('file:'.length))
  // Once as a file to be read, once in its place.
  if ((await freeDisk(dataDir)) < 2 * size + LEAST_FREE_TO_GO_ON)
    throw new NoRoom('The disk has no room for a copy.')
}

/** The copy before this one, with whose key and lock this one shares what has not changed. */
async function beforeThis({ key }: Source, place: Place) {
  const last = (await place.list()).at(-1)
  const before = last ? await readManifest(place, last, key).catch(() => null) : null
  const sealer = key ? (before?.sealer ?? (await sealerOf(key))) : null
  const earlier = new Map(before?.manifest.files.map((part) => [part.name, part]))
  return { sealer, earlier, last: before && last ? last : null }
}

async function fill(making: Making, work: string, now: Date): Promise<Manifest> {
  const { draft, sealer, source } = making
  // Before the data base: an anchor may be older than its chain, never newer.
  const anchors = await readFile(path.join(source.dataDir, ANCHORS)).catch(() => null)
  const isFile = source.databaseUrl.startsWith('file:')
  const { facts, body } = isFile
    ? await dumpSqlite(source.databaseUrl.slice('file:'.length), path.join(work, 'database'))
    : await dumpPostgres(source.databaseUrl)
  const database = await put(making, isFile ? 'database.db' : 'database.rows', body)
  const files: Part[] = []
  const missing: string[] = []
  for (const hash of new Set(facts.hashes)) {
    const part = await putFile(making, hash)
    if (part) files.push(part)
    else missing.push(hash)
  }
  const { hashes: _, ...told } = facts
  const manifest = manifestOf({
    createdAt: now.toISOString(),
    app: source.app,
    provider: isFile ? 'sqlite' : 'postgresql',
    ...told,
    database,
    anchors: anchors && (await put(making, ANCHORS, Readable.from(anchors, { objectMode: false }))),
    files,
    missing,
    secretMark: secretMark(source.secret),
    cipher: sealer?.cipher ?? null,
  })
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await draft.put(MARK, Readable.from([markOf(text, sealer)]), [])
  await draft.put(MANIFEST, Readable.from([text]), [])
  return manifest
}

async function put({ draft, sealer }: Making, name: string, body: Readable): Promise<Part> {
  const hash = createHash('sha256')
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await draft.put(name, body, sealer ? [sealer.seal(name), count] : [count])
  return { name, size, sha256: hash.digest('hex') }
}

/** A file of the store never changes, so copies share it where they can; null where the store has it not, or not whole. */
async function putFile(making: Making, hash: string): Promise<Part | null> {
  const { draft, sealer, source, earlier, last } = making
  const name = filePart(hash)
  const file = storedFile(source.filesDir, hash)
  const found = await measureLoose(file).catch(() => null)
  if (found?.sha256 !== hash) return null
  const before = earlier.get(name)
  if (sealer && before && last && (await draft.again(name, last))) return before
  if (!sealer && (await draft.share(name, file))) return { name, size: found.size, sha256: hash }
  return put(making, name, createReadStream(file))
}
