import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { gradeForm, handedIn, type Grade } from '#tests/support/grading.ts'
import { saveGrade } from './grade.server.ts'
import type { GradeSaving } from './grading.schema.ts'

const NOW = new Date()
const GRADE: Grade = { levels: { '0': 2, '1': 4 }, comment: 'Catatan' }

async function graded() {
  const { trainer, second, place } = await handedIn()
  const save = async (saving: GradeSaving, by = trainer) => {
    const saved = await saveGrade(by, place, saving, NOW)
    if (!saved.ok) throw new Error(saved.reason)
    return saved
  }
  const row = () => db.grade.findUnique({ where: { submissionId: place.submissionId } })
  return { second, save, row }
}

test('refuses a level that comes late, or twice, over one that came back meanwhile', async () => {
  const { save, row } = await graded()
  const { marks } = await save(gradeForm(GRADE))
  const between = { sent: { '0': '3' }, marks }
  const { marks: second } = await save(between)
  await save({ sent: { '0': '2' }, marks: second })
  expect(await save({ sent: { '0': '1' }, marks })).toMatchObject({ met: ['0'] })
  expect(await save(between)).toMatchObject({ met: ['0'] })
  expect(await row()).toMatchObject({ levels: GRADE.levels, version: 3 })
})

test('refuses a level that comes late after its page has gone back to the one that lies there', async () => {
  const { second, save, row } = await graded()
  const { marks } = await save(gradeForm(GRADE))
  const before = await row()
  const upheld = await save({ sent: { '0': '2' }, marks, again: ['0'] })
  expect(upheld).toMatchObject({ met: [], version: 1 })
  expect(await save({ sent: { '0': '1' }, marks })).toMatchObject({ met: ['0'] })
  // Nobody has written anything, and a page that was opened since finds no other grade there.
  expect(await row()).toEqual({ ...before, saves: { '0': 2, '1': 1, comment: 1 } })
  expect(await save({ sent: { '0': '4' }, marks: upheld.marks }, second)).toMatchObject({
    met: [],
    version: 2,
  })
})

test('refuses a level that comes late into a work that has no grade, once its page has taken it back', async () => {
  const { save, row } = await graded()
  const { marks } = gradeForm(GRADE)
  const upheld = await save({ sent: { '0': '' }, marks, again: ['0'] })
  expect(upheld).toMatchObject({ met: [], score: null, version: 1 })
  expect(await save({ sent: { '0': '1' }, marks })).toMatchObject({ met: ['0'] })
  expect(await row()).toMatchObject({ levels: {}, comment: '', version: 1 })
})
