import { beforeEach, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { addDays, isoDay } from '#app/platform/say/time.ts'
import { createClassroom, createSchedule, key } from '#tests/support/assignments.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { datesSchema, type GivenDates } from './dates.schema.ts'
import { listWriting, readDates } from './dates.server.ts'
import { saveText } from './draft.server.ts'
import { handIn } from './hand-in.server.ts'
import { setDates } from './setting-dates.server.ts'

type Room = Awaited<ReturnType<typeof createClassroom>>
let room: Room
/** Noon in Kutai Timur. */
const NOW = new Date('2026-11-21T04:00:00Z')
const ZONE = 'Asia/Makassar'
const inDays = (days: number) => isoDay(addDays(NOW, days, ZONE), ZONE)
const later = (days: number) => addDays(NOW, days, ZONE)

beforeEach(async () => {
  room = await createClassroom({ now: NOW })
  const data = { startsOn: later(-30), endsOn: later(60) }
  await db.cohort.update({ where: { id: room.world.cohort.id }, data })
})

/** Open since yesterday, due in two days, closed in four, as the schedule was made. */
function days(changes: Partial<GivenDates> = {}): GivenDates {
  const dates = { opens: inDays(-1), due: inDays(2), closes: inDays(4), grading: inDays(9) }
  return { version: 1, knows: false, ...dates, ...changes }
}

const set = (changes: Partial<GivenDates>, who = room.trainer, now = NOW) =>
  setDates(who, room.schedule.id, days(changes), now)
const theSchedule = () => db.assignmentSchedule.findUniqueOrThrow({ where: { id: room.schedule.id } })
const works = () =>
  db.submission.findMany({ where: { scheduleId: room.schedule.id }, orderBy: { handedInAt: 'asc' } })

async function reasonOf(changes: Partial<GivenDates>, who?: Asker) {
  const answer = await set(changes, who)
  return answer.ok ? 'done' : answer.reason
}

async function write(who: Asker, at: Date) {
  await saveText(who, room.schedule.id, { text: 'Naskah', from: 0 }, at)
}

async function send(who: Asker, at: Date) {
  await write(who, at)
  const answer = await handIn(who, room.schedule.id, { from: 1, key: key() }, at)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.receipt
}

test('trainer and secretariat of the cohort set dates; nobody else sees or sets them', async () => {
  const other = await createWorld()
  const elsewhere = await room.world.person('Pelatih Lain', 'trainer', {
    cohortId: (
      await db.cohort.create({
        data: {
          districtId: room.world.district.id,
          number: 99,
          name: 'Angkatan lain',
          year: 2026,
          startsOn: NOW,
          endsOn: later(30),
        },
      })
    ).id,
  })
  const { admin, bupati, auditor } = room.world.people
  const strangers = [admin, bupati, auditor, elsewhere, other.people.secretariat, other.people.trainer]
  for (const { id } of [...strangers, { id: room.ana.id }]) {
    const stranger = await askerFor(id)
    expect(await readDates(db, stranger, room.schedule.id)).toBeNull()
    expect(await reasonOf({ due: inDays(3) }, stranger)).toBe('not-found')
  }
  expect(await reasonOf({ due: inDays(3) }, room.trainer)).toBe('done')
  expect(await reasonOf({ version: 2, due: inDays(4) }, room.secretariat)).toBe('done')
})

test('sets the days with their hours, keeps what they were, and writes one event', async () => {
  const before = await theSchedule()
  expect(await set({ due: inDays(5), closes: inDays(8) })).toMatchObject({ ok: true, inTime: 0 })
  const after = await theSchedule()
  expect(after.opensAt.toISOString()).toBe('2026-11-20T00:00:00.000Z')
  expect(after.dueAt.toISOString()).toBe('2026-11-26T15:59:59.000Z')
  expect(after.closesAt.toISOString()).toBe('2026-11-29T15:59:59.000Z')
  expect(after).toMatchObject({ version: 2, changedAt: NOW })
  expect(after.changedFrom).toMatchObject({ dueAt: before.dueAt.toISOString() })
  const events = await db.auditEvent.findMany({ where: { objectId: room.schedule.id } })
  expect(events.map(({ action }) => action)).toEqual(['assignment.dates'])
})

test('what is handed in in time stays in time, whatever becomes of the deadline', async () => {
  const receipt = await send(room.ana, later(1))
  expect(receipt.late).toBe(false)
  for (const [version, due] of [-1, 0, 2].entries())
    expect(await set({ version: version + 1, due: inDays(due), knows: true })).toMatchObject({ ok: true })
  expect((await works()).map(({ late }) => late)).toEqual([false])
})

test('what was late and lies within the new deadline is late no more; what lies beyond it stays late', async () => {
  expect((await send(room.ana, later(3))).late).toBe(true)
  expect((await send(room.otherTeam, later(4))).late).toBe(true)
  expect(await set({ due: inDays(3) }, room.trainer, later(5))).toMatchObject({ ok: true, inTime: 1 })
  expect((await works()).map(({ late }) => late)).toEqual([false, true])
  // Moved back again: nobody becomes late by it.
  expect(await set({ version: 2, due: inDays(1), knows: true }, room.trainer, later(5))).toMatchObject({
    ok: true,
  })
  expect((await works()).map(({ late }) => late)).toEqual([false, true])
})

test('handed in late while the deadline moves: in time in the end, whoever came first', async () => {
  for (let round = 0; round < 6; round += 1) {
    const schedule = await createSchedule(room.world, { now: NOW })
    await saveText(room.ana, schedule.id, { text: 'Naskah', from: 0 }, later(3))
    const [sent, moved] = await Promise.all([
      handIn(room.ana, schedule.id, { from: 1, key: key() }, later(3)),
      setDates(room.trainer, schedule.id, days({ due: inDays(4) }), later(3)),
    ])
    expect([sent.ok, moved.ok]).toEqual([true, true])
    expect(await db.submission.findFirst({ where: { scheduleId: schedule.id } })).toMatchObject({
      late: false,
    })
  }
})

test('who loses time is asked about, by name; who has handed in loses nothing', async () => {
  expect(await reasonOf({ due: inDays(1) })).toBe('takes-time')
  expect(await reasonOf({ opens: inDays(1) })).toBe('takes-time')
  expect(await reasonOf({ due: inDays(2), closes: inDays(3) })).toBe('takes-time')
  expect(await reasonOf({ due: inDays(3), closes: inDays(6) })).toBe('done')
  await write(room.ana, NOW)
  expect(await listWriting(db, room.schedule.id)).toEqual({ names: [room.world.teams.one.name], more: 0 })
  expect(await reasonOf({ version: 2, due: inDays(1) })).toBe('takes-time')
  expect(await reasonOf({ version: 2, due: inDays(1), knows: true })).toBe('done')
  const teams = await db.team.findMany({ where: { cohortId: room.world.cohort.id }, select: { id: true } })
  await handIn(room.ana, room.schedule.id, { from: 1, key: key() }, NOW)
  await send(room.otherTeam, NOW)
  expect(await readDates(db, room.trainer, room.schedule.id)).toMatchObject({
    handedIn: 2,
    owners: teams.length,
  })
  // Everybody has handed in: there is nobody to ask about.
  expect(teams).toHaveLength(2)
  expect(await reasonOf({ version: 3, due: inDays(0) })).toBe('done')
})

test('a dissolved team owes nothing', async () => {
  const before = await readDates(db, room.trainer, room.schedule.id)
  await db.team.update({ where: { id: room.world.teams.two.id }, data: { removedAt: NOW } })
  const after = await readDates(db, room.trainer, room.schedule.id)
  expect(after?.owners).toBe((before?.owners ?? 0) - 1)
})

test('refuses old pages and days outside the cohort; of several at once one is taken', async () => {
  expect(await reasonOf({ version: 2 })).toBe('stale')
  expect(await reasonOf({ opens: inDays(-31) })).toBe('outside')
  expect(await reasonOf({ closes: inDays(241), grading: inDays(241) })).toBe('outside')
  expect(await reasonOf({ grading: '2031-01-01' })).toBe('outside')
  const answers = await Promise.all([3, 4, 3].map((due) => reasonOf({ due: inDays(due) })))
  expect(answers.sort()).toEqual(['done', 'stale', 'stale'])
})

test('the form: days in their order, and nothing unknown', () => {
  const form = {
    versi: '1',
    dibuka: '2026-11-01',
    tenggat: '2026-11-08',
    batas: '2026-11-10',
    penilaian: '2026-11-20',
  }
  const fault = (changes: object) =>
    datesSchema.safeParse({ ...form, ...changes }).error?.issues.map(({ message }) => message)
  expect(fault({})).toBeUndefined()
  expect(fault({ dibuka: '2026-11-09' })).toEqual(['dueFault'])
  expect(fault({ batas: '2026-11-07' })).toEqual(['closeFault'])
  expect(fault({ penilaian: '2026-11-07' })).toEqual(['targetFault'])
  expect(fault({ dibuka: '' })).toEqual(['required'])
  expect(fault({ tahu: 'mungkin' })).toHaveLength(1)
  expect(datesSchema.safeParse({ ...form, opensAt: '2026-11-01' }).success).toBe(false)
})

test('those who have not handed in are told once, by mail; others are not', async () => {
  await send(room.ana, NOW)
  const told = await set({ due: inDays(3) })
  const orders = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
  const mails = orders.filter(({ payload }) => JSON.stringify(payload).includes('assignment-dates-changed'))
  const here = mails.filter(({ payload }) => JSON.stringify(payload).includes(room.schedule.id))
  expect(told).toMatchObject({ ok: true, told: here.length })
  const to = here.map(({ payload }) => JSON.stringify(payload))
  expect(to.some((one) => one.includes(room.otherTeam.email ?? '-'))).toBe(true)
  expect(to.some((one) => one.includes(room.ana.email ?? '-'))).toBe(false)
  // Only the day of grading moves: nobody but trainers is touched.
  expect(await set({ version: 2, due: inDays(3), grading: inDays(20) })).toMatchObject({ told: 0 })
})

test('dates set by hand stay when the module moves; the others follow', async () => {
  await set({ due: inDays(3) })
  const schedule = await db.assignmentSchedule.findUniqueOrThrow({
    where: { id: room.schedule.id },
    select: {
      dueAt: true,
      assignmentId: true,
      assignment: { select: { module: { select: { slug: true } } } },
    },
  })
  const offsets = { opens: 0, due: 7, closes: 9, grading: 14 }
  await db.assignment.update({ where: { id: schedule.assignmentId }, data: { offsets } })
  const start = [{ slug: schedule.assignment.module.slug, startsOn: later(10) }]
  await openModulesForCohort(room.world.cohort.id, start)
  expect((await theSchedule()).dueAt).toEqual(schedule.dueAt)
  await db.assignmentSchedule.update({ where: { id: room.schedule.id }, data: { changedAt: null } })
  await openModulesForCohort(room.world.cohort.id, start)
  expect(isoDay((await theSchedule()).dueAt, ZONE)).toBe(inDays(17))
})
