import { expect, it } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { gradeForm } from '#tests/support/grading.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { releaseTexts } from '#app/routes/grading/release-texts.ts'
import { saveGrade } from './grade.server.ts'
import { readReady } from './ready.server.ts'
import { releaseAll } from './release-all.server.ts'
import { readSubmissionTable } from './submission-table.server.ts'

const NOW = new Date()
const PARTLY = gradeForm({ levels: { '0': 3 }, comment: '' })
const FULL = gradeForm({ levels: { '0': 3, '1': 4 }, comment: 'Baik.' })

/** Everybody of a cohort has handed in; `grade` grades the first so many completely. */
async function aCohort() {
  const room = await createClassroom({ kind: 'INDIVIDUAL' })
  const { world, schedule, trainer } = room
  const people = [...world.teams.one.members, ...world.teams.two.members]
  for (const { id } of people) {
    const asker = await askerFor(id)
    await saveText(asker, schedule.id, { text: 'Naskah.', from: 0 }, NOW)
    await handIn(asker, schedule.id, { from: 1, key: key() }, NOW)
  }
  const works = await db.submission.findMany({ where: { scheduleId: schedule.id }, orderBy: { id: 'asc' } })
  const grade = async (from: number, to: number, form = FULL) => {
    for (const { id } of works.slice(from, to))
      await saveGrade(trainer, { scheduleId: schedule.id, submissionId: id }, form, NOW)
  }
  const chosen = async () => {
    const ready = await readReady(trainer, schedule.id)
    return (ready?.rows ?? []).map(({ id, version }) => ({ submissionId: id, from: version }))
  }
  const mails = () => db.outboxMessage.count({ where: { kind: 'mail' } })
  return { ...room, people, works, grade, chosen, mails }
}

it('refuses everybody who does not train this cohort, and shows them nothing', async () => {
  const { world, schedule, trainer, ana, secretariat, grade, chosen } = await aCohort()
  await grade(0, 2)
  const works = await chosen()
  expect(works).toHaveLength(2)
  // Who has graded each is said beside it.
  const ready = await readReady(trainer, schedule.id)
  expect(ready?.rows.map(({ grader }) => grader)).toEqual([trainer.name, trainer.name])
  const elsewhere = await createWorld()
  for (const asker of [ana, secretariat, await askerFor(elsewhere.people.trainer.id)]) {
    expect(await readReady(asker, schedule.id)).toBeNull()
    expect(await releaseAll(asker, schedule.id, { key: key(), works }, NOW)).toBeNull()
  }
  expect(
    await db.grade.count({ where: { status: 'RELEASED', submission: { scheduleId: schedule.id } } }),
  ).toBe(0)
  expect(world.district.id).toBe(ana.districtId)
})

it('takes no work of another assignment along, whatever the form says', async () => {
  const one = await aCohort()
  const other = await aCohort()
  await other.grade(0, 1)
  const works = await other.chosen()
  expect(await releaseAll(one.trainer, one.schedule.id, { key: key(), works }, NOW)).toEqual({
    released: 0,
    before: 0,
    left: [],
  })
  expect(await other.chosen()).toHaveLength(1)
})

it('knows a grade as ready once every criterion has its level, and no longer when one is taken back', async () => {
  const { grade, chosen, trainer, schedule, works } = await aCohort()
  await grade(0, 1, PARTLY)
  expect(await chosen()).toEqual([])
  await grade(1, 2)
  expect(await chosen()).toMatchObject([{ submissionId: works[1]?.id }])
  const table = await readSubmissionTable(trainer, schedule.id)
  expect(table?.counts).toMatchObject({ grading: 1, ready: 1 })
  const taken = gradeForm(
    { levels: { '0': 3 }, comment: 'Baik.' },
    { levels: { '0': 3, '1': 4 }, comment: 'Baik.' },
  )
  await saveGrade(trainer, { scheduleId: schedule.id, submissionId: works[1]?.id ?? '' }, taken, NOW)
  expect(await chosen()).toEqual([])
})

it('releases all that were chosen, tells each owner once, and nobody twice when the form comes again', async () => {
  const { grade, chosen, trainer, schedule, people, works, mails } = await aCohort()
  await grade(0, works.length)
  const before = await mails()
  const form = { key: key(), works: await chosen() }
  const receipt = { released: people.length, before: 0, left: [] }
  expect(await releaseAll(trainer, schedule.id, form, NOW)).toEqual(receipt)
  expect(await releaseAll(trainer, schedule.id, form, NOW)).toEqual(receipt)
  expect((await mails()) - before).toBe(people.length)
  expect(await db.auditEvent.count({ where: { action: 'grade.release', personId: trainer.id } })).toBe(
    people.length,
  )
  const own = await readOwnWork(await askerFor(people[0]?.id ?? ''), schedule.id, NOW)
  expect(own?.current?.grade).toMatchObject({ score: 90, comment: 'Baik.' })
})

it('says that nothing was left where another page of hers has released it all', async () => {
  const { grade, chosen, trainer, schedule, mails } = await aCohort()
  await grade(0, 2)
  const works = await chosen()
  const release = () => releaseAll(trainer, schedule.id, { key: key(), works }, NOW)
  expect(await release()).toEqual({ released: 2, before: 0, left: [] })
  const before = await mails()
  expect(await release()).toEqual({ released: 0, before: 2, left: [] })
  expect(await mails()).toBe(before)
  expect([
    releaseTexts.id.done({ count: 0, before: 2 }),
    releaseTexts.id.done({ count: 1, before: 2 }),
  ]).toEqual([
    'Tidak ada lagi yang dirilis. 2 nilai sudah dirilis sebelumnya.',
    '1 nilai dirilis. Surel sedang dikirim. 2 nilai sudah dirilis sebelumnya.',
  ])
})

it('leaves out what has changed since it was shown, and names it', async () => {
  const { grade, chosen, trainer, schedule, works, people } = await aCohort()
  await grade(0, 3)
  const form = { key: key(), works: await chosen() }
  const changed = works[1]
  const again = gradeForm(
    { levels: { '0': 1, '1': 4 }, comment: 'Baik.' },
    { levels: { '0': 3, '1': 4 }, comment: 'Baik.' },
  )
  await saveGrade(trainer, { scheduleId: schedule.id, submissionId: changed?.id ?? '' }, again, NOW)
  const { name } = await db.person.findUniqueOrThrow({ where: { id: changed?.personId ?? '' } })
  expect(await releaseAll(trainer, schedule.id, form, NOW)).toEqual({
    released: 2,
    before: 0,
    left: [{ name, reason: 'stale' }],
  })
  expect(await chosen()).toMatchObject([{ submissionId: changed?.id, from: 2 }])
  expect(people).toHaveLength(works.length)
})
