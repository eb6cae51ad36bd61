import { expect, test } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { gradeForm } from '#tests/support/grading.ts'
import { askerFor } from '#tests/support/world.ts'
import { saveGrade } from './grade.server.ts'
import { releaseGrade } from './release.server.ts'

const FULL = gradeForm({ levels: { '0': 3, '1': 4 }, comment: 'Rapi' })

test('the same form again, because its answer was lost, is done already', async () => {
  const { ana, trainer, schedule, world } = await createClassroom()
  const other = await world.person('Pelatih Dua', 'trainer', { cohortId: world.cohort.id })
  await saveText(ana, schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
  await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
  const place = { scheduleId: schedule.id, submissionId: id }

  const first = await saveGrade(trainer, place, FULL, new Date())
  expect(first).toMatchObject({ ok: true, version: 1, score: 90 })
  const again = await saveGrade(trainer, place, FULL, new Date())
  expect(again).toMatchObject({ ok: true, version: 1, met: [], behind: [] })
  expect(await saveGrade(await askerFor(other.id), place, FULL, new Date())).toMatchObject({
    version: 1,
    met: [],
  })
  const lain = gradeForm({ levels: {}, comment: 'Lain' })
  expect(await saveGrade(trainer, place, lain, new Date())).toMatchObject({ version: 1, met: ['comment'] })

  const released = await releaseGrade(trainer, place, 1, new Date())
  expect(released).toEqual({ ok: true, score: 90 })
  expect(await releaseGrade(trainer, place, 1, new Date())).toEqual({ ...released, already: true })
  expect(await releaseGrade(trainer, place, 0, new Date())).toEqual({ ok: false, reason: 'released' })
  const written = { objectId: id, action: { startsWith: 'grade.' } }
  expect(await db.auditEvent.count({ where: written })).toBe(2)
})
