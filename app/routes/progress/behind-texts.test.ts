import { expect, it } from 'vitest'
import { countAll } from '#app/domain/cohorts/progress-count.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { db } from '#app/platform/data/db.server.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { reader } from '#tests/support/screens.tsx'
import * as person from './person.tsx'
import * as progress from './progress.tsx'

clearCourses()

it('names an overdue assignment and a quiz that closed unpassed, on her page and in the texts to copy', async () => {
  const { world, learner, districtId } = await aCourse()
  const now = new Date()
  const past = (days: number) => new Date(now.getTime() - days * DAY)
  const cohortId = world.cohort.id
  // Everybody has been here, and has had the time to be late.
  await db.person.updateMany({ where: { districtId }, data: { lastSignInAt: now } })
  await db.roleHolding.updateMany({ where: { districtId }, data: { startedAt: past(90) } })
  // The lessons of a module are due once the next one opens.
  for (const [slug, startsOn] of Object.entries({ awal: past(60), lanjut: past(30) }))
    await db.cohortModule.updateMany({ where: { cohortId, module: { slug } }, data: { startsOn } })
  const task = { assignment: { module: { districtId } } }
  await db.assignmentSchedule.updateMany({ where: task, data: { opensAt: past(9), dueAt: past(1) } })
  const quiz = await quizOf(districtId, 'awal')
  await recordQuiz({ quizId: quiz.id, personId: learner.id, cohortId, percent: 10, now })
  await db.quizSchedule.create({ data: { quizId: quiz.id, cohortId, opensAt: null, closesAt: past(1) } })
  await countAll(cohortId, now)

  const trainer = await reader(world.people.trainer.id)
  const textOf = (html: string) => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ')
  const place = { screen: person, path: 'sekretariat/kemajuan/:id', params: { id: learner.id } }
  const hers = textOf((await trainer.open(place)).html)
  expect(hers).toContain('Tugas “Tugas contoh” belum dikumpulkan')
  expect(hers).toContain('Kuis “Modul awal” sudah ditutup, belum lulus')
  const list = { screen: progress, path: 'sekretariat/kemajuan', search: '?keadaan=tertinggal' }
  const { html } = await trainer.open(list)
  // Beside those furthest behind and in the list: the same.
  const texts = textOf(html).match(/Yth\. Peserta 1 1 Contoh, [^.]*/g)
  expect(texts).toHaveLength(2)
  expect(new Set(texts).size).toBe(1)
  expect(texts?.[0]).toContain('“Tugas contoh”, “Modul awal”')
})
