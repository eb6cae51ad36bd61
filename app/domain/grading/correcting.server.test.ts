import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { key } from '#tests/support/assignments.ts'
import { gradeForm, handedIn } from '#tests/support/grading.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { correctGrade } from './correcting.server.ts'
import { saveGrade } from './grade.server.ts'
import { correctionSchemaFor, type GivenCorrection } from './grading.schema.ts'
import { readWork } from './read-work.server.ts'
import { releaseGrade } from './release.server.ts'

type Room = Awaited<ReturnType<typeof released>>
let room: Room
const NOW = new Date()
const FIRST = { levels: { 0: 2, 1: 3 }, comment: 'Sumber belum lengkap.' } as const

/** A released grade of 65: 40 × 2/4 + 60 × 3/4. */
async function released() {
  const made = await handedIn()
  await saveGrade(made.trainer, made.place, gradeForm(FIRST), NOW)
  const done = await releaseGrade(made.trainer, made.place, 1, NOW)
  expect(done).toEqual({ ok: true, score: 65 })
  return made
}

beforeEach(async () => {
  room = await released()
})

function given(changes: Partial<GivenCorrection> = {}): GivenCorrection {
  return {
    key: key(),
    version: 2,
    levels: { 0: 4, 1: 3 },
    comment: FIRST.comment,
    reason: 'Sumbernya ternyata ada di lampiran.',
    ...changes,
  }
}

const correct = (changes: Partial<GivenCorrection> = {}, who = room.trainer) =>
  correctGrade(who, room.place, given(changes), NOW)

async function reasonOf(changes: Partial<GivenCorrection>, who?: Asker) {
  const answer = await correct(changes, who)
  return answer.ok ? 'done' : answer.reason
}

const corrections = () => db.gradeCorrection.findMany({ where: { submissionId: room.place.submissionId } })
const theGrade = () => db.grade.findUniqueOrThrow({ where: { submissionId: room.place.submissionId } })

test('both grades stand in the history, with the reason; owners and trainers read them, and the owners are told', async () => {
  const sent = given()
  const before = await db.outboxMessage.count({ where: { kind: 'mail' } })
  const later = new Date(NOW.getTime() + 86_400_000)
  const done = { ok: true, before: 65, score: 85 }
  expect(await correctGrade(room.second, room.place, sent, later)).toEqual(done)
  expect(await theGrade()).toMatchObject({
    status: 'RELEASED',
    score: 85,
    version: 3,
    graderId: room.second.id,
    // Corrected a day later, released when it was.
    releasedAt: NOW,
  })
  const own = await readOwnWork(room.ana, room.schedule.id, NOW)
  expect(own?.current?.grade).toMatchObject({
    score: 85,
    corrections: [{ score: 65, levels: FIRST.levels, comment: FIRST.comment, reason: sent.reason }],
  })
  const theirs = await readWork(room.trainer, room.place.scheduleId, room.place.submissionId, NOW)
  expect(theirs).toMatchObject({
    grade: { score: 85 },
    corrections: [{ score: 65, reason: sent.reason, by: 'Pelatih Dua Contoh' }],
  })
  expect(await db.outboxMessage.count({ where: { kind: 'mail' } })).toBeGreaterThan(before)
  const [event] = await db.auditEvent.findMany({
    where: { objectId: room.place.submissionId, action: 'grade.correct' },
  })
  expect(JSON.parse(event?.detail ?? '')).toMatchObject({
    before: { score: 65 },
    after: { score: 85, reason: sent.reason },
  })
})

test('corrected again and again: the newest counts, all stand, the newest first', async () => {
  await correct()
  await correct({ version: 3, levels: { 0: 4, 1: 4 }, reason: 'Dinilai ulang bersama pelatih lain.' })
  await correct({
    version: 4,
    levels: { 0: 4, 1: 4 },
    comment: '',
    reason: 'Catatan lama tidak berlaku lagi.',
  })
  const own = await readOwnWork(room.ana, room.schedule.id, NOW)
  expect(own?.current?.grade?.score).toBe(100)
  expect(own?.current?.grade?.corrections.map(({ score }) => score)).toEqual([100, 85, 65])
  const theirs = await readWork(room.trainer, room.place.scheduleId, room.place.submissionId, NOW)
  expect(theirs?.corrections.map(({ score }) => score)).toEqual([100, 85, 65])
})

test('the same form twice, also at once, corrects once; two pages at once: one of them', async () => {
  const sent = given()
  const twice = await Promise.all([1, 2].map(() => correctGrade(room.trainer, room.place, sent, NOW)))
  expect(twice).toEqual([
    { ok: true, before: 65, score: 85 },
    { ok: true, before: 65, score: 85 },
  ])
  expect(await corrections()).toHaveLength(1)
  const both = await Promise.all([
    reasonOf({ version: 3, levels: { 0: 1, 1: 1 } }),
    reasonOf({ version: 3, levels: { 0: 1, 1: 2 } }, room.second),
  ])
  expect(both.sort()).toEqual(['done', 'stale'])
})

test('nobody but a trainer of the cohort corrects, never her own; and no other door writes a released grade', async () => {
  const other = await createWorld()
  const { admin, bupati } = room.world.people
  for (const { id } of [room.ana, room.secretariat, admin, bupati, other.people.trainer]) {
    expect(await reasonOf({}, await askerFor(id))).toBe('not-found')
  }
  await db.roleHolding.create({
    data: {
      personId: room.ana.id,
      districtId: room.world.district.id,
      cohortId: room.world.cohort.id,
      role: 'trainer',
    },
  })
  expect(await reasonOf({}, await askerFor(room.ana.id))).toBe('not-found')
  expect(
    await saveGrade(room.trainer, room.place, gradeForm({ levels: { 0: 4 }, comment: '' }), NOW),
  ).toEqual({
    ok: false,
    reason: 'released',
  })
  expect(await theGrade()).toMatchObject({ score: 65, version: 2 })
  expect(await corrections()).toEqual([])
})

test('an old page, nothing changed, and a grade that is not released are refused', async () => {
  expect(await reasonOf({ version: 1 })).toBe('stale')
  expect(await reasonOf({ levels: { ...FIRST.levels } })).toBe('unchanged')
  const fresh = await handedIn()
  await saveGrade(fresh.trainer, fresh.place, gradeForm(FIRST), NOW)
  expect(await correctGrade(fresh.trainer, fresh.place, given({ version: 1 }), NOW)).toEqual({
    ok: false,
    reason: 'not-released',
  })
  const own = await readOwnWork(fresh.ana, fresh.schedule.id, NOW)
  expect(own?.current?.grade).toBeNull()
})

test('what was said before cannot be changed or taken away', async () => {
  await correct()
  const where = { submissionId: room.place.submissionId }
  // Prisma calls what a trigger of SQLite refuses by another name.
  await expect(db.gradeCorrection.updateMany({ where, data: { score: 1 } })).rejects.toThrow()
  await expect(db.gradeCorrection.deleteMany({ where })).rejects.toThrow()
  expect(await corrections()).toMatchObject([{ score: 65, version: 2 }])
})

test('the form: every criterion has a level, the reason is said, and it carries neither score nor state', () => {
  const schema = correctionSchemaFor(['0', '1'])
  const form = {
    kunci: key(),
    versi: '2',
    'tingkat-0': '4',
    'tingkat-1': '3',
    komentar: '',
    alasan: 'Salah hitung bobot.',
  }
  expect(schema.safeParse(form).data).toMatchObject({ levels: { 0: 4, 1: 3 }, version: 2, comment: '' })
  for (const wrong of [
    { 'tingkat-1': '' },
    { 'tingkat-1': '5' },
    { alasan: 'salah' },
    { alasan: '' },
    { nilai: '100' },
    { status: 'RELEASED' },
    { 'tingkat-2': '4' },
    { alasan: 'NIK 6408 0112 0190 0001 keliru ditulis.' },
  ])
    expect(schema.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
})
