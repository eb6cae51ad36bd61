import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { askFor, quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import * as completion from './completion.ts'
import * as lesson from './lesson.tsx'
import * as modulePage from './module.tsx'

clearCourses()
const params = { modul: 'awal', pelajaran: 'pertama' }
const PAGE: Place = { screen: lesson, path: 'belajar/:modul/:pelajaran', params }
const DOOR: Place = { screen: completion, path: 'belajar/:modul/:pelajaran/selesai', params }
const MODULE: Place = { screen: modulePage, path: 'belajar/:modul', params: { modul: 'awal' } }
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

it('names in its module a quiz that is not passed or waits for its mark, though finishing does not ask for it', async () => {
  const { learner, districtId, world } = await aCourse()
  const she = await reader(learner.id)
  const left = async () => textOf((await she.open(MODULE)).html)
  expect(await left()).toContain('Kuis modul ini belum dikerjakan')
  const { id: quizId } = await quizOf(districtId, 'awal')
  const take = () => recordQuiz({ quizId, personId: learner.id, cohortId: world.cohort.id, percent: 14, now })
  await take()
  expect(await left()).toContain('Kuis modul ini belum lulus')
  expect(await left()).toContain('Belum lulus')
  await db.quizStanding.updateMany({ where: { quizId }, data: { waiting: 1 } })
  const waiting = await left()
  expect(waiting).toContain('Kuis modul ini menunggu dinilai pelatih; nilainya masih sementara')
  expect(waiting).toContain('nilai sementara 14 dari 100')
  expect(waiting).toContain('Menunggu penilaian pelatih')
  expect(waiting).not.toContain('Semua yang diminta modul ini sudah Anda kerjakan')
  await db.quizStanding.updateMany({ where: { quizId }, data: { waiting: 0 } })
  await take()
  await take()
  expect(await left()).toContain('Kuis modul ini belum lulus dan tidak dapat dikerjakan lagi')
  await db.quizStanding.updateMany({ where: { quizId }, data: { passedAt: now } })
  expect(await left()).not.toContain('Kuis modul ini')
})

it('does not name an assignment as left to do whose last date is over', async () => {
  const { learner, districtId } = await aCourse()
  const she = await reader(learner.id)
  const left = async () => textOf((await she.open(MODULE)).html)
  const where = { assignment: { module: { districtId, slug: 'awal' } } }
  expect(await left()).toMatch(/Tugas “[^”]+” belum dikumpulkan, tenggat/)
  const past = (days: number) => new Date(Date.now() - days * DAY)
  await db.assignmentSchedule.updateMany({
    where,
    data: { opensAt: past(3), dueAt: past(2), closesAt: past(1) },
  })
  const closed = await left()
  expect(closed).toMatch(/Tugas “[^”]+” ditutup tanpa pengumpulan/)
  expect(closed).not.toContain('belum dikumpulkan')
})

function textOf(html: string): string {
  return html.replace(/<[^<>]*>/g, '')
}
