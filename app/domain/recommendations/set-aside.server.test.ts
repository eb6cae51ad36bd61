import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { aDraft, eventsOf, marksNow, placesOf, submitNow, titled } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { callBack } from './calling-back.server.ts'
import { saveSection } from './drafting.server.ts'
import { findSetAsideText, readSetAsideSection } from './set-aside.server.ts'
import type { Draft, SectionKey } from './sections.ts'

let world: World
let other: World
beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

const MINE = 'Judul yang dipilih ketua tim'
const LAY = 'Posyandu keliling dengan perahu untuk sembilan dusun pesisir'

/** The team's lead has chosen her title over the one that lay there, of which a colleague was the writer. */
async function clashed(where = world) {
  const { id, lead } = await aDraft(where)
  const colleague = await askerFor(where.teams.one.members[1].id)
  await save(colleague, id, { consequence: 'Akibat yang ditulis rekan satu tim.' }, 'kartu')
  await save(colleague, id, { title: LAY }, 'identitas')
  await save(lead, id, { urgency: 'BIASA' }, 'identitas')
  const marks = await marksNow(id, 'identitas')
  const saving = { id, section: 'identitas' as const, marks, draft: { title: MINE }, over: ['title'] }
  expect(await saveSection(lead, saving, new Date())).toMatchObject({ ok: true, met: null })
  return { id, lead, colleague }
}

async function save(
  asker: Awaited<ReturnType<typeof askerFor>>,
  id: string,
  draft: Draft,
  section: SectionKey,
) {
  const marks = await marksNow(id, section)
  return saveSection(asker, { id, section, marks, draft }, new Date())
}

async function kept(id: string, section: SectionKey = 'identitas') {
  const lead = await askerFor(world.teams.one.members[0].id)
  const page = await readSetAsideSection(lead, id, section, 1)
  return page?.setAside.rows.map(({ field, draft }) => [field, draft[field]])
}

/** Title that was set aside → whose it is called. */
async function writers(id: string, asker: Awaited<ReturnType<typeof askerFor>>) {
  const page = await readSetAsideSection(asker, id, 'identitas', 1)
  return page?.setAside.rows.map(({ draft, writtenBy }) => [draft.title, writtenBy])
}

test('refuses the texts that were set aside to another team, another district, and who may not write', async () => {
  const { id } = await clashed()
  const { id: textId } = await db.setAsideText.findFirstOrThrow({ where: { thingId: id } })
  const { title: mark = '' } = await marksNow(id, 'identitas')
  const wish = { id, section: 'identitas' as const, textId, mark }
  const strangers = [world.teams.two.members[0], other.teams.one.members[0], world.people.secretariat]
  for (const person of [...strangers, world.people.trainer, world.people.bupati]) {
    const stranger = await askerFor(person.id)
    expect(await readSetAsideSection(stranger, id, 'identitas', 1)).toBeNull()
    expect(await findSetAsideText(stranger, wish)).toBeNull()
    expect(await callBack(stranger, wish, new Date())).toEqual({ ok: false, reason: 'not-found' })
  }
  expect((await marksNow(id, 'identitas')).title).toBe(mark)
})

test('refuses to call a text back into another section, another recommendation, and one that was submitted', async () => {
  const { id, lead } = await clashed()
  const { id: textId } = await db.setAsideText.findFirstOrThrow({ where: { thingId: id } })
  const { title: mark = '' } = await marksNow(id, 'identitas')
  const elsewhere = await aDraft(world)
  const gone = { ok: false, reason: 'gone' }
  expect(await callBack(lead, { id, section: 'kartu', textId, mark }, new Date())).toEqual(gone)
  const there = { id: elsewhere.id, section: 'identitas' as const, textId, mark }
  expect(await callBack(lead, there, new Date())).toEqual(gone)
  await submitNow(lead, id)
  const late = await callBack(lead, { id, section: 'identitas', textId, mark }, new Date())
  expect(late).toEqual({ ok: false, reason: 'closed' })
  expect(await readSetAsideSection(lead, id, 'identitas', 1)).toMatchObject({ open: false })
})

test('refuses to set aside what may not be saved, and saves the rest', async () => {
  const { id, lead } = await aDraft(world)
  const marks = await marksNow(id, 'kartu')
  const draft = { request: 'Permintaan yang sama sekali lain dari yang tersimpan.' }
  const given = { summary: 'Hubungi NIK 6408011203900001 segera.' }
  const saved = await saveSection(lead, { id, section: 'kartu', marks, draft, given }, new Date())
  expect(saved).toMatchObject({ ok: true, refused: {}, unkept: { summary: 'digits16' } })
  expect(await kept(id, 'kartu')).toEqual([])
  expect((await marksNow(id, 'kartu')).request).not.toBe(marks.request)
})

test('what lay there is set aside with whose it was, for the whole team', async () => {
  const { id, lead, colleague } = await clashed()
  for (const member of [lead, colleague])
    expect(await readSetAsideSection(member, id, 'identitas', 1)).toMatchObject({
      draft: { title: MINE },
      setAside: {
        rows: [{ field: 'title', draft: { title: LAY }, writtenBy: colleague.name, setAsideBy: lead.name }],
      },
    })
  expect(await eventsOf(id, 'recommendation.set-aside')).toHaveLength(1)
})

test('refuses to call a text hers who gives up what another has written and changed since', async () => {
  const { id, lead, colleague } = await clashed(other)
  const given = { title: 'Judul yang dilihatnya sebelum yang terbaru' }
  const alone = { id, section: 'identitas' as const, marks: {}, draft: {}, given }
  await saveSection(colleague, alone, new Date())
  expect(await writers(id, lead)).toContainEqual([given.title, null])
  // Once it is known or not, no later request says otherwise.
  await saveSection(colleague, { ...alone, own: ['title'] }, new Date())
  expect(await writers(id, lead)).toContainEqual([given.title, null])
  const own = { title: 'Judul yang ditulisnya sendiri' }
  await saveSection(colleague, { ...alone, given: own, own: ['title'] }, new Date())
  expect(await writers(id, lead)).toContainEqual([own.title, colleague.name])
})

test('refuses to call a text that lies there hers who says that it is her own', async () => {
  const { id, lead, colleague } = await clashed(other)
  const claim = { id, section: 'identitas' as const, marks: {}, draft: {}, given: { title: MINE } }
  await saveSection(colleague, { ...claim, own: ['title'] }, new Date())
  expect(await writers(id, lead)).toContainEqual([MINE, lead.name])
})

test('of a field that was saved before its writer was noted, nobody knows whose text it is', async () => {
  const { id, lead, colleague } = await clashed(other)
  await db.recommendationSection.updateMany({ where: { recommendationId: id }, data: { writers: {} } })
  const marks = await marksNow(id, 'identitas')
  const over = { draft: { title: 'Judul lain dari rekan' }, over: ['title'] }
  await saveSection(colleague, { id, section: 'identitas', marks, ...over }, new Date())
  expect(await writers(id, lead)).toContainEqual([MINE, null])
})

test('what is given up is set aside with nothing to write, rows and lists too, and twice at once only once', async () => {
  const { id, lead } = await aDraft(world)
  const [first = ''] = (await placesOf(world)).agencies
  const actions = [{ text: 'Mengadakan kapal puskesmas keliling.', agency: first, months: '4' }]
  const given = { actions }
  const alone = { id, section: 'saran' as const, marks: {}, draft: {}, given }
  await Promise.all([saveSection(lead, alone, new Date()), saveSection(lead, alone, new Date())])
  await saveSection(lead, { ...alone, section: 'sasaran', given: { targetGroups: ['BADUTA'] } }, new Date())
  expect(await kept(id, 'saran')).toEqual([['actions', actions]])
  expect(await kept(id, 'sasaran')).toEqual([['targetGroups', ['BADUTA']]])
})

test('an empty text is not set aside; one that stands there still is, with whose it is', async () => {
  const { id, lead } = await aDraft(world)
  await save(lead, id, { title: LAY }, 'identitas')
  const given = { title: LAY, urgencyReason: '' }
  await saveSection(lead, { id, section: 'identitas', marks: {}, draft: {}, given }, new Date())
  const rows = { actions: [{ text: ' ', agency: '', months: '' }] }
  await saveSection(lead, { id, section: 'saran', marks: {}, draft: {}, given: rows }, new Date())
  expect([await kept(id), await kept(id, 'saran')]).toEqual([[['title', LAY]], []])
})

test('a field that was not told to be chosen sets nothing aside', async () => {
  const { id, lead } = await aDraft(world)
  await save(lead, id, titled('Judul yang tumbuh dari yang lama'), 'identitas')
  expect(await kept(id)).toEqual([])
})

test('what is called back replaces what was seen there, sets it aside, and is told to the audit trail', async () => {
  const { id, colleague } = await clashed()
  const { id: textId } = await db.setAsideText.findFirstOrThrow({ where: { thingId: id } })
  const { title: mark = '' } = await marksNow(id, 'identitas')
  const wish = { id, section: 'identitas' as const, textId, mark }
  expect(await callBack(colleague, wish, new Date())).toMatchObject({ ok: true, met: null })
  // The same form once more.
  expect(await callBack(colleague, wish, new Date())).toMatchObject({ ok: true, met: null })
  expect(await readSetAsideSection(colleague, id, 'identitas', 1)).toMatchObject({ draft: { title: LAY } })
  expect(await kept(id)).toEqual(expect.arrayContaining([['title', MINE]]))
  expect(await eventsOf(id, 'recommendation.call-back')).toHaveLength(1)
})

test('a text is not called back over one that nobody has seen', async () => {
  const { id, lead, colleague } = await clashed()
  const { id: textId } = await db.setAsideText.findFirstOrThrow({ where: { thingId: id } })
  const { title: mark = '' } = await marksNow(id, 'identitas')
  await save(colleague, id, titled('Judul yang baru saja ditulis'), 'identitas')
  const late = await callBack(lead, { id, section: 'identitas', textId, mark }, new Date())
  expect(late).toMatchObject({ ok: true, met: { fields: ['title'] } })
  expect(await readSetAsideSection(lead, id, 'identitas', 1)).toMatchObject({
    draft: { title: 'Judul yang baru saja ditulis' },
  })
})
