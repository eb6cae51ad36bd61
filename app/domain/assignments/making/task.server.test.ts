import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { listOwnWork } from '#app/domain/assignments/own-list.server.ts'
import { findSchedule } from '#app/domain/assignments/schedule.server.ts'
import { instructionsHtml } from '#app/domain/assignments/instructions.server.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, HOUR, MINUTE, startOfDay } from '#app/platform/say/time.ts'
import { aCourse, actionsIn, clearCourses } from '#tests/support/making.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import type { TaskFacts } from './task.schema.ts'
import { changeTask, createTask } from './task.server.ts'
import { bringBackTask, copyTask, readTaskEffects, withdrawTask } from './withdrawing.server.ts'

clearCourses()
const now = new Date()
const key = () => randomUUID()
const TASK = { module: 'awal', task: 'tugas' }
const LEVELS = ['Satu.', 'Dua.', 'Tiga.', 'Empat.']
const FACTS: TaskFacts = {
  title: 'Peta peran',
  kind: 'TEAM',
  source: 'Petunjuk **baru**.',
  offsets: { opens: 0, due: 4, closes: 6, grading: 9 },
  rubric: [{ criterion: 'Ketepatan', weight: 100, levels: LEVELS }],
}

const CHANGED = { ...FACTS, works: null, note: '' }

async function taskOf(districtId: string, slug = 'tugas') {
  return db.assignment.findFirstOrThrow({
    where: { slug, module: { districtId, slug: 'awal' } },
    include: { schedules: true },
  })
}

async function aWork(scheduleId: string, teamId: string, status: string) {
  const handedInAt = status === 'DRAFT' ? null : now
  return db.submission.create({
    data: { scheduleId, teamId, ownerKey: `team:${teamId}`, status, handedInAt, text: 'Naskah tim.' },
  })
}

it('refuses every act to a participant, to every other role and to another district', async () => {
  const { world, learner, districtId } = await aCourse()
  const other = await createWorld()
  const before = await taskOf(districtId)
  const { secretariat, auditor, admin } = world.people
  const strangers = [learner]
  for (const person of [secretariat, auditor, admin, other.people.trainer])
    strangers.push(await askerFor(person.id))
  for (const asker of strangers) {
    const answers = [
      await createTask(asker, 'awal', { key: key(), ...FACTS }, now),
      await changeTask(asker, TASK, { version: 1, ...CHANGED }, now),
      await withdrawTask(asker, TASK, key(), now),
      await bringBackTask(asker, TASK, key(), now),
      await copyTask(asker, TASK, key(), now),
    ]
    expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(answers.map(() => 'not-found'))
    expect(await readTaskEffects(asker, TASK)).toBeNull()
  }
  expect(await taskOf(districtId)).toEqual(before)
})

it.each([
  '{process.exit()}',
  'import fs from "node:fs"',
  '<script>alert(1)</script>',
  '[a](/belajar/tidak-ada)',
])('refuses instructions that say %s', async (source) => {
  const { trainer, districtId } = await aCourse()
  const facts = { ...FACTS, source }
  for (const answer of [
    await createTask(trainer, 'awal', { key: key(), ...facts }, now),
    await changeTask(trainer, TASK, { version: 1, ...CHANGED, ...facts }, now),
  ])
    expect(answer).toMatchObject({ ok: false, reason: 'faults' })
  expect(await db.assignment.count({ where: { module: { districtId } } })).toBe(1)
})

it('reads what a trainer wrote by the guarded compiler only, also after a file stood there', async () => {
  const { trainer, learner, districtId } = await aCourse()
  expect(await changeTask(trainer, TASK, { version: 1, ...CHANGED }, now)).toMatchObject({ ok: true })
  const task = await taskOf(districtId)
  expect(task).toMatchObject({ origin: 'STUDIO', version: 2, title: 'Peta peran' })
  const shown = async () => {
    const schedule = await findSchedule(db, learner, task.schedules[0]?.id ?? '')
    if (!schedule) throw new Error('It is not hers.')
    return instructionsHtml(schedule.assignment, false)
  }
  expect(await shown()).toContain('<strong>baru</strong>')
  expect(await changeTask(trainer, TASK, { version: 1, ...CHANGED }, now)).toEqual({
    ok: false,
    reason: 'stale',
  })
})

it('gives a new assignment to the cohorts whose module is open, from today and not from long ago', async () => {
  const { world, trainer, learner, districtId } = await aCourse()
  await openModulesForCohort(world.cohort.id, [
    { slug: 'awal', startsOn: new Date(now.getTime() - 30 * DAY) },
  ])
  const form = { key: key(), ...FACTS }
  expect(await createTask(trainer, 'awal', form, now)).toMatchObject({ ok: true, slug: 'peta-peran' })
  await createTask(trainer, 'awal', form, now)
  const works = await listOwnWork(learner, now)
  const made = works.filter(({ title }) => title === 'Peta peran')
  expect(made).toHaveLength(1)
  expect(made[0]?.dueAt.getTime()).toBeGreaterThan(now.getTime() + 3 * DAY)
  expect(await actionsIn(districtId)).toEqual(['assignment.create'])
})

it('opens what is asked from today at once, also before 08.00; what opens on another day waits for its morning', async () => {
  const { world, trainer, districtId } = await aCourse()
  const midnight = startOfDay(now, 'Asia/Makassar').getTime()
  const night = new Date(midnight + 40 * MINUTE)
  await openModulesForCohort(world.cohort.id, [{ slug: 'awal', startsOn: new Date(midnight - 30 * DAY) }])
  const opensOf = async (title: string, slug: string, opens: number) => {
    const offsets = { ...FACTS.offsets, opens }
    await createTask(trainer, 'awal', { key: key(), ...FACTS, title, offsets }, night)
    return (await taskOf(districtId, slug)).schedules.map(({ opensAt }) => opensAt.getTime())
  }
  expect(await opensOf('Peta peran', 'peta-peran', 0)).toEqual([night.getTime()])
  expect(await opensOf('Peta jalan', 'peta-jalan', 1)).toEqual([midnight + DAY + 8 * HOUR])
})

it('keeps the kind once somebody has begun', async () => {
  const { world, trainer, districtId } = await aCourse()
  const { schedules, kind } = await taskOf(districtId)
  await aWork(schedules[0]?.id ?? '', world.teams.one.id, 'HANDED_IN')
  const given = { version: 1, ...CHANGED, kind: 'INDIVIDUAL' as const }
  expect(await changeTask(trainer, TASK, given, now)).toEqual({ ok: false, reason: 'begun' })
  expect((await taskOf(districtId)).kind).toBe(kind)
})

it('asks nobody for a withdrawn assignment: what was begun stays to be read, what was handed in stays', async () => {
  const { world, trainer, learner, districtId } = await aCourse()
  const { schedules } = await taskOf(districtId)
  const scheduleId = schedules[0]?.id ?? ''
  await aWork(scheduleId, world.teams.one.id, 'DRAFT')
  await aWork(scheduleId, world.teams.two.id, 'HANDED_IN')
  expect(await readTaskEffects(trainer, TASK)).toMatchObject({ handedIn: 1, writing: 1 })
  const form = key()
  await withdrawTask(trainer, TASK, form, now)
  await withdrawTask(trainer, TASK, form, now)
  const later = new Date(now.getTime() + 1_000)
  const [hers] = await listOwnWork(learner, later)
  expect(hers).toMatchObject({ state: 'closed', withdrawnAt: now })
  const theirs = await listOwnWork(await askerFor(world.teams.two.members[0].id), later)
  expect(theirs).toMatchObject([{ state: 'handed-in' }])
  const sent = { text: 'Masih menulis', from: 1 }
  expect(await db.submission.count({ where: { scheduleId } })).toBe(2)
  expect(await saveText(learner, scheduleId, sent, later)).toMatchObject({ ok: false, reason: 'closed' })
  await bringBackTask(trainer, TASK, key(), later)
  expect((await listOwnWork(learner, later))[0]).toMatchObject({ state: 'open', withdrawnAt: null })
  expect(await actionsIn(districtId)).toEqual(['assignment.retire', 'assignment.bring-back'])
})

it('does not list a withdrawn assignment for who has not begun, nor give it to cohorts that open the module', async () => {
  const { world, trainer, learner, districtId } = await aCourse()
  await withdrawTask(trainer, TASK, key(), now)
  expect(await listOwnWork(learner, new Date(now.getTime() + 1_000))).toEqual([])
  await db.assignmentSchedule.deleteMany({ where: { assignment: { module: { districtId } } } })
  await openModulesForCohort(world.cohort.id, [{ slug: 'awal', startsOn: now }])
  expect((await taskOf(districtId)).schedules).toEqual([])
  await bringBackTask(trainer, TASK, key(), now)
  expect((await taskOf(districtId)).schedules).toHaveLength(1)
})

it('copies an assignment into the archive, where nobody is asked for it', async () => {
  const { trainer, learner, districtId } = await aCourse()
  expect(await copyTask(trainer, TASK, key(), now)).toMatchObject({ slug: 'tugas-contoh-salinan' })
  const copy = await taskOf(districtId, 'tugas-contoh-salinan')
  expect(copy).toMatchObject({ origin: 'FILE', fileKey: null, schedules: [] })
  expect(await listOwnWork(learner, now)).toHaveLength(1)
})
