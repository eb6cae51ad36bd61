import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, Writable, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { storedFile } from '#app/platform/data/files.server.ts'
import { applyMigrations, readMigrations } from '#app/platform/data/migrations.server.ts'
import {
  ANCHORS,
  BadCopy,
  MANIFEST,
  MARK,
  partsOf,
  readManifest,
  type Manifest,
  type Part,
} from './manifest.server.ts'
import type { Place } from './place.server.ts'
import { isFreePostgres, loadPostgres } from './postgres-copy.server.ts'
import type { Sealer } from './seal.server.ts'
import { isFreeSqlite, loadSqlite } from './sqlite-copy.server.ts'

export type Target = { databaseUrl: string; dataDir: string; filesDir: string; mode: string }

type Copy = { place: Place; name: string; manifest: Manifest; sealer: Sealer | null }

/**
 * A copy whose every part is there and as it was written, and nothing beside them.
 * @throws BadCopy with a sentence that names the part.
 */
export async function checkCopy(place: Place, name: string, key: string | undefined): Promise<Copy> {
  const { manifest, sealer } = await readManifest(place, name, key)
  const copy = { place, name, manifest, sealer }
  const there = new Set(await place.parts(name))
  const parts = partsOf(manifest)
  const expected = new Set([MANIFEST, MARK, ...parts.map((part) => part.name)])
  const strange = [...there].find((part) => !expected.has(part))
  if (strange) throw new BadCopy(`${strange} of ${name} is not in its manifest.`)
  for (const part of parts) {
    if (!there.has(part.name)) throw new BadCopy(`${part.name} of ${name} is missing.`)
    await readPart(copy, part, () => new Writable({ write: (_chunk, _encoding, done) => done() }))
  }
  return copy
}

/** One part, opened; what has arrived in `into` counts only once this has ended well. */
async function readPart(copy: Copy, part: Part, into: () => Writable): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  const source = copy.place.read(copy.name, part.name)
  const through = copy.sealer ? [measure, copy.sealer.open(part.name)] : [measure]
  let failed: unknown = null
  await pipeline([source, ...through, into()]).catch((error: unknown) => (failed = error))
  if (size !== part.size && failed === null)
    throw new BadCopy(`${part.name} of ${copy.name} is ${size} bytes long instead of ${part.size}.`)
  if (failed !== null || hash.digest('hex') !== part.sha256)
    throw new BadCopy(`${part.name} of ${copy.name} was changed or is damaged.`)
}

/**
 * Brings a checked copy back into an empty place, as it was; its own migrations only.
 * @throws Error with a sentence when the place is not empty or is another kind of installation.
 */
export async function bringBack(copy: Copy, target: Target, migrationsIn: string): Promise<void> {
  const { manifest } = copy
  const provider = target.databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql'
  if (manifest.provider !== provider)
    throw new Error(`The copy ${copy.name} is of ${manifest.provider}; DATABASE_URL names ${provider}.`)
  if (manifest.mode !== null && manifest.mode !== target.mode)
    throw new Error(`The copy ${copy.name} belongs to the mode "${manifest.mode}"; this is "${target.mode}".`)
  const migrations = await ownMigrations(manifest, path.join(migrationsIn, provider))
  await refuseFilled(target)
  await mkdir(target.dataDir, { recursive: true, mode: 0o700 })
  for (const part of manifest.files) await bringFile(copy, part, target.filesDir)
  await bringAnchors(copy, target.dataDir)
  if (provider === 'sqlite') return bringSqlite(copy, target.databaseUrl.slice('file:'.length))
  await applyMigrations(target.databaseUrl, migrations)
  await bringPostgres(copy, target.databaseUrl)
}

async function ownMigrations({ migrations }: Manifest, folder: string) {
  const known = new Map((await readMigrations(folder)).map((migration) => [migration.name, migration]))
  return migrations.map(({ name, checksum }) => {
    const here = known.get(name)
    if (here?.checksum !== checksum)
      throw new Error(
        `The copy was made by another release: it has the migration ${name}, which is not here.`,
      )
    return here
  })
}

async function refuseFilled({ databaseUrl, filesDir }: Target): Promise<void> {
  const isFree = databaseUrl.startsWith('file:')
    ? isFreeSqlite(databaseUrl.slice('file:'.length))
    : await isFreePostgres(databaseUrl)
  if (!isFree)
    throw new Error(
      'A copy is brought back into an empty place only, and there is a data base at DATABASE_URL already.',
    )
  const names = (await readdir(filesDir).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name))
  if (names.length > 0)
    throw new Error(
      `A copy is brought back into an empty place only, and there are files in ${filesDir} already.`,
    )
}

/** Under a name of its own until it is whole. */
async function bringPart(copy: Copy, part: Part, file: string): Promise<void> {
  const arriving = `${file}.arriving`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await rm(arriving, { force: true })
  try {
    await readPart(copy, part, () => createWriteStream(arriving, { flags: 'wx', mode: 0o600, flush: true }))
  } catch (error) {
    await rm(arriving, { force: true })
    throw error
  }
}

async function bringFile(copy: Copy, part: Part, filesDir: string): Promise<void> {
  const file = storedFile(filesDir, path.posix.basename(part.name))
  await bringPart(copy, part, file)
  await rename(`${file}.arriving`, file)
}

/** Anchors that lie there already know of more than the copy does: they stay. */
async function bringAnchors(copy: Copy, dataDir: string): Promise<void> {
  const file = path.join(dataDir, ANCHORS)
  if (!copy.manifest.anchors || existsSync(file)) return
  await bringPart(copy, copy.manifest.anchors, file)
  await rename(`${file}.arriving`, file)
}

async function bringSqlite(copy: Copy, file: string): Promise<void> {
  await bringPart(copy, copy.manifest.database, file)
  await loadSqlite(file, `${file}.arriving`, copy.manifest.tables)
}

async function bringPostgres(copy: Copy, url: string): Promise<void> {
  const { place, name, manifest, sealer } = copy
  const raw = place.read(name, manifest.database.name)
  const body: Readable = sealer ? raw.pipe(sealer.open(manifest.database.name)) : raw
  raw.once('error', (error) => body.destroy(error))
  await loadPostgres(url, body, manifest.tables)
}
