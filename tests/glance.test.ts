import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { addDays, dayWords, DAY } from '#app/platform/say/time.ts'
import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { countAll } from '#app/domain/cohorts/progress-count.server.ts'
import { createClassroom, createSchedule } from '#tests/support/assignments.ts'
import { decideAndAnnounce, decideNow } from '#tests/support/decisions.ts'
import { addCourse } from '#tests/support/progress.ts'
import { aDraft, anAwaiting } from '#tests/support/recommendations.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { createWorks } from '#tests/support/works.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { glanceFor } from '#app/routes/home/glance.server.ts'

const NOW = new Date()

async function shownTo(personId: string, now = NOW) {
  const glance = await glanceFor(await askerFor(personId), now)
  if (!glance) return null
  return {
    counts: Object.fromEntries(glance.counts.items.map(({ label, value }) => [label, value])),
    days: glance.days.items.map(({ what, title, when }) => `${what}: ${title}, ${when}`),
    links: [...glance.counts.items, ...glance.days.items].map(({ to }) => to),
  }
}

/** A district at work: a course, works, recommendations, decisions, somebody who has not come in and an empty office. */
async function atWork() {
  const { world, schedule, ana } = await createClassroom({ now: NOW })
  const { cohort, district, people } = world
  // The course brings modules of its own with such names.
  await db.module.updateMany({ where: { districtId: district.id }, data: { slug: 'modul-tugas' } })
  await addCourse(district.id, cohort.id, NOW)
  await countAll(cohort.id, NOW)
  await createWorks([
    {
      scheduleId: schedule.id,
      ownerKey: teamKey(world.teams.one.id),
      attempts: ['handed-in'],
      handedInAt: NOW,
    },
    {
      scheduleId: schedule.id,
      ownerKey: teamKey(world.teams.two.id),
      attempts: ['grading'],
      handedInAt: NOW,
    },
  ])
  const newcomer = await world.person('Baru', 'participant', { cohortId: cohort.id })
  await db.person.update({ where: { id: newcomer.id }, data: { status: 'INVITED' } })
  await db.office.create({ data: { districtId: district.id, code: 'SEKDA', name: 'Sekda' } })
  const leader = await askerFor(people.bupati.id)
  await aDraft(world)
  await decideAndAnnounce(leader, (await anAwaiting(world)).id)
  await decideNow(leader, (await anAwaiting(world)).id)
  const waits = await anAwaiting(world)
  const window = {
    districtId: district.id,
    code: 'KUA_PPAS',
    name: 'KUA-PPAS',
    closesAt: addDays(NOW, 30, ana.zone),
  }
  await db.budgetWindow.create({ data: window })
  await db.recommendation.update({ where: { id: waits.id }, data: { windowClosesAt: window.closesAt } })
  return { world, schedule, ana, window }
}

/** Who has nothing to do with it: the same roles in another district. */
function everybody({ people }: World) {
  return Object.values(people)
}

it('counts for each role what its work is, and names the days it may read', async () => {
  const { world, schedule, ana, window } = await atWork()
  const { people, cohort } = world
  const on = (at: Date) => dayWords(at, NOW, ana)
  const { title } = await db.assignment.findUniqueOrThrow({ where: { id: schedule.assignmentId } })
  const opens = `Modul dibuka, ${cohort.name}: Modul 3, ${on(new Date(NOW.getTime() + 10 * DAY))}`
  const due = `Tenggat tugas, ${cohort.name}: ${title}, ${on(schedule.dueAt)}`
  const closes = `Pengumpulan ditutup, ${cohort.name}: ${title}, ${on(schedule.closesAt)}`
  const closesWindow = `Jendela anggaran tutup: KUA-PPAS, ${on(window.closesAt)}`
  const recommendations = {
    'rekomendasi menunggu sekretariat': '0',
    'rekomendasi menunggu putusan pimpinan': '2',
    'rekomendasi menunggu disposisi': '1',
  }

  expect(await shownTo(people.secretariat.id)).toMatchObject({
    counts: {
      ...recommendations,
      'rekomendasi di meja tim': '1',
      'orang diundang, belum pernah masuk': '1',
      'peserta belum berada dalam tim': '1',
      'peserta tertinggal pelajaran': '6',
    },
    days: [due, closes, opens, closesWindow],
  })
  expect(await shownTo(people.trainer.id)).toMatchObject({
    counts: {
      'pengumpulan belum dinilai': '1',
      'sedang dinilai': '1',
      'siap dirilis': '0',
      'dikembalikan, menunggu perbaikan': '0',
      'peserta tertinggal pelajaran': '6',
    },
    days: [due, closes, `Target penilaian, ${cohort.name}: ${title}, ${on(schedule.gradeTargetAt)}`, opens],
  })
  for (const { id } of [people.bupati, people.aide])
    expect(await shownTo(id)).toMatchObject({
      counts: { 'putusan belum diumumkan': '1', 'diputus dalam tujuh hari': '2' },
      days: [closesWindow],
    })
  expect((await shownTo(people.bupati.id))?.counts).toMatchObject({ 'menunggu putusan Anda': '1' })
  // What nobody has handed in yet is for its team alone.
  expect(await shownTo(people.reviewer.id)).toMatchObject({
    counts: { ...recommendations, 'rekomendasi di meja tim': '0' },
    days: [],
  })
  const auditor = await shownTo(people.auditor.id)
  expect(auditor).toMatchObject({
    counts: { ...recommendations, 'peserta tertinggal pelajaran': '6' },
    days: [due, closes, opens],
  })
  expect(Object.keys(auditor?.counts ?? {})).toContain('nomor kejadian terbaru di jejak audit')
  expect(await shownTo(people.admin.id)).toMatchObject({
    counts: { 'orang diundang, belum pernah masuk': '1', 'jabatan tanpa pejabat': '1' },
    days: [],
  })
  for (const { id } of [people.opd, people.steward])
    expect(await shownTo(id)).toEqual({ counts: {}, days: [], links: [] })
  expect(await shownTo(ana.id)).toBe(null)
})

it('shows nothing of it in another district, or to a trainer of another cohort', async () => {
  const { world } = await atWork()
  const elsewhere = await createWorld()
  const { id: cohortId } = await db.cohort.create({
    data: {
      districtId: world.district.id,
      number: 3,
      name: 'Angkatan 3',
      year: 2026,
      startsOn: NOW,
      endsOn: addDays(NOW, 60, 'UTC'),
    },
  })
  const neighbour = await world.person('Pelatih Lain', 'trainer', { cohortId })
  for (const { id } of [...everybody(elsewhere), neighbour]) {
    const shown = await shownTo(id)
    expect(shown?.days).toEqual([])
    const { 'nomor kejadian terbaru di jejak audit': _, ...counts } = shown?.counts ?? {}
    expect(new Set([...Object.values(counts), '0'])).toEqual(new Set(['0']))
  }
})

it('leaves out what was not counted yet', async () => {
  const { trainer } = await createClassroom()
  expect(Object.keys((await shownTo(trainer.id))?.counts ?? {})).toEqual([
    'pengumpulan belum dinilai',
    'sedang dinilai',
    'siap dirilis',
    'dikembalikan, menunggu perbaikan',
  ])
})

it('names the five soonest days, and those that are over no more', async () => {
  const { world, trainer } = await createClassroom({ now: NOW })
  for (const due of [3, 5, 1]) await createSchedule(world, { due, closes: due, now: NOW })
  const days = async (now: Date) => (await glanceFor(trainer, now))?.days.items.map(({ when }) => when)
  const after = (count: number, now = NOW) => dayWords(new Date(NOW.getTime() + count * DAY), now, trainer)
  expect(await days(NOW)).toEqual([1, 2, 3, 4, 4].map((count) => after(count)))
  const later = new Date(NOW.getTime() + 4.5 * DAY)
  expect(await days(later)).toEqual([5, 6, 7, 8].map((count) => after(count, later)))
})

it('leaves out of a trainer’s counts what she wrote herself', async () => {
  const { world, schedule, trainer } = await createClassroom({ now: NOW, kind: 'INDIVIDUAL' })
  const [ana] = world.teams.one.members
  const works = [trainer.id, ana.id].map((id) => ({
    scheduleId: schedule.id,
    ownerKey: personKey(id),
    attempts: ['handed-in'] as const,
    handedInAt: NOW,
  }))
  await createWorks(works)
  expect((await shownTo(trainer.id))?.counts).toMatchObject({ 'pengumpulan belum dinilai': '1' })
})

it('asks one statement for those who have something to see, and none for whoever only learns', async () => {
  const { world, ana } = await createClassroom()
  for (const { id } of everybody(world)) {
    const asker = await askerFor(id)
    const least = asker.roles.some(({ role }) => role === 'opd' || role === 'steward') ? 0 : 1
    expect(await statementsOf(() => glanceFor(asker, NOW))).toBe(least)
  }
  expect(await statementsOf(() => glanceFor(ana, NOW))).toBe(0)
})
