import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { keepFile, writeLoose } from '#app/platform/data/files.server.ts'
import { handedIn } from '#tests/support/grading.ts'
import { fileOf, gridOf, put, sheetIn } from '#tests/support/marked-sheets.ts'
import { zip } from '#tests/support/zip.ts'
import { exportWorks } from './archive.server.ts'
import { findGradingSchedule } from '../grading/grading-schedule.server.ts'
import { openSheet } from './marked-sheets.server.ts'

let room: Awaited<ReturnType<typeof handedIn>>

beforeEach(async () => {
  room = await handedIn()
})

async function attach(name: string, content: string) {
  const kept = await writeLoose(Readable.from([Buffer.from(content)]))
  await keepFile(kept)
  const { id } = await db.storedFile.create({
    data: {
      districtId: room.world.district.id,
      sha256: kept.sha256,
      size: kept.size,
      type: 'application/pdf',
      name,
      uploadedById: room.ana.id,
    },
  })
  const thingId = room.place.submissionId
  return db.fileLink.create({ data: { noun: 'submission', thingId, fileId: id, addedById: room.ana.id } })
}

async function archive(who: Asker = room.trainer) {
  const made = await exportWorks(who, room.schedule.id, new Date())
  return made && Buffer.from(await new Response(made.body).arrayBuffer())
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('gives nothing to whoever does not grade the cohort; that it left is noted', async () => {
  expect(await archive(room.ana)).toBeNull()
  expect(await archive(room.secretariat)).toBeNull()
  await archive()
  const events = await db.auditEvent.findMany({
    where: { objectId: room.schedule.id, action: 'submission.export' },
  })
  expect(events.map(({ personId }) => personId)).toEqual([room.trainer.id])
})

test('holds a folder for each work with its text and its files, whole, and nothing that was taken out', async () => {
  const large = 'isi '.repeat(500_000)
  await attach('data.pdf', large)
  await attach('Data.pdf', 'lain')
  const gone = await attach('dihapus.pdf', 'hapus')
  await db.fileLink.update({ where: { id: gone.id }, data: { removedAt: new Date() } })
  const files = unzipSync(new Uint8Array((await archive()) ?? []))
  const names = Object.keys(files)
  const folder = names.find((name) => name.endsWith('/naskah.md'))?.replace('/naskah.md', '') ?? ''
  expect(folder).toMatch(/^01-[A-Za-z0-9-]+$/)
  expect(names).toEqual([
    'BACA-SAYA.txt',
    'nilai.xlsx',
    `${folder}/naskah.md`,
    `${folder}/data.pdf`,
    `${folder}/Data (2).pdf`,
  ])
  expect(text(files[`${folder}/naskah.md`])).toBe('Naskah tim satu')
  const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
  expect(hash(files[`${folder}/data.pdf`] ?? '')).toBe(hash(large))
  expect(text(files['BACA-SAYA.txt'])).toContain(room.world.teams.one.name)
})

test('its sheet comes in again, alone and within the archive', async () => {
  const whole = await archive()
  const files = unzipSync(new Uint8Array(whole ?? []))
  const grid = await gridOf(files['nilai.xlsx'] ?? new Uint8Array())
  put(grid, room.world.teams.one.name, '1. Ketepatan', '4')
  const filled = await fileOf(grid)
  const back = zip([{ name: 'Unduhan/nilai.xlsx', content: filled }])
  for (const bytes of [filled, back]) {
    const stored = await sheetIn(room.trainer, room.schedule.id, bytes, 'karya.zip')
    if (!stored.ok) throw new Error(stored.fault)
    const schedule = await findGradingSchedule(room.trainer, room.schedule.id)
    const open = schedule && (await openSheet(db, room.trainer, schedule, stored.id))
    expect(open?.plan.map(({ state }) => state)).toContain('change')
  }
  expect(await sheetIn(room.trainer, room.schedule.id, whole ?? Buffer.alloc(0))).toMatchObject({ ok: true })
})

test('refuses archives without a sheet, and one that lies about how large its sheet is', async () => {
  const none = zip([{ name: 'lain.txt', content: 'x' }])
  expect(await sheetIn(room.trainer, room.schedule.id, none)).toMatchObject({ ok: false })
  const bomb = zip([{ name: 'nilai.xlsx', content: Buffer.alloc(30_000_000), claims: { size: 900 } }])
  expect(await sheetIn(room.trainer, room.schedule.id, bomb)).toMatchObject({ ok: false })
})
