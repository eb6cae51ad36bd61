import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropAnchor } from '#app/domain/activity/anchor.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { keepFile, storedFile, writeLoose } from '#app/platform/data/files.server.ts'
import { env } from '#app/platform/env.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { emptyDatabase, rowsIn, structureOf } from '#tests/support/structure.ts'
import { createWorld } from '#tests/support/world.ts'
import { makeCopy, type Source } from './make.server.ts'
import { folderPlace } from './place.server.ts'
import { bringBack, checkCopy } from './restore.server.ts'

const KEY = 'key-of-the-tests-0123456789'
const NASTY = 'kutip " \' koma, (kurung) \\ garis\nbaru \u2028 \u2029 \r emoji 🌱 {"a":null}'
const scratch = mkdtempSync(path.join(os.tmpdir(), 'aksis-copies-'))
const migrations = path.resolve('prisma/migrations')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function source(key?: string): Source {
  const { databaseUrl, dataDir, filesDir, secret } = env
  return { databaseUrl, dataDir, filesDir, secret, app: '0', key }
}

let hash = ''
let moment = Date.parse('2026-12-01T00:00:00Z')
const next = () => new Date((moment += 1_000))
let places = 0
const newPlace = () => path.join(scratch, `place-${(places += 1)}`)

async function made(key?: string) {
  const folder = newPlace()
  const copy = await makeCopy(source(key), folderPlace(folder), next())
  return { folder, place: folderPlace(folder), root: path.join(folder, copy.name), ...copy }
}

beforeAll(async () => {
  const { people, district } = await createWorld()
  await keepFile(await writeLoose(Readable.from([Buffer.from('a picture')])))
  hash = sha256('a picture')
  const uploadedById = people.trainer.id
  await db.storedFile.create({
    data: {
      sha256: hash,
      size: 9,
      districtId: district.id,
      uploadedById,
      type: 'image/png',
      name: NASTY,
      facts: { width: 1.1, words: NASTY, none: null },
    },
  })
  await db.backup.create({
    data: { startedAt: next(), reason: 'HAND', place: 'FOLDER', name: 'x', bytes: 2n ** 53n + 1n },
  })
  for (const id of ['a', 'b'])
    await tx((t) =>
      recordActivity(
        t,
        { personId: null, districtId: null, action: 'content.import', object: { type: 'content', id } },
        next(),
      ),
    )
  await dropAnchor(next())
})

/** An empty place of its own, and what is wanted of it. */
async function emptyTarget() {
  const dataDir = mkdtempSync(path.join(scratch, 'target-'))
  const empty = await emptyDatabase()
  const databaseUrl = env.provider === 'sqlite' ? `file:${path.join(dataDir, 'aksis.db')}` : empty.url
  const target = { databaseUrl, dataDir, filesDir: path.join(dataDir, 'files'), mode: 'test' }
  return { target, remove: empty.remove }
}

describe.each([
  ['open', undefined],
  ['sealed', KEY],
])('a copy that is %s', { timeout: 2 * MINUTE }, (_how, key) => {
  it('holds everything and gives it back, row for row', async () => {
    const { place, name, manifest, root } = await made(key)
    expect(manifest).toMatchObject({ lastEvent: { seq: 4 }, missing: [] })
    expect(manifest.files.map((part) => path.basename(part.name))).toEqual([hash])
    const { target, remove } = await emptyTarget()
    try {
      await bringBack(await checkCopy(place, name, key), target, migrations)
      for (const [table, rows] of Object.entries(manifest.tables)) {
        expect(await rowsIn(target.databaseUrl, table), table).toBe(rows)
        expect(await rowsIn(env.databaseUrl, table), table).toBe(rows)
      }
      expect(await structureOf(target.databaseUrl)).toEqual(await structureOf(env.databaseUrl))
      expect(readFileSync(storedFile(target.filesDir, hash), 'utf8')).toBe('a picture')
      expect(readFileSync(path.join(target.dataDir, 'audit-anchors.log'), 'utf8')).toBe(
        readFileSync(path.join(env.dataDir, 'audit-anchors.log'), 'utf8'),
      )
      // The copy of the copy is the copy: every value came through as it was.
      const again = folderPlace(newPlace())
      const copied = await makeCopy({ ...source(), ...target }, again, next())
      const first = await makeCopy(source(), again, next())
      if (env.provider === 'postgresql')
        expect(copied.manifest.database.sha256).toBe(first.manifest.database.sha256)
      expect(copied.manifest.lastEvent).toEqual(manifest.lastEvent)
    } finally {
      await remove()
    }
    const plain = readdirSync(root, { recursive: true, withFileTypes: true }).some(
      (entry) =>
        entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes('Kabupaten Contoh'),
    )
    expect(plain).toBe(key === undefined)
  })

  it('is refused when anything in it was changed, cut, lost or put there', async () => {
    const { place, name, root, manifest } = await made(key)
    const file = manifest.files[0]?.name ?? ''
    const parts = ['manifest.json', 'manifest.sum', 'audit-anchors.log', manifest.database.name, file]
    for (const part of parts) {
      const at = path.join(root, part)
      const bytes = await readFile(at)
      // Shared with the store, whose own file must stay as it is.
      const put = async (changed: Buffer) => {
        await rm(at, { force: true })
        await writeFile(at, changed)
      }
      const named = new RegExp(part.replaceAll('.', '\\.').replace('manifest\\.sum', 'manifest\\.(sum|json)'))
      for (const where of [0, Math.floor(bytes.length / 2), bytes.length - 2]) {
        const turned = Buffer.from(bytes)
        turned[where] = (turned[where] ?? 0) ^ 1
        await put(turned)
        await expect(checkCopy(place, name, key), `${part} turned at ${where}`).rejects.toThrow(
          /changed|format/,
        )
      }
      await put(bytes)
      await truncate(at, bytes.length - 1)
      await expect(checkCopy(place, name, key), `${part} cut`).rejects.toThrow(/changed|bytes long/)
      await unlink(at)
      await expect(checkCopy(place, name, key), `${part} lost`).rejects.toThrow(named)
      await put(bytes)
      await checkCopy(place, name, key)
    }
    await writeFile(path.join(root, 'files', 'stranger'), 'x')
    await expect(checkCopy(place, name, key)).rejects.toThrow('files/stranger')
  })
})

describe('copies', () => {
  it('refuse a wrong key, no key, and a plain copy where a key is set', async () => {
    const sealed = await made(KEY)
    await expect(checkCopy(sealed.place, sealed.name, undefined)).rejects.toThrow('set BACKUP_KEY')
    await expect(checkCopy(sealed.place, sealed.name, `${KEY}x`)).rejects.toThrow('is not the key')
    const plain = await made()
    await expect(checkCopy(plain.place, plain.name, KEY)).rejects.toThrow('is not sealed')
  })

  it('refuse another format, another engine, another mode and a place that is not empty', async () => {
    const { place, name, root } = await made()
    const checked = await checkCopy(place, name, undefined)
    const { target, remove } = await emptyTarget()
    try {
      const other = env.provider === 'sqlite' ? 'postgresql://nowhere/x' : `file:${target.dataDir}/x.db`
      await expect(bringBack(checked, { ...target, databaseUrl: other }, migrations)).rejects.toThrow(
        'DATABASE_URL',
      )
      const demo = { ...checked, manifest: { ...checked.manifest, mode: 'demo' } }
      await expect(bringBack(demo, target, migrations)).rejects.toThrow('mode "demo"')
      const newer = { name: '99999999999999_newer', checksum: '0'.repeat(64) }
      const ahead = { ...checked.manifest, migrations: [...checked.manifest.migrations, newer] }
      await expect(bringBack({ ...checked, manifest: ahead }, target, migrations)).rejects.toThrow(newer.name)
      await expect(
        bringBack(checked, { ...target, databaseUrl: env.databaseUrl }, migrations),
      ).rejects.toThrow('empty place')
      await mkdir(path.join(target.filesDir, 'ab'), { recursive: true })
      await expect(bringBack(checked, target, migrations)).rejects.toThrow('files in')
    } finally {
      await remove()
    }
    const at = path.join(root, 'manifest.json')
    await writeFile(at, (await readFile(at, 'utf8')).replace('"version": 1', '"version": 2'))
    await expect(checkCopy(place, name, undefined)).rejects.toThrow('no copy of this format')
  })

  it('say which files of the store were not there or damaged, and keep the rest', async () => {
    const stored = storedFile(env.filesDir, hash)
    const bytes = readFileSync(stored)
    await rm(stored)
    try {
      expect((await made()).manifest).toMatchObject({ missing: [hash], files: [] })
      writeFileSync(stored, 'another picture')
      expect((await made(KEY)).manifest).toMatchObject({ missing: [hash], files: [] })
    } finally {
      await rm(stored, { force: true })
      writeFileSync(stored, bytes)
    }
  })

  it('share what has not changed, sealed or not, and leave nothing beside them', async () => {
    for (const key of [undefined, KEY]) {
      const folder = newPlace()
      for (let round = 0; round < 2; round += 1) await makeCopy(source(key), folderPlace(folder), next())
      const names = readdirSync(folder)
      expect(names).toHaveLength(2)
      expect(names.every((name) => name.startsWith('aksis-'))).toBe(true)
      for (const name of names) await checkCopy(folderPlace(folder), name, key)
    }
    expect(readdirSync(env.dataDir).filter((name) => name.startsWith('copying-'))).toEqual([])
  })

  it('are of one moment though others write all the time', async () => {
    let written = 0
    const state = { done: false }
    const writing = (async () => {
      while (!state.done) {
        await db.setting.upsert({
          where: { key: 'busy' },
          create: { key: 'busy', value: '0' },
          update: { value: String((written += 1)) },
        })
        // The driver answers before the loop turns.
        await turn()
      }
    })()
    try {
      const { place, name } = await made()
      await checkCopy(place, name, undefined)
    } finally {
      state.done = true
      await writing
    }
    expect(written).toBeGreaterThan(0)
  })
})

if (env.provider === 'sqlite')
  it('a plain copy of the file without its log misses what was acknowledged; ours does not', async () => {
    const file = env.databaseUrl.slice('file:'.length)
    await db.setting.create({ data: { key: 'newest', value: 'acknowledged' } })
    const count = (which: string) => {
      const database = new Database(which)
      const row = database.prepare(`SELECT COUNT(*) AS n FROM "Setting" WHERE "key" = 'newest'`).get()
      database.close()
      return row
    }
    const plain = path.join(scratch, 'plain.db')
    copyFileSync(file, plain)
    expect(count(plain)).toEqual({ n: 0 })
    const { root } = await made()
    expect(count(path.join(root, 'database.db'))).toEqual({ n: 1 })
  })
