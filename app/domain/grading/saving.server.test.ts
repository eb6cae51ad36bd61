import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { gradeForm, handedIn, type Grade } from '#tests/support/grading.ts'
import { saveGrade } from './grade.server.ts'

const NOW = new Date()
const GRADE: Grade = { levels: { '0': 3, '1': 4 }, comment: 'Catatan' }
const FULL = gradeForm(GRADE)

test('keeps two trainers who save the same field at once from overwriting each other', async () => {
  const { trainer, second, place } = await handedIn()
  const [one, two] = await Promise.all([
    saveGrade(trainer, place, FULL, NOW),
    saveGrade(second, place, gradeForm({ levels: { '0': 1 }, comment: '' }), NOW),
  ])
  const [winner, loser] = one.ok && one.met.length === 0 ? [one, two] : [two, one]
  expect(winner).toMatchObject({ ok: true, met: [] })
  expect(loser).toMatchObject({
    ok: true,
    met: ['0'],
    before: { writers: { '0': one === winner ? trainer.id : second.id } },
  })
  expect(await db.grade.findMany({ where: { submissionId: place.submissionId } })).toMatchObject([
    { levels: { '0': one === winner ? 3 : 1 } },
  ])
})

test('two trainers who grade different criteria at once do not meet', async () => {
  const { trainer, second, place } = await handedIn()
  const results = await Promise.all([
    saveGrade(trainer, place, gradeForm({ levels: { '0': 3 }, comment: '' }), NOW),
    saveGrade(second, place, gradeForm({ levels: { '1': 4 }, comment: 'Dari yang kedua' }), NOW),
  ])
  for (const result of results) expect(result).toMatchObject({ ok: true, met: [], refused: {} })
  expect(await db.grade.findUnique({ where: { submissionId: place.submissionId } })).toMatchObject({
    levels: { '0': 3, '1': 4 },
    comment: 'Dari yang kedua',
    score: 90,
    version: 2,
  })
})

test('a refused comment holds back no level, and a sentence that comes late grows out of what was saved', async () => {
  const { trainer, place } = await handedIn()
  const seen: Grade = { levels: {}, comment: '' }
  const refused = await saveGrade(
    trainer,
    place,
    gradeForm({ levels: { '0': 2 }, comment: 'NIK 6408011203900001' }, seen),
    NOW,
  )
  expect(refused).toMatchObject({ ok: true, refused: { comment: 'digits16' }, score: null, version: 1 })
  const first = await saveGrade(
    trainer,
    place,
    gradeForm({ levels: { '0': 2 }, comment: 'Satu.' }, seen),
    NOW,
  )
  const { marks = {} } = first.ok ? first : {}
  await saveGrade(trainer, place, { sent: { comment: 'Satu. Dua.' }, marks }, NOW)
  expect(await db.grade.findUnique({ where: { submissionId: place.submissionId } })).toMatchObject({
    levels: { '0': 2 },
    comment: 'Satu. Dua.',
  })
})

test('writes nothing without a mark, with a wrong one, or into a criterion that the rubric does not have', async () => {
  const { trainer, place } = await handedIn()
  await saveGrade(trainer, place, FULL, NOW)
  const sent = { '0': '1', '7': '4', comment: 'Lain' }
  const marks = { '0': 'x', '7': 'x' }
  expect(await saveGrade(trainer, place, { sent, marks: {} }, NOW)).toMatchObject({ ok: true, met: [] })
  expect(await saveGrade(trainer, place, { sent, marks }, NOW)).toMatchObject({ met: ['0'], version: 1 })
  expect(await db.grade.findUnique({ where: { submissionId: place.submissionId } })).toMatchObject(GRADE)
})

test('a level that a trainer left as she found it takes nothing back', async () => {
  const { trainer, second, place } = await handedIn()
  await saveGrade(trainer, place, gradeForm({ levels: { '0': 3 }, comment: '' }), NOW)
  const later = await saveGrade(second, place, gradeForm({ levels: { '1': 2 }, comment: '' }), NOW)
  expect(later).toMatchObject({ met: [], behind: ['0'], stored: { '0': '3', '1': '2' } })
})
