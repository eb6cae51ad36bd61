import { expect, test } from 'vitest'
import { countAll } from '#app/domain/cohorts/progress-count.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { cellsIn } from '#tests/support/cells.ts'
import { visitor } from '#tests/support/doors.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { loader } from './export.ts'

clearCourses()

/** A cohort of whom one has passed the quiz and handed in late, one has failed, one is taking it. */
async function classroom() {
  const now = new Date()
  const { world, districtId } = await aCourse()
  const { one, two } = world.teams
  const [ana, budi] = [one.members[0], two.members[0]]
  await db.person.update({ where: { id: ana.id }, data: { name: '=HYPERLINK("http://x")' } })
  await db.team.update({ where: { id: one.id }, data: { name: '@SUM(A1)' } })
  const quiz = await quizOf(districtId, 'awal')
  const of = (personId: string) => ({ quizId: quiz.id, personId, cohortId: world.cohort.id, now })
  await recordQuiz({ ...of(ana.id), percent: 90 })
  await recordQuiz({ ...of(ana.id), percent: 80 })
  await recordQuiz({ ...of(budi.id), percent: 10 })
  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId: world.cohort.id, assignment: { module: { districtId } } },
  })
  await db.assignmentSchedule.update({
    where: { id: schedule.id },
    data: { opensAt: new Date(now.getTime() - 9 * DAY), dueAt: new Date(now.getTime() - DAY) },
  })
  const work = { scheduleId: schedule.id, ownerKey: `team:${one.id}`, teamId: one.id, handedInAt: now }
  await db.submission.create({ data: { ...work, status: 'HANDED_IN', gradeStatus: 'UNGRADED', late: true } })
  await countAll(world.cohort.id, now)
  return { world, schedule, ana, budi, quiz }
}

async function sheetOf(response: Response | null) {
  if (!response) throw new Error('Nothing was answered.')
  return cellsIn(new Uint8Array(await response.arrayBuffer()))
}

const QUIZ = 'Kuis: Modul awal'
const BEST = 'Nilai terbaik (persen): Modul awal'
const TASK = 'Tugas: Tugas contoh (Modul awal)'
const LATE = 'Terlambat: Tugas contoh (Modul awal)'

test('the file says of everybody how far she is with quizzes and assignments, in numbers that can be added up', async () => {
  const { world, budi, schedule } = await classroom()
  const personId = world.people.secretariat.id
  const secretary = await visitor(personId)
  // The password is asked for first; a file has no page, so it leads back to the one with its link.
  const asked = (await secretary.get(loader, {})).response
  expect(asked?.status).toBe(302)
  expect(asked?.headers.get('Location')).toBe(paths.stepUp(paths.progress(), { unsent: true }))
  await db.session.updateMany({ where: { personId }, data: { steppedUpAt: new Date() } })
  const { status, response } = await secretary.get(loader, {})
  expect(status).toBe(200)
  expect(response?.headers.get('Content-Disposition')).toContain('kemajuan-peserta.xlsx')
  const rows = await sheetOf(response)
  expect(rows).toHaveLength(6)
  // What she is called is a text, and no program takes it for a formula.
  const hers = rows.find(({ Nama }) => Nama?.[1] === `'=HYPERLINK("http://x")`)
  expect(hers).toMatchObject({
    Tim: ['text', `'@SUM(A1)`],
    'Pelajaran tertinggal': ['number', '0'],
    [QUIZ]: ['text', 'Lulus'],
    [BEST]: ['number', '90'],
    [TASK]: ['text', 'Dikumpulkan'],
    [LATE]: ['text', 'Ya'],
  })
  const his = rows.find(({ Nama }) => Nama?.[1] === budi.name)
  expect(his).toMatchObject({
    [QUIZ]: ['text', 'Belum lulus'],
    [BEST]: ['number', '10'],
    [TASK]: ['text', 'Belum'],
    [LATE]: ['text', 'Ya'],
  })
  const others = rows.filter((row) => row !== hers && row !== his)
  expect(others.map((row) => [row[QUIZ]?.[1], row[BEST]?.[0]])).toEqual(
    others.map(() => ['Belum mulai', 'empty']),
  )
  const noted = await db.auditEvent.findMany({
    where: { districtId: world.district.id, action: 'progress.export' },
  })
  expect(noted).toMatchObject([{ personId, objectId: world.cohort.id }])
  // More time: not late any more, for whose it is.
  const until = new Date(Date.now() + DAY)
  const given = { scheduleId: schedule.id, reason: 'Sakit', byId: world.people.trainer.id, at: new Date() }
  await db.extension.create({
    data: { ...given, ownerKey: `team:${world.teams.two.id}`, dueAt: until, closesAt: until },
  })
  const again = await sheetOf((await secretary.get(loader, {})).response)
  const lateIs = (name: string | undefined) => again.find(({ Nama }) => Nama?.[1] === name)?.[LATE]?.[1]
  expect([lateIs(budi.name), lateIs(hers?.['Nama']?.[1])]).toEqual(['', 'Ya'])
})

test('the percent of a quiz whose last attempt counts is called so', async () => {
  const { world, quiz } = await classroom()
  await db.quiz.update({ where: { id: quiz.id }, data: { settings: { counts: 'LAST' } } })
  const personId = world.people.secretariat.id
  const secretary = await visitor(personId)
  await db.session.updateMany({ where: { personId }, data: { steppedUpAt: new Date() } })
  const [row = {}] = await sheetOf((await secretary.get(loader, {})).response)
  expect(Object.keys(row).filter((head) => head.includes('(persen)'))).toEqual([
    'Nilai terakhir (persen): Modul awal',
  ])
})

test('a participant and a leader get no file', async () => {
  const { world, ana } = await classroom()
  for (const id of [ana.id, world.people.bupati.id])
    expect((await (await visitor(id)).get(loader, {})).status).toBe(404)
})
