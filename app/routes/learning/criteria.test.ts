import { expect, it } from 'vitest'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { askFor, quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import * as completion from './completion.ts'
import * as lesson from './lesson.tsx'

clearCourses()
const params = { modul: 'awal', pelajaran: 'pertama' }
const PAGE: Place = { screen: lesson, path: 'belajar/:modul/:pelajaran', params }
const DOOR: Place = { screen: completion, path: 'belajar/:modul/:pelajaran/selesai', params }
const now = new Date()

it('says what a lesson asks, what of it is done, and leads to its quiz; marks nothing that no button decides', async () => {
  const { learner, districtId, world } = await aCourse()
  await askFor(districtId, 'pertama', { read: true, quizzes: [{ quiz: 'kuis', percent: null }], tasks: [] })
  const she = await reader(learner.id)
  const before = await she.open(PAGE)
  expect(before.html).toContain('Selesai bila: ditandai sudah dibaca dan kuis modul ini lulus ≥ 70.')
  expect(before.html).toContain('href="/belajar/awal/kuis/kuis"')
  expect(before.html).toContain('Tandai sudah dibaca')
  await she.send(DOOR, [['keadaan', 'selesai']])
  const read = await she.open(PAGE)
  expect(read.html).not.toContain('Tandai sudah dibaca')
  expect(read.html).toContain('Urungkan tanda dibaca')
  const { id: quizId } = await quizOf(districtId, 'awal')
  await recordQuiz({ quizId, personId: learner.id, cohortId: world.cohort.id, percent: 100, now })
  const done = await she.open(PAGE)
  expect(done.html).not.toContain('Urungkan')
  expect(done.html).toMatch(/<strong>Selesai [^<]*2\d{3}\.<\/strong>/)
  const refused = await she.send(DOOR, [['keadaan', 'belum']])
  expect(refused.status).toBe(302)
  expect((await she.open(PAGE)).html).toMatch(/<strong>Selesai [^<]*2\d{3}\.<\/strong>/)
})
