import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { decideAndAnnounce } from '#tests/support/decisions.ts'
import { visitor } from '#tests/support/doors.ts'
import { aDraft, anAwaiting, aSubmitted, rowOf, marksNow } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { action as discard, loader as discardPage } from './discard.ts'
import { action as escalate, loader as escalatePage } from './escalate.tsx'
import { action as restore } from './restore.ts'
import { action as submit, loader as submitPage } from './submit.ts'
import { loader as recommendation } from './recommendation.tsx'
import { loader as recommendations } from './recommendations.tsx'
import { action as saveFields } from './save-section.ts'
import { action as saveSection, loader as section } from './section.tsx'
import { action as withdraw } from './withdraw.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const IDENTITY = { urgency: 'BIASA', urgencyReason: '' }
const form = (fields: Record<string, string>): [string, string][] => Object.entries(fields)
async function basesOf(id: string): Promise<Record<string, string>> {
  const marks = await marksNow(id, 'identitas')
  return Object.fromEntries(Object.entries(marks).map(([name, mark]) => [`dasar.${name}`, mark]))
}
const kept = (marks: Readonly<Record<string, string>>, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { kind: 'saved', mark: marks[name] }]))
const member = (index: 0 | 1 | 2) => visitor(world.teams.one.members[index].id)

test('refuses another team, another role and an address that names no section', async () => {
  const { id } = await aDraft(world)
  for (const person of [world.teams.two.members[0], world.people.trainer, world.people.bupati]) {
    const stranger = await visitor(person.id)
    expect((await stranger.get(recommendation, { id })).status).toBe(404)
    expect((await stranger.get(section, { id, bagian: 'kartu' })).status).toBe(404)
    const sent = form({ 'dasar.title': 'x', title: 'Judul dari orang lain', ...IDENTITY })
    expect((await stranger.post(saveSection, { id, bagian: 'identitas' }, sent)).status).toBe(404)
    expect((await stranger.post(saveFields, { id, bagian: 'identitas' }, sent)).status).toBe(404)
    const wish = form({ versi: '1', kunci: randomUUID() })
    expect((await stranger.post(submit, { id }, wish)).status).toBe(404)
  }
  const own = await member(1)
  expect((await own.get(section, { id, bagian: '__proto__' })).status).toBe(404)
})

test('tells a participant without a team so, and nobody else', async () => {
  const alone = await world.person('Belum Bertim', 'participant', { cohortId: world.cohort.id })
  for (const [person, teamless] of [
    [alone, true],
    [world.teams.one.members[1], false],
    [world.people.reviewer, false],
  ] as const)
    expect((await (await visitor(person.id)).get(recommendations, {})).body).toMatchObject({ teamless })
})

test('refuses fields that no form of ours sends, and a form that names no text it was made from', async () => {
  const { id } = await aDraft(world)
  const own = await member(1)
  const place = { id, bagian: 'identitas' }
  expect((await own.post(saveSection, place, form({ 'dasar.title': 'x', status: 'APPROVED' }))).status).toBe(
    400,
  )
  expect((await own.post(saveSection, place, form({ title: 'Tanpa versi sama sekali' }))).status).toBe(400)
  expect(
    (await own.post(saveSection, place, form({ 'dasar.title': 'x', aksi: 'hapus:title:0' }))).status,
  ).toBe(400)
  const twice: [string, string][] = [
    ['dasar.title', 'x'],
    ['title', 'Satu'],
    ['title', 'Dua'],
  ]
  expect((await own.post(saveSection, place, twice)).status).toBe(400)
})

test('shows both texts on a clash, keeps what was typed, and takes the chosen one', async () => {
  const { id } = await aDraft(world)
  const [one, two] = [await member(0), await member(1)]
  const place = { id, bagian: 'identitas' }
  const seen = await basesOf(id)
  const first = await one.post(
    saveSection,
    place,
    form({ ...seen, title: 'Judul dari ketua tim', ...IDENTITY }),
  )
  expect([first.status, first.location]).toEqual([302, `/rekomendasi/${id}/bagian/identitas`])
  const late = { title: 'Judul dari rekan yang terlambat', ...IDENTITY }
  const clash = await two.post(saveSection, place, form({ ...seen, ...late }))
  expect(clash.status).toBe(409)
  expect(clash.body).toMatchObject({
    kind: 'conflict',
    clashes: [{ name: 'title', mine: late.title, stored: 'Judul dari ketua tim' }],
  })
  const now = await basesOf(id)
  await two.post(saveSection, place, form({ ...now, ...late, 'pilih.title': 'tersimpan' }))
  expect((await rowOf(id)).title).toBe('Judul dari ketua tim')
  await two.post(saveSection, place, form({ ...now, ...late, 'pilih.title': 'saya' }))
  expect((await rowOf(id)).title).toBe(late.title)
})

test('an autosave answers field by field instead of leaving the page', async () => {
  const { id } = await aDraft(world)
  const [own, colleague] = [await member(2), await member(1)]
  const place = { id, bagian: 'identitas' }
  const seen = await basesOf(id)
  const { title } = await rowOf(id)
  const saved = await own.post(
    saveFields,
    place,
    form({ ...seen, title: 'Judul yang disimpan sendiri', ...IDENTITY }),
  )
  const marks = await marksNow(id, 'identitas')
  expect([saved.status, saved.body]).toEqual([
    200,
    expect.objectContaining({
      kind: 'answered',
      fields: { ...kept(marks, 'title', 'urgency', 'urgencyReason') },
    }),
  ])
  const late = await colleague.post(
    saveFields,
    place,
    form({ 'dasar.title': seen['dasar.title'] ?? '', title: 'Judul lain' }),
  )
  expect(late.body).toMatchObject({
    fields: { title: { kind: 'other', value: 'Judul yang disimpan sendiri', mark: marks.title } },
  })
  // Gone back to what she found: what lies there by now is news to her, and her page must not take it for its own.
  const back = form({ 'dasar.title': seen['dasar.title'] ?? '', title })
  expect((await colleague.post(saveFields, place, back)).body).toMatchObject({
    fields: { title: { kind: 'other', value: 'Judul yang disimpan sendiri', mark: marks.title } },
  })
  const digits = form({ 'dasar.title': marks.title ?? '', title: 'NIK 6408011203900001' })
  expect((await own.post(saveFields, place, digits)).body).toMatchObject({
    fields: { title: { kind: 'refused', places: { title: expect.stringContaining('16') } } },
  })
  expect((await rowOf(id)).title).toBe('Judul yang disimpan sendiri')
})

test('one’s own other tab is called so', async () => {
  const { id } = await aDraft(world)
  const own = await member(2)
  const place = { id, bagian: 'identitas' }
  const base = { 'dasar.title': (await basesOf(id))['dasar.title'] ?? '' }
  await own.post(saveFields, place, form({ ...base, title: 'Judul dari tab pertama' }))
  const second = await own.post(saveFields, place, form({ ...base, title: 'Judul dari tab kedua' }))
  expect(second.body).toMatchObject({ fields: { title: { by: 'tab Anda yang lain' } } })
})

test('gives back what was typed when the text was handed in meanwhile', async () => {
  const { id } = await aSubmitted(world)
  const own = await member(1)
  const place = { id, bagian: 'identitas' }
  const sent = form({ ...(await basesOf(id)), title: 'Judul yang datang terlambat', ...IDENTITY })
  const late = await own.post(saveSection, place, sent)
  expect([late.status, late.body]).toEqual([409, expect.objectContaining({ kind: 'closed' })])
  expect(JSON.stringify(late.body)).toContain('Judul yang datang terlambat')
  expect((await own.post(saveFields, place, sent)).body).toMatchObject({ kind: 'closed' })
  expect((await own.get(section, place)).body).toMatchObject({ closed: true })
})

test('tells the team in which capacity a decision was signed, as the leaders’ card does', async () => {
  const { id } = await anAwaiting(world)
  const { bupati } = world.people
  await db.officeTerm.updateMany({ where: { personId: bupati.id }, data: { capacity: 'PLH' } })
  await decideAndAnnounce(await askerFor(bupati.id), id)
  expect((await (await member(1)).get(recommendation, { id })).body).toMatchObject({
    decisions: [{ by: expect.stringMatching(/^Plh\. Bupati \(Bupati Contoh\)\. Diumumkan /) }],
  })
})

test('saves a phone number or a name but asks the team to look again', async () => {
  const { id } = await aDraft(world, {
    kartu: { consequence: 'Kapal berhenti; tanya 0812 3456 7890.' },
    persoalan: { assumptions: [{ text: 'Dana masuk rekening a.n. Melati Contoh.' }] },
  })
  const own = await member(1)
  expect((await own.get(section, { id, bagian: 'kartu' })).body).toMatchObject({
    privacy: [
      { field: 'consequence', message: expect.stringMatching(/: ada yang tampak seperti nomor telepon\.$/) },
    ],
  })
  expect((await own.get(section, { id, bagian: 'persoalan' })).body).toMatchObject({
    privacy: [
      {
        field: 'assumptions.0.text',
        message: expect.stringMatching(/: ada yang tampak seperti nama orang\.$/),
      },
    ],
  })
  expect((await own.get(section, { id, bagian: 'identitas' })).body).toMatchObject({ privacy: [] })
})

test('shows a 16-digit number back to its writer with the reason and saves nothing', async () => {
  const { id } = await aDraft(world)
  const own = await member(0)
  const title = 'Bantuan untuk 6408 0112 0390 0001'
  const refused = await own.post(
    saveSection,
    { id, bagian: 'identitas' },
    form({ ...(await basesOf(id)), title, ...IDENTITY }),
  )
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ kind: 'invalid', errors: [{ field: 'title' }] })
  expect(JSON.stringify(refused.body)).toContain(title)
  expect((await rowOf(id)).title).not.toBe(title)
})

test('keeps a summary that is too long and refuses personal numbers in the words of a transition', async () => {
  const { id, lead } = await aSubmitted(world)
  const secretariat = await visitor(world.people.secretariat.id)
  expect((await secretariat.get(escalatePage, { id })).status).toBe(200)
  const { version } = await rowOf(id)
  const wish = { versi: String(version), kunci: randomUUID() }
  const long = 'kata '.repeat(61).trim()
  const refused = await secretariat.post(escalate, { id }, form({ ...wish, ringkasan: long }))
  const back = {
    errors: { ringkasan: expect.any(String) },
    values: expect.objectContaining({ ringkasan: long }),
  }
  expect([refused.status, refused.body]).toEqual([422, expect.objectContaining(back)])
  const leading = await visitor(lead.id)
  const alasan = 'Salah sasaran, NIK 6408011203900001.'
  expect((await leading.post(withdraw, { id }, form({ ...wish, alasan }))).status).toBe(422)
  expect((await rowOf(id)).status).toBe('SUBMITTED')
})

test('doors that only take forms answer 404 to a reader', async () => {
  const { id } = await aDraft(world)
  expect((await (await member(0)).get(submitPage, { id })).status).toBe(404)
})

test('a lead discards a draft, the team reads until when that can be undone, and she undoes it', async () => {
  const { id } = await aDraft(world)
  const [lead, mate] = [await member(0), await member(1)]
  const wish = (version: number) => form({ versi: String(version), kunci: randomUUID() })
  const { version } = await rowOf(id)
  expect((await mate.post(discard, { id }, wish(version))).location).toBe(`/rekomendasi/${id}`)
  expect((await lead.get(discardPage, { id })).status).toBe(404)
  expect((await lead.post(discard, { id }, form({ versi: String(version) }))).status).toBe(400)
  expect(await rowOf(id)).toMatchObject({ status: 'DRAFT', version })

  expect(await lead.post(discard, { id }, wish(version))).toMatchObject({
    status: 302,
    location: '/rekomendasi',
  })
  expect((await mate.get(recommendations, {})).body).toMatchObject({ discarded: [{ id }] })
  expect((await mate.get(recommendation, { id })).body).toMatchObject({
    status: 'DISCARDED',
    writes: false,
    may: { restore: false },
  })
  expect((await mate.get(section, { id, bagian: 'kartu' })).status).toBe(404)
  const page = await lead.get(recommendation, { id })
  expect(page.body).toMatchObject({ may: { restore: true, discard: false }, version: version + 1 })

  expect((await lead.post(restore, { id }, wish(version + 1))).location).toBe(`/rekomendasi/${id}`)
  expect((await lead.post(restore, { id }, wish(version + 2))).location).toBe('/rekomendasi')
  expect(await rowOf(id)).toMatchObject({ status: 'DRAFT' })
})
