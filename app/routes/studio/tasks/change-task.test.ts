import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { findTask } from '#app/domain/assignments/making/task.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { handedIn } from '#tests/support/grading.ts'
import { action as change } from './change-task.tsx'
import { savedFields } from './task-fields.ts'

/** An assignment for which one team has handed in, and its form with other instructions. */
async function aTask() {
  const { schedule, trainer, place } = await handedIn()
  const { assignment } = await db.assignmentSchedule.findUniqueOrThrow({
    where: { id: schedule.id },
    select: { assignment: { include: { module: true } } },
  })
  const at = { modul: assignment.module.slug, tugas: assignment.slug }
  const task = await findTask(db, trainer, { module: at.modul, task: at.tugas })
  if (!task) throw new Error('The assignment is there.')
  const form: [string, string][] = [
    ['versi', '1'],
    ...Object.entries({ ...savedFields(task), petunjuk: 'Tulis tiga halaman.' }),
  ]
  return {
    her: await visitor(trainer.id),
    at,
    form,
    work: () => db.submission.findUnique({ where: { id: place.submissionId } }),
  }
}

it('says for how many works a change means what, before anything is changed, and keeps what was typed', async () => {
  const { her, at, form, work } = await aTask()
  const answer = await her.post(change, at, form)
  expect(answer).toMatchObject({
    status: 422,
    body: {
      why: 'ask',
      values: { petunjuk: 'Tulis tiga halaman.' },
      errors: { terkumpul: expect.stringContaining('Pilih') },
      works: { number: 2, lines: expect.arrayContaining(['1 naskah sudah dikumpulkan dan belum dinilai.']) },
    },
  })
  expect(
    await db.assignmentVersion.count({
      where: { assignment: { slug: at.tugas, module: { slug: at.modul } }, number: 2 },
    }),
  ).toBe(0)
  expect(await work()).toMatchObject({ versionNumber: 1 })
})

it.each([
  ['tetap', 1],
  ['pindah', 2],
])('takes the choice "%s"', async (choice, number) => {
  const { her, at, form, work } = await aTask()
  const answer = await her.post(change, at, [...form, ['terkumpul', choice], ['perubahan', 'Lebih panjang.']])
  expect(answer.location).toBe(`/studio/${at.modul}`)
  expect(await work()).toMatchObject({ versionNumber: number })
})
