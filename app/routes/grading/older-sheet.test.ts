import { expect, it } from 'vitest'
import { changeTask, findTask } from '#app/domain/assignments/making/task.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { gradeFields, handedIn } from '#tests/support/grading.ts'
import { action as autosave } from './save.ts'
import { action as save } from './submission.tsx'

const LEVELS = ['Satu.', 'Dua.', 'Tiga.', 'Empat.']
const FULL = gradeFields({ levels: { '0': 3, '1': 4 }, comment: 'Sudah baik.' })

/** A work whose sheet lies open while its rubric loses a criterion and all works are taken over. */
async function overtaken() {
  const { schedule, trainer, place } = await handedIn()
  const { assignment } = await db.assignmentSchedule.findUniqueOrThrow({
    where: { id: schedule.id },
    select: { assignment: { include: { module: true } } },
  })
  const at = { module: assignment.module.slug, task: assignment.slug }
  const task = await findTask(db, trainer, at)
  if (!task) throw new Error('The assignment is there.')
  const { title, source, offsets } = task
  const rubric = [{ criterion: 'Ketepatan', weight: 100, levels: LEVELS }]
  const given = {
    version: 1,
    title,
    kind: 'TEAM' as const,
    source,
    offsets,
    rubric,
    works: 'move' as const,
    note: '',
  }
  expect(await changeTask(trainer, at, given, new Date())).toMatchObject({ ok: true })
  return {
    her: await visitor(trainer.id),
    at: { jadwal: place.scheduleId, pengumpulan: place.submissionId },
    grades: () => db.grade.count({ where: { submissionId: place.submissionId } }),
  }
}

it('a sheet of the rubric before saves nothing, says so and keeps what was typed', async () => {
  const { her, at, grades } = await overtaken()
  const answer = await her.post(save, at, FULL)
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ closed: true, values: { 'tingkat-1': '4', komentar: 'Sudah baik.' } })
  expect(await grades()).toBe(0)
})

it('its script is told that the sheet is closed', async () => {
  const { her, at, grades } = await overtaken()
  expect((await her.post(autosave, at, FULL)).body).toMatchObject({ kind: 'closed' })
  expect(await grades()).toBe(0)
})

it('a field that no rubric has is refused all the same', async () => {
  const { her, at } = await overtaken()
  for (const door of [save, autosave])
    expect((await her.post(door, at, [...FULL.slice(0, 2), ['score', '100']])).status).toBe(400)
})
