import { beforeEach, expect, test } from 'vitest'
import { personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readSubmissionTable } from '#app/domain/grading/submission-table.server.ts'
import { addDays, isoDay } from '#app/platform/say/time.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { saveText } from '../draft.server.ts'
import { handIn } from '../hand-in.server.ts'
import { listOwnWork } from '../own-list.server.ts'
import { readOwnWork } from '../own-work.server.ts'
import { setDates } from '../setting-dates.server.ts'
import { changeExtension, takeBackExtension } from './changing.server.ts'
import { giveExtensions } from './giving.server.ts'
import { listExtensions } from './listing.server.ts'

type Room = Awaited<ReturnType<typeof createClassroom>>
let room: Room
/** Noon in Kutai Timur. Open since yesterday, due in two days, closed in four. */
const NOW = new Date('2026-11-21T04:00:00Z')
const ZONE = 'Asia/Makassar'
const inDays = (days: number) => isoDay(addDays(NOW, days, ZONE), ZONE)
const later = (days: number) => addDays(NOW, days, ZONE)
const one = () => teamKey(room.world.teams.one.id)
const two = () => teamKey(room.world.teams.two.id)

beforeEach(async () => {
  room = await createClassroom({ now: NOW })
  const data = { startsOn: later(-30), endsOn: later(60) }
  await db.cohort.update({ where: { id: room.world.cohort.id }, data })
})

type Wish = { owners: string[]; due: number; closes: number; key: string; reason: string }

function give(wish: Partial<Wish> = {}, { who = room.trainer, now = NOW } = {}) {
  const { owners = [one()], due = 6, closes = 8, key: sent = key(), reason = 'Sakit' } = wish
  const given = { key: sent, owners, due: inDays(due), closes: inDays(closes), reason }
  return giveExtensions(who, room.schedule.id, given, now)
}

async function reasonOf(answer: Promise<{ ok: true } | { ok: false; reason: string }>) {
  const given = await answer
  return given.ok ? 'done' : given.reason
}

const theExtension = () => db.extension.findFirstOrThrow({ where: { scheduleId: room.schedule.id } })
const count = () => db.extension.count({ where: { scheduleId: room.schedule.id } })

const place = async () => ({ scheduleId: room.schedule.id, extensionId: (await theExtension()).id })

async function write(who: Asker, at = NOW) {
  await saveText(who, room.schedule.id, { text: 'Naskah', from: 0 }, at)
}

async function send(who: Asker, at: Date) {
  await write(who, at)
  return handIn(who, room.schedule.id, { from: 1, key: key() }, at)
}

test('refuses whoever may not set the dates, and shows her nothing', async () => {
  const other = await createWorld()
  const { admin, bupati, auditor } = room.world.people
  const strangers = [
    admin,
    bupati,
    auditor,
    other.people.secretariat,
    other.people.trainer,
    { id: room.ana.id },
  ]
  for (const { id } of strangers) {
    const stranger = await askerFor(id)
    expect(await reasonOf(give({}, { who: stranger }))).toBe('not-found')
    expect(await listExtensions(stranger, room.schedule.id, { spot: null, search: '' })).toBeNull()
  }
  expect(await count()).toBe(0)
  expect(await reasonOf(give({}, { who: room.secretariat }))).toBe('done')
})

test('refuses owners who are none: foreign teams, persons of a team’s work, dissolved teams; and all others with them', async () => {
  const other = await createWorld()
  const foreign = [teamKey(other.teams.one.id), personKey(room.ana.id), teamKey('none')]
  for (const stranger of foreign) {
    expect(await reasonOf(give({ owners: [stranger] }))).toBe('changed')
    expect(await reasonOf(give({ owners: [one(), stranger] }))).toBe('changed')
  }
  await db.team.update({ where: { id: room.world.teams.two.id }, data: { removedAt: NOW } })
  expect(await reasonOf(give({ owners: [two()] }))).toBe('changed')
  expect(await count()).toBe(0)
})

test('refuses a closed account, and a trainer who would give time to herself', async () => {
  const own = await createClassroom({ now: NOW, kind: 'INDIVIDUAL' })
  await db.cohort.update({
    where: { id: own.world.cohort.id },
    data: { startsOn: later(-30), endsOn: later(60) },
  })
  room = own
  await db.person.update({ where: { id: own.ana.id }, data: { status: 'DISABLED' } })
  expect(await reasonOf(give({ owners: [personKey(own.ana.id)] }))).toBe('changed')
  await db.roleHolding.create({
    data: {
      personId: own.trainer.id,
      districtId: own.world.district.id,
      cohortId: own.world.cohort.id,
      role: 'participant',
      startedAt: NOW,
    },
  })
  const learns = await askerFor(own.trainer.id)
  expect(await reasonOf(give({ owners: [personKey(learns.id)] }, { who: learns }))).toBe('changed')
  expect(await reasonOf(give({ owners: [personKey(own.budi.id)] }))).toBe('done')
})

test('refuses time that is none: no later than everybody’s, already over, too long after the cohort', async () => {
  expect(await reasonOf(give({ due: 1, closes: 3 }))).toBe('no-more')
  expect(await reasonOf(give({ due: 6, closes: 241 }))).toBe('outside')
  expect(await reasonOf(give({ due: 6, closes: 8 }, { now: later(10) }))).toBe('over')
})

test('of two at once one is given; the same form twice gives it once', async () => {
  const answers = await Promise.all([reasonOf(give()), reasonOf(give({ due: 7 }))])
  expect(answers.sort()).toEqual(['changed', 'done'])
  const sent = key()
  const first = await give({ owners: [two()], key: sent })
  expect(await give({ owners: [two()], key: sent })).toEqual(first)
  expect(await count()).toBe(2)
})

test('opens a closed assignment to its owner alone, in time until her own deadline', async () => {
  expect(await reasonOf(send(room.ana, later(5)))).toBe('closed')
  await give({}, { now: later(5) })
  expect(await send(room.ana, later(5))).toMatchObject({ ok: true, receipt: { late: false } })
  expect(await reasonOf(send(room.otherTeam, later(5)))).toBe('closed')
})

test('late after her own deadline, closed after her own closing', async () => {
  await give({ due: 5, closes: 8 })
  await give({ owners: [two()], due: 5, closes: 8 })
  expect(await send(room.ana, later(6))).toMatchObject({ ok: true, receipt: { late: true } })
  expect(await reasonOf(send(room.otherTeam, later(9)))).toBe('closed')
})

test('what was handed in late and lies within is late no more', async () => {
  await send(room.ana, later(3))
  expect(await give({ due: 3, closes: 4 }, { now: later(10) })).toMatchObject({ given: 1, inTime: 1 })
  const work = await db.submission.findFirstOrThrow({ where: { scheduleId: room.schedule.id } })
  expect(work.late).toBe(false)
  expect(await reasonOf(give({ owners: [one()] }))).toBe('changed')
})

test('when the common dates move later than an extension, the later ones hold', async () => {
  await give({ due: 3, closes: 5 })
  const days = { opens: inDays(-1), due: inDays(10), closes: inDays(12), grading: inDays(20) }
  expect(
    await setDates(room.trainer, room.schedule.id, { version: 1, knows: false, ...days }, NOW),
  ).toMatchObject({
    ok: true,
  })
  const mine = await readOwnWork(room.ana, room.schedule.id, NOW)
  expect(isoDay(mine?.schedule.dueAt ?? NOW, ZONE)).toBe(inDays(10))
  const all = await listExtensions(room.trainer, room.schedule.id, { spot: null, search: '' })
  expect(all?.dates).toMatchObject({ extensions: 1, extended: 0 })
  expect(await send(room.ana, later(9))).toMatchObject({ receipt: { late: false } })
})

test('whose own dates are touched by none of it is told nothing when the common ones move', async () => {
  await give({ due: 20, closes: 25 })
  const move = (version: number, due: number) => {
    const days = { opens: inDays(-1), due: inDays(due), closes: inDays(12), grading: inDays(20) }
    return setDates(room.trainer, room.schedule.id, { version, knows: false, ...days }, NOW)
  }
  const told = async (who: Asker) => {
    const orders = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
    const mails = orders.map(({ payload }) => JSON.stringify(payload))
    const changed = mails.filter((one) => one.includes(room.schedule.id) && one.includes('dates-changed'))
    return changed.filter((mail) => mail.includes(who.email ?? '-')).length
  }
  // The first one moves the hour of the opening, which touches everybody.
  await move(1, 9)
  const before = [await told(room.ana), await told(room.otherTeam)]
  await move(2, 10)
  expect([await told(room.ana), await told(room.otherTeam)]).toEqual([before[0], (before[1] ?? 0) + 1])
})

test('stands in the list, on Beranda and on the page of its owner, with the reason; nobody else sees any of it', async () => {
  await give({ reason: 'Ibunya sakit' })
  const hers = (await listOwnWork(room.ana, NOW)).find(({ id }) => id === room.schedule.id)
  expect(hers).toMatchObject({ isExtended: true })
  expect(isoDay(hers?.dueAt ?? NOW, ZONE)).toBe(inDays(6))
  expect((await readOwnWork(room.budi, room.schedule.id, NOW))?.schedule.extension).toMatchObject({
    why: 'Ibunya sakit',
  })
  const others = await readOwnWork(room.otherTeam, room.schedule.id, NOW)
  expect(others?.schedule.extension).toBeNull()
  expect(JSON.stringify(await listOwnWork(room.otherTeam, NOW))).not.toContain('Ibunya')
  const events = await db.auditEvent.findMany({ where: { objectId: room.schedule.id } })
  expect(events.map(({ action }) => action)).toContain('assignment.extend')
  expect(
    JSON.stringify(events, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain('Ibunya')
})

test('the grading room shows until when, in the table and among those who are looked for', async () => {
  await give()
  for (const search of ['', room.world.teams.one.name]) {
    const table = await readSubmissionTable(room.trainer, room.schedule.id, {
      state: null,
      search,
      spot: null,
    })
    const shown = table?.rows.find(({ ownerId }) => ownerId === room.world.teams.one.id)
    expect(shown?.extendedTo && isoDay(shown.extendedTo, ZONE)).toBe(inDays(6))
    expect(
      table?.rows.find(({ ownerId }) => ownerId === room.world.teams.two.id)?.extendedTo ?? null,
    ).toBeNull()
  }
})

test('changes and is taken back on the version that was seen', async () => {
  await give()
  const at = await place()
  const change = (version: number, due: number, closes = 20) =>
    reasonOf(
      changeExtension(
        room.trainer,
        at,
        { version, due: inDays(due), closes: inDays(closes), reason: 'Sakit' },
        NOW,
      ),
    )
  expect(await change(2, 9)).toBe('stale')
  expect((await Promise.all([change(1, 9), change(1, 10)])).sort()).toEqual(['done', 'stale'])
  expect(await change(2, 1, 3)).toBe('no-more')
  expect(await reasonOf(takeBackExtension(room.trainer, at, 1, NOW))).toBe('stale')
  expect(await reasonOf(takeBackExtension(room.ana, at, 2, NOW))).toBe('not-found')
  expect(await reasonOf(takeBackExtension(room.trainer, at, 2, NOW))).toBe('done')
  expect(await reasonOf(takeBackExtension(room.trainer, at, 2, NOW))).toBe('not-found')
  expect(await count()).toBe(0)
})

test('an extension of another assignment is not there under this one', async () => {
  await give()
  const { extensionId } = await place()
  const other = await createClassroom({ now: NOW })
  const strange = { scheduleId: other.schedule.id, extensionId }
  expect(await reasonOf(takeBackExtension(other.trainer, strange, 1, NOW))).toBe('not-found')
  expect(await count()).toBe(1)
})

test('is not taken from who has used it, nor from who is writing on it', async () => {
  await give({ owners: [one(), two()], due: 6, closes: 8 })
  await write(room.otherTeam, later(5))
  await send(room.ana, later(5))
  const all = await db.extension.findMany({ where: { scheduleId: room.schedule.id } })
  const idOf = (owner: string) => all.find(({ ownerKey }) => ownerKey === owner)?.id ?? ''
  const takeBack = (owner: string, now: Date) =>
    reasonOf(
      takeBackExtension(room.trainer, { scheduleId: room.schedule.id, extensionId: idOf(owner) }, 1, now),
    )
  expect(await takeBack(one(), later(5))).toBe('used')
  expect(await takeBack(two(), later(5))).toBe('in-use')
  expect(await takeBack(two(), later(1))).toBe('done')
})

test('its owners are told by mail, once, with the reason', async () => {
  const given = await give({ reason: 'Bertugas di desa' })
  const orders = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
  const told = orders
    .map(({ payload }) => JSON.stringify(payload))
    .filter((one) => one.includes(room.schedule.id))
  expect(given).toMatchObject({ told: told.length })
  expect(told.some((mail) => mail.includes(room.ana.email ?? '-') && mail.includes('Bertugas di desa'))).toBe(
    true,
  )
  expect(told.some((mail) => mail.includes(room.otherTeam.email ?? '-'))).toBe(false)
})
