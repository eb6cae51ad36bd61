import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { gradeSays, saveGrade } from '#app/domain/grading/grade.server.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { returnWork } from '#app/domain/grading/return-work.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { gradeForm } from '#tests/support/grading.ts'
import { changeTask, findTask } from './task.server.ts'

const now = new Date()
const LEVELS = ['Tanpa sumber.', 'Sebagian.', 'Semua.', 'Semua dan diperiksa.']

/** Two teams have handed in; the change adds a criterion, drops one and weighs the third anew. */
async function aChange() {
  const room = await createClassroom()
  const { schedule, ana, otherTeam, trainer } = room
  for (const asker of [ana, otherTeam]) {
    await saveText(asker, schedule.id, { text: 'Naskah.', from: 0 }, now)
    await handIn(asker, schedule.id, { from: 1, key: key() }, now)
  }
  const { assignment } = await db.assignmentSchedule.findUniqueOrThrow({
    where: { id: schedule.id },
    select: { assignment: { include: { module: true } } },
  })
  const place = { module: assignment.module.slug, task: assignment.slug }
  const task = await findTask(db, trainer, place)
  if (!task?.rubric[0]) throw new Error('The assignment has a rubric.')
  const given = {
    version: 1,
    title: task.title,
    kind: 'TEAM' as const,
    source: 'Tulis dua halaman.',
    offsets: { opens: 0, due: 1, closes: 2, grading: 3 },
    rubric: [
      { criterion: 'Sumber', weight: 70, levels: LEVELS },
      { ...task.rubric[0], weight: 30 },
    ],
    note: 'Sumber dinilai sendiri.',
  }
  const works = await db.submission.findMany({
    where: { scheduleId: schedule.id },
    select: { id: true, handedInById: true },
  })
  // By who has handed in: two works of one moment have no order of their own.
  const placeOf = (index: number) => {
    const by = [ana, otherTeam][index]?.id
    const work = works.find(({ handedInById }) => handedInById === by)
    return { scheduleId: schedule.id, submissionId: work?.id ?? '' }
  }
  return {
    ...room,
    given,
    placeOf,
    change: (choice: 'stay' | 'move' | null) => changeTask(trainer, place, { ...given, works: choice }, now),
    task: () => findTask(db, trainer, place),
    work: (index: number) =>
      db.submission.findUniqueOrThrow({
        where: { id: placeOf(index).submissionId },
        include: { grade: true },
      }),
  }
}

const FULL = gradeForm({ levels: { '0': 3, '1': 4 }, comment: 'Baik.' })

it('changes nothing before it is said what becomes of the works that are handed in', async () => {
  const { change, task } = await aChange()
  expect(await change(null)).toEqual({ ok: false, reason: 'works' })
  expect(await task()).toMatchObject({ version: 1, number: 1, source: 'Tulis satu halaman.' })
  expect(await db.assignmentVersion.count({ where: { assignmentId: (await task())?.id } })).toBe(1)
})

it('lets works keep the version under which they were handed in', async () => {
  const { change, work, placeOf, trainer, ana, schedule } = await aChange()
  await saveGrade(trainer, placeOf(0), FULL, now)
  expect(await change('stay')).toMatchObject({ ok: true })
  expect(await work(0)).toMatchObject({ versionNumber: 1, grade: { versionNumber: 1, score: 90 } })
  expect(await work(1)).toMatchObject({ versionNumber: 1, grade: null })
  const seen = await readOwnWork(ana, schedule.id, now)
  expect(seen?.asked).toMatchObject({ source: 'Tulis satu halaman.', number: 1 })
  expect(seen?.rubric.map(({ criterion }) => criterion)).toEqual(['Ketepatan', 'Keterbacaan'])
  expect(await releaseGrade(trainer, placeOf(0), 1, now)).toEqual({ ok: true, score: 90 })
  const released = await readOwnWork(ana, schedule.id, now)
  expect(released?.current?.grade?.rubric.map(({ weight }) => weight)).toEqual([40, 60])
})

it('takes works over: levels follow their criteria, the score is counted anew', async () => {
  const { change, work, placeOf, trainer, task } = await aChange()
  await saveGrade(trainer, placeOf(0), FULL, now)
  expect(await change('move')).toMatchObject({ ok: true })
  const version = await db.assignmentVersion.findFirstOrThrow({
    where: { assignmentId: (await task())?.id, number: 2 },
  })
  expect(version).toMatchObject({ authorId: trainer.id, note: 'Sumber dinilai sendiri.' })
  expect(version.rubric).toMatchObject([
    { key: '2', criterion: 'Sumber' },
    { key: '0', criterion: 'Ketepatan', weight: 30 },
  ])
  expect(await work(0)).toMatchObject({
    versionNumber: 2,
    grade: { versionNumber: 2, levels: { '0': 3 }, score: null, version: 2, comment: 'Baik.' },
  })
  expect(await work(1)).toMatchObject({ versionNumber: 2, grade: null })
  // The new criterion waits for its level; then the grade is whole again.
  const says = gradeSays(['2', '0'], { levels: { '0': 3 }, comment: 'Baik.' })
  const saving = { sent: { '2': '4' }, marks: { '2': marksOf(says, {})['2'] ?? '' } }
  expect(await saveGrade(trainer, placeOf(0), saving, now)).toMatchObject({ ok: true, score: 93 })
})

it('leaves alone what is released', async () => {
  const { change, work, placeOf, trainer } = await aChange()
  await saveGrade(trainer, placeOf(0), FULL, now)
  await releaseGrade(trainer, placeOf(0), 1, now)
  expect(await change('move')).toMatchObject({ ok: true })
  expect(await work(0)).toMatchObject({
    versionNumber: 1,
    grade: { versionNumber: 1, score: 90, levels: { '0': 3, '1': 4 } },
  })
})

it('names the newest version on what is handed in after the change', async () => {
  const { change, placeOf, trainer, ana, schedule } = await aChange()
  await change('stay')

  await returnWork(trainer, placeOf(0), { comment: 'Perbaiki sumbernya', key: randomUUID() }, now)
  expect((await readOwnWork(ana, schedule.id, now))?.asked).toMatchObject({
    number: 2,
    source: 'Tulis dua halaman.',
  })
  await saveText(ana, schedule.id, { text: 'Naskah baru.', from: 1 }, now)
  await handIn(ana, schedule.id, { from: 2, key: key() }, now)
  const again = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id, attempt: 2 } })
  expect(again).toMatchObject({ status: 'HANDED_IN', versionNumber: 2 })
})

it('makes no version of other dates or another title', async () => {
  const { given, trainer, task, change } = await aChange()
  await change('stay')
  const before = await task()
  if (!before) throw new Error('The assignment is there.')
  const place = { module: before.module.slug, task: before.slug }
  const other = { ...given, version: 2, title: 'Judul lain', works: null }
  expect(await changeTask(trainer, place, other, now)).toMatchObject({ ok: true })
  expect(await task()).toMatchObject({ title: 'Judul lain', number: 2, version: 3 })
})
