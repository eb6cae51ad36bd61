import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { readQuickTable } from '#app/domain/grading/quick-table/reading.server.ts'
import { saveGrade } from '#app/domain/grading/grade.server.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { gradeFields, gradeForm, handedIn, type Grade } from '#tests/support/grading.ts'
import { action, loader } from './quick.tsx'

let room: Awaited<ReturnType<typeof handedIn>>
let trainer: Awaited<ReturnType<typeof visitor>>
let second: string

beforeEach(async () => {
  room = await handedIn()
  trainer = await visitor(room.trainer.id)
  await saveText(room.otherTeam, room.schedule.id, { text: 'Naskah tim dua', from: 0 }, new Date())
  await handIn(room.otherTeam, room.schedule.id, { from: 1, key: key() }, new Date())
  const works = await db.submission.findMany({ where: { scheduleId: room.schedule.id } })
  second = works.find(({ id }) => id !== room.place.submissionId)?.id ?? ''
})

const at = () => ({ jadwal: room.schedule.id })
const whole: Grade = { levels: { '0': 3, '1': 4 }, comment: 'Baik.' }

/** The fields of one work as this page has them, drawn when its grade was `seen`. */
function rowOf(id: string, grade: Grade, seen: Grade | null = null): [string, string][] {
  return gradeFields(grade, seen).map(([name, value]) => [`${name}@${id}`, value])
}

const gradeOf = (submissionId: string) => db.grade.findUnique({ where: { submissionId } })

test('refuses whoever does not grade this cohort, on reading and on saving', async () => {
  for (const { id } of [room.ana, room.secretariat]) {
    const stranger = await visitor(id)
    expect((await stranger.get(loader, at())).status).toBe(404)
    expect((await stranger.post(action, at(), rowOf(second, whole))).status).toBe(404)
  }
  expect(await gradeOf(second)).toBeNull()
})

test('refuses fields that are none of it: scores, states, other people’s works are not written', async () => {
  for (const [name, value] of [
    [`score@${second}`, '100'],
    [`status@${second}`, 'RELEASED'],
    ['tingkat-0', '4'],
    [`tingkat-0@${'x'.repeat(36)}`, '4'],
  ] as const)
    expect((await trainer.post(action, at(), [[name, value]])).status).toBe(400)
  const elsewhere = await handedIn()
  await trainer.post(action, at(), rowOf(elsewhere.place.submissionId, whole))
  expect(await gradeOf(elsewhere.place.submissionId)).toBeNull()
})

test('saves every row in which something was changed', async () => {
  const form = [
    ...rowOf(second, whole),
    ...rowOf(room.place.submissionId, { levels: { '0': 2 }, comment: '' }),
  ]
  expect((await trainer.post(action, at(), form)).status).toBe(302)
  expect(await gradeOf(second)).toMatchObject({ levels: { '0': 3, '1': 4 }, comment: 'Baik.', score: 90 })
  expect(await gradeOf(room.place.submissionId)).toMatchObject({ levels: { '0': 2 }, score: null })
})

test('saves one row by its button; what was typed in others comes back', async () => {
  const other = rowOf(room.place.submissionId, { levels: { '0': 2 }, comment: 'Ketik' })
  const answer = await trainer.post(action, at(), [...rowOf(second, whole), ...other, ['baris', second]])
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ values: { [`komentar@${room.place.submissionId}`]: 'Ketik' } })
  expect(await gradeOf(second)).toMatchObject({ score: 90 })
  expect(await gradeOf(room.place.submissionId)).toBeNull()
})

test('a row in which somebody else was faster is shown with both values, and the rest is saved', async () => {
  const place = { scheduleId: room.schedule.id, submissionId: second }
  await saveGrade(room.second, place, gradeForm({ levels: { '0': 1 }, comment: 'Dari dua' }), new Date())
  const form = [...rowOf(second, whole), ...rowOf(room.place.submissionId, whole)]
  const answer = await trainer.post(action, at(), form)
  expect(answer.status).toBe(409)
  expect(JSON.stringify(answer.body)).toContain('Dari dua')
  expect(answer.body).toMatchObject({ values: { [`komentar@${second}`]: 'Baik.' } })
  expect(await gradeOf(second)).toMatchObject({ levels: { '0': 1, '1': 4 }, comment: 'Dari dua' })
  expect(await gradeOf(room.place.submissionId)).toMatchObject({ score: 90 })
})

test('saved again on what was met it counts, and what lay there is set aside', async () => {
  const place = { scheduleId: room.schedule.id, submissionId: second }
  const theirs = { levels: { '0': 1 as const }, comment: 'Dari dua' }
  await saveGrade(room.second, place, gradeForm(theirs), new Date())
  const over = [[`pilih.komentar@${second}`, 'saya']] as [string, string][]
  await trainer.post(action, at(), [...rowOf(second, whole, theirs), ...over])
  expect(await gradeOf(second)).toMatchObject({ levels: { '0': 3, '1': 4 }, comment: 'Baik.' })
  expect(await db.setAsideText.findFirst({ where: { thingId: second } })).toMatchObject({ value: 'Dari dua' })
})

test('what was typed for a released work comes back in words', async () => {
  const place = { scheduleId: room.schedule.id, submissionId: second }
  await saveGrade(room.second, place, gradeForm(whole), new Date())
  await releaseGrade(room.second, place, 1, new Date())
  const answer = await trainer.post(action, at(), rowOf(second, { levels: { '0': 1 }, comment: 'Terlambat' }))
  expect(answer.status).toBe(409)
  expect(JSON.stringify(answer.body)).toContain('Terlambat')
  expect(await gradeOf(second)).toMatchObject({ comment: 'Baik.', status: 'RELEASED' })
  const untouched = await trainer.post(action, at(), rowOf(second, whole, whole))
  expect(untouched.status).toBe(302)
})

test('shows works of others that wait, the longest waiting first, and nothing that was written', async () => {
  const table = await readQuickTable(room.trainer, room.schedule.id, null)
  expect(table?.rows.map(({ submissionId }) => submissionId)).toEqual([room.place.submissionId, second])
  expect(JSON.stringify(table)).not.toContain('Naskah tim')
  await releaseGrade(room.trainer, room.place, 1, new Date())
  const place = { scheduleId: room.schedule.id, submissionId: second }
  await saveGrade(room.trainer, place, gradeForm(whole), new Date())
  await releaseGrade(room.trainer, place, 1, new Date())
  expect((await readQuickTable(room.trainer, room.schedule.id, null))?.rows).toHaveLength(1)
})

test('goes on from any row, forwards and back', async () => {
  const all = await readQuickTable(room.trainer, room.schedule.id, null)
  const [first, last] = all?.rows ?? []
  if (!first || !last) throw new Error('Two works wait.')
  const keyOf = (row: typeof first) => `${row.handedInAt.getTime()}.${row.ownerKey}`
  const after = await readQuickTable(room.trainer, room.schedule.id, { side: 'after', key: keyOf(first) })
  expect(after?.rows.map(({ submissionId }) => submissionId)).toEqual([last.submissionId])
  const odd = await readQuickTable(room.trainer, room.schedule.id, { side: 'after', key: "1.team:x'--" })
  expect(odd?.rows).toHaveLength(2)
})
