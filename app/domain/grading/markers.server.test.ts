import { expect, it } from 'vitest'
import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { createWorks } from '#tests/support/works.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { allocate, readSharing, shareEvenly } from './markers.server.ts'
import { nextWaiting } from './next-waiting.server.ts'
import { readSubmissionTable } from './submission-table.server.ts'

const NOW = new Date()

/** Forty have handed in, one of them the second trainer herself, who also learns in the cohort. */
async function aCohort() {
  const room = await createClassroom({ kind: 'INDIVIDUAL' })
  const { world, schedule, trainer } = room
  const second = await world.person('Pelatih Dua', 'trainer', { cohortId: world.cohort.id })
  await createWorks(
    Array.from({ length: 40 }, (_, index) => ({
      scheduleId: schedule.id,
      ownerKey: personKey(index === 0 ? second.id : `p${index}`),
      attempts: ['handed-in'] as const,
      handedInAt: new Date(NOW.getTime() - (40 - index) * 60_000),
    })),
  )
  await db.submission.updateMany({ where: { scheduleId: schedule.id }, data: { versionNumber: 1 } })
  const works = await db.submission.findMany({
    where: { scheduleId: schedule.id },
    orderBy: { handedInAt: 'asc' },
  })
  const place = (index: number) => ({ scheduleId: schedule.id, submissionId: works[index]?.id ?? '' })
  const markers = async () =>
    (
      await db.submission.findMany({ where: { scheduleId: schedule.id }, orderBy: { handedInAt: 'asc' } })
    ).map(({ markerId }) => markerId)
  return { ...room, works, place, markers, second: await askerFor(second.id), trainer }
}

it('refuses everybody who does not grade this cohort', async () => {
  const { schedule, ana, secretariat, place, markers } = await aCohort()
  const elsewhere = await createWorld()
  for (const asker of [ana, secretariat, await askerFor(elsewhere.people.trainer.id)]) {
    const form = { key: key(), seed: 1 }
    expect(await shareEvenly(asker, schedule.id, form, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await allocate(asker, place(3), { markerId: asker.id, shown: null }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await readSharing(asker, schedule.id)).toBeNull()
  }
  expect(new Set(await markers())).toEqual(new Set([null]))
})

it('shares out evenly, nobody her own, and once for one form', async () => {
  const { schedule, trainer, second, markers, works } = await aCohort()
  const form = { key: key(), seed: 4711 }
  expect(await shareEvenly(trainer, schedule.id, form, NOW)).toEqual({ ok: true, shared: 40, left: 0 })
  const first = await markers()
  expect(await shareEvenly(trainer, schedule.id, form, NOW)).toEqual({ ok: true, shared: 40, left: 0 })
  expect(await markers()).toEqual(first)
  expect(first.filter((id) => id === trainer.id)).toHaveLength(20)
  expect(first[works.findIndex(({ ownerKey }) => ownerKey === personKey(second.id))]).toBe(trainer.id)
  const sharing = await readSharing(trainer, schedule.id)
  expect(sharing).toMatchObject({ open: 0 })
  expect(sharing?.trainers.map(({ has }) => has)).toEqual([20, 20])
  expect(await shareEvenly(second, schedule.id, { key: key(), seed: 1 }, NOW)).toMatchObject({ shared: 0 })
})

it('leads each through her own part and what nobody marks', async () => {
  const { trainer, second, place, works } = await aCohort()
  for (const index of [5, 6, 7])
    await allocate(trainer, place(index), { markerId: second.id, shown: null }, NOW)
  expect(await nextWaiting(trainer, place(4))).toBe(works[8]?.id)
  expect(await nextWaiting(second, place(4))).toBe(works[5]?.id)
  // From a work of her own part only that is gone through.
  expect(await nextWaiting(second, place(5))).toBe(works[6]?.id)
  expect(await nextWaiting(second, place(7))).toBeNull()
})

it('her part of the list is what she is to mark, with its own counts, also by name and by state', async () => {
  const { world, schedule, trainer, second } = await aCohort()
  const [one, two, three] = [...world.teams.one.members, ...world.teams.two.members]
  for (const { id } of [one, two, three]) {
    const asker = await askerFor(id)
    await saveText(asker, schedule.id, { text: 'Naskah.', from: 0 }, NOW)
    await handIn(asker, schedule.id, { from: 1, key: key() }, NOW)
  }
  const give = (personId: string, markerId: string) =>
    db.submission.updateMany({ where: { scheduleId: schedule.id, personId }, data: { markerId } })
  await give(one.id, trainer.id)
  await give(two.id, trainer.id)
  await give(three.id, second.id)
  const filter = { state: null, search: '', mine: true, spot: null }
  const names = async (more: Partial<{ search: string; state: 'ready' | 'ungraded' | null }>) => {
    const table = await readSubmissionTable(trainer, schedule.id, { ...filter, ...more })
    return table?.rows.map(({ ownerName }) => ownerName).toSorted()
  }
  expect(await names({})).toEqual([one.name, two.name].toSorted())
  expect(await names({ state: 'ready' })).toEqual([])
  expect(await names({ state: 'ungraded', search: one.name })).toEqual([one.name])
  expect(await names({ search: three.name })).toEqual([])
  const table = await readSubmissionTable(trainer, schedule.id, filter)
  expect(table?.counts).toMatchObject({ ungraded: 2, none: 0 })
})

it('shares out only what nobody has begun to grade', async () => {
  const { schedule, trainer, place, markers } = await aCohort()
  for (const [index, gradeStatus] of [
    [3, 'GRADING'],
    [4, 'READY'],
    [5, 'RELEASED'],
  ] as const)
    await db.submission.update({ where: { id: place(index).submissionId }, data: { gradeStatus } })
  expect(await readSharing(trainer, schedule.id)).toMatchObject({ open: 37 })
  const form = { key: key(), seed: 1 }
  expect(await shareEvenly(trainer, schedule.id, form, NOW)).toEqual({ ok: true, shared: 37, left: 0 })
  const given = await markers()
  expect([3, 4, 5].map((index) => given[index])).toEqual([null, null, null])
})

it('counts whoever has begun a work that is given to nobody, so that the sum is what is not released', async () => {
  const { schedule, trainer, second, place } = await aCohort()
  await allocate(trainer, place(10), { markerId: second.id, shown: null }, NOW)
  for (const [index, gradeStatus, graderId] of [
    [3, 'GRADING', trainer.id],
    [4, 'READY', trainer.id],
    [5, 'RELEASED', trainer.id],
    [6, 'READY', second.id],
    [7, 'READY', 'long-gone'],
    [10, 'READY', trainer.id],
  ] as const) {
    const { submissionId } = place(index)
    await db.submission.update({ where: { id: submissionId }, data: { gradeStatus } })
    await db.grade.create({ data: { submissionId, levels: {}, graderId, status: 'GRADING' } })
  }
  const sharing = await readSharing(trainer, schedule.id)
  expect(sharing).toMatchObject({ waits: 39, open: 34, others: 1 })
  const of = (id: string) => sharing?.trainers.find((one) => one.id === id)
  expect([of(trainer.id), of(second.id)]).toMatchObject([
    { has: 0, begun: 2 },
    { has: 1, begun: 1 },
  ])
  await shareEvenly(trainer, schedule.id, { key: key(), seed: 7 }, NOW)
  const after = await readSharing(trainer, schedule.id)
  expect(after?.trainers.map(({ has, begun }) => has + begun)).toEqual([19, 19])
})

it('gives a work by hand to trainers of the cohort only, never her own, and by what was shown', async () => {
  const { world, trainer, second, place, markers, schedule } = await aCohort()
  const give = (index: number, markerId: string | null, shown: string | null = null) =>
    allocate(trainer, place(index), { markerId, shown }, NOW)
  expect(await give(0, second.id)).toEqual({ ok: false, reason: 'own-work' })
  expect(await give(1, world.people.secretariat.id)).toEqual({ ok: false, reason: 'no-marker' })
  expect(await give(1, second.id)).toEqual({ ok: true, name: second.name })
  expect(await give(1, trainer.id)).toEqual({ ok: false, reason: 'stale' })
  expect(await give(1, null, second.id)).toEqual({ ok: true, name: null })
  expect((await markers())[1]).toBeNull()
  const told = { action: 'grading.allocate', personId: trainer.id }
  expect(await db.auditEvent.count({ where: told })).toBe(2)
  expect(schedule.cohortId).toBe(world.cohort.id)
})

it('gives no team’s work to a trainer who was in the team', async () => {
  const { world, trainer, ana, schedule } = await createClassroom()
  const role = { districtId: world.district.id, cohortId: world.cohort.id, role: 'trainer' }
  await db.roleHolding.create({ data: { ...role, personId: ana.id } })
  const ownerKey = teamKey(world.teams.one.id)
  await createWorks([{ scheduleId: schedule.id, ownerKey, attempts: ['handed-in'], handedInAt: NOW }])
  await db.submission.updateMany({ where: { scheduleId: schedule.id }, data: { versionNumber: 1 } })
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
  const place = { scheduleId: schedule.id, submissionId: id }
  expect(await allocate(trainer, place, { markerId: ana.id, shown: null }, NOW)).toEqual({
    ok: false,
    reason: 'own-work',
  })
  await shareEvenly(trainer, schedule.id, { key: key(), seed: 3 }, NOW)
  expect((await db.submission.findUniqueOrThrow({ where: { id } })).markerId).toBe(trainer.id)
})
