import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { versionMark } from '#app/domain/decisions/decide.schema.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { action as autosaveText } from '#app/routes/assignments/draft.ts'
import { action as saveWork, loader as workPage } from '#app/routes/assignments/assignment.tsx'
import { action as decide } from '#app/routes/decisions/decide.ts'
import { action as saveGrade, loader as gradePage } from '#app/routes/grading/submission.tsx'
import { action as reflect } from '#app/routes/learning/lesson.tsx'
import { action as saveSection, loader as sectionPage } from '#app/routes/recommendations/section.tsx'
import { action as withdraw } from '#app/routes/recommendations/withdraw.tsx'
import { action as saveDraft, loader as draftPage } from '#app/routes/studio/editor.tsx'
import { action as nameTeam } from '#app/routes/teams/teams.tsx'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { gradeFields } from '#tests/support/grading.ts'
import { markOf, termOf } from '#tests/support/decisions.ts'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, teach } from '#tests/support/learning.ts'
import { aDraft, anAwaiting, aSubmitted, marksNow, rowOf } from '#tests/support/recommendations.ts'
import { brokenPlaces } from '#tests/support/stored-texts.ts'
import { draftFields } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'

afterAll(() => stopCompiler())

const BROKEN = 'Baris yang utuh.\n\nBaris yang ru\uFFFDsak, dan satu lagi\u0000.'
const MENDED = 'Baris yang utuh.\n\nBaris yang rusak, dan satu lagi.'
const SAID = /[Bb]aris 3 memuat tanda yang rusak \(\uFFFD\)/
const PRESS = (name: string): [string, string] => ['bersihkan', `text:${name}`]
const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }

type Knock = {
  who: Awaited<ReturnType<typeof visitor>>
  door: Parameters<Awaited<ReturnType<typeof visitor>>['post']>[0]
  at: Record<string, string>
  fields: Record<string, string>
  /** What saves fields one by one answers with the page. */
  page?: Parameters<Awaited<ReturnType<typeof visitor>>['get']>[0]
}

const DOORS: Record<string, { field: string; stand: () => Promise<Knock> }> = {
  'the text of an assignment': { field: 'naskah', stand: assignment },
  'a section of a recommendation': { field: 'problem', stand: section },
  'the reason of a transition': { field: 'alasan', stand: transition },
  'a reflection': { field: 'isi', stand: reflection },
  'a draft of the studio': { field: 'naskah', stand: studio },
  'the comment of a grade': { field: 'komentar', stand: grading },
  'the note of a decision': { field: 'catatan', stand: decision },
}

describe.each(Object.entries(DOORS))('%s', (_, { field, stand }) => {
  it('with broken signs is refused with its line, and nothing of it is stored', async () => {
    const { who, door, at, fields } = await stand()
    const answer = await who.post(door, at, Object.entries({ ...fields, [field]: BROKEN }))
    expect(answer.status).toBe(422)
    // A reflection's sentence is written in the page, from this code.
    expect(JSON.stringify(answer.body)).toMatch(field === 'isi' ? /"badCharacter 3 0 v"/ : SAID)
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(BROKEN).slice(1, -1))
    expect(await brokenPlaces()).toEqual([])
  })

  it('comes back mended from one press without scripts', async () => {
    const { who, door, page, at, fields } = await stand()
    const sent: [string, string][] = [...Object.entries({ ...fields, [field]: BROKEN }), PRESS(field)]
    const answer = await who.post(door, at, sent)
    // A draft is saved at once and read again.
    const shown = answer.status === 302 && page ? await who.get(page, at) : answer
    expect([302, 422]).toContain(answer.status)
    expect(JSON.stringify(shown.body)).toContain(JSON.stringify(MENDED).slice(1, -1))
    expect(await brokenPlaces()).toEqual([])
  })
})

it('a name with a broken character is refused', async () => {
  const world = await createWorld()
  const secretariat = await visitor(world.people.secretariat.id)
  const fields: [string, string][] = [
    ['kunci', randomUUID()],
    ['angkatan', world.cohort.id],
    ['nama', 'Tim \uFFFDsatu'],
  ]
  expect(await secretariat.post(nameTeam, {}, fields)).toMatchObject({
    status: 422,
    body: {
      errors: { nama: expect.stringContaining('tanda yang rusak') },
      values: { nama: 'Tim \uFFFDsatu' },
    },
  })
})

it('the autosave of an assignment answers with the line', async () => {
  const { who, at } = await assignment()
  const answer = await who.post(autosaveText, at, [
    ['versi', '0'],
    ['naskah', BROKEN],
  ])
  expect(answer).toMatchObject({ status: 422, body: { sentence: expect.stringMatching(SAID) } })
})

it('a text that was stored broken is still shown, and can be mended', async () => {
  const { who, at, scheduleId } = await assignment()
  await who.post(saveWork, at, [
    ['versi', '0'],
    ['naskah', 'Utuh.'],
  ])
  await db.submission.updateMany({ where: { scheduleId }, data: { text: 'Ru\uFFFDsak.' } })
  expect(await who.get(workPage, at)).toMatchObject({
    status: 200,
    body: { current: { text: 'Ru\uFFFDsak.' } },
  })
  const sent: [string, string][] = [
    ['versi', '1'],
    ['naskah', 'Rusak.'],
  ]
  expect((await who.post(saveWork, at, sent)).status).toBe(302)
})

async function assignment() {
  const { ana, schedule } = await createClassroom()
  const fields = { versi: '0', lanjut: 'kirim' }
  const at = { id: schedule.id }
  return { who: await visitor(ana.id), door: saveWork, at, fields, scheduleId: schedule.id }
}

async function section() {
  const world = await createWorld()
  const { id } = await aDraft(world)
  const who = await visitor(world.teams.one.members[1].id)
  const { problem = '' } = await marksNow(id, 'persoalan')
  const fields = { 'dasar.problem': problem }
  return { who, door: saveSection, page: sectionPage, at: { id, bagian: 'persoalan' }, fields }
}

async function transition() {
  const world = await createWorld()
  const { id } = await aSubmitted(world)
  const { version } = await rowOf(id)
  const who = await visitor(world.teams.one.members[0].id)
  return { who, door: withdraw, at: { id }, fields: { versi: String(version), kunci: randomUUID() } }
}

async function reflection() {
  const world = await createWorld()
  const shelf = await teach(world)
  shelf.remove()
  const who = await visitor(world.teams.one.members[0].id)
  return { who, door: reflect, at: PLACE, fields: { blok: 'r-1', versi: '0' } }
}

async function studio() {
  const world = await createWorld()
  const shelf = await teach(world)
  shelf.remove()
  const fields = Object.fromEntries(await draftFields(await askerFor(world.people.trainer.id), {}))
  return { who: await visitor(world.people.trainer.id), door: saveDraft, page: draftPage, at: PLACE, fields }
}

async function grading() {
  const { ana, schedule, trainer } = await createClassroom()
  await saveText(ana, schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
  await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
  const at = { jadwal: schedule.id, pengumpulan: id }
  const fields = Object.fromEntries(gradeFields({ levels: { '0': 3 }, comment: '' }))
  return { who: await visitor(trainer.id), door: saveGrade, page: gradePage, at, fields }
}

async function decision() {
  const world = await createWorld()
  const { id } = await anAwaiting(world)
  const masa = termOf(await askerFor(world.people.bupati.id))
  const naskah = versionMark(await markOf(id))
  const fields = { naskah, masa, kunci: randomUUID(), keputusan: 'catatan' }
  return { who: await visitor(world.people.bupati.id), door: decide, at: { id }, fields }
}
