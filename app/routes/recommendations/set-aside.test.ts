import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { aDraft, marksNow, rowOf } from '#tests/support/recommendations.ts'
import { visitor } from '#tests/support/doors.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import { action as saveFields } from './save-section.ts'
import * as section from './section.tsx'
import * as history from './set-aside.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const [HERS, HIS] = ['Judul dari ketua tim', 'Judul dari rekan yang terlambat']
type Reader = Awaited<ReturnType<typeof reader>>

/** Two members without scripts have written two titles from one: his comes back to him beside hers. */
async function clashed() {
  const { id } = await aDraft(world)
  const params = { id, bagian: 'identitas' }
  const place: Place = { screen: section, path: 'rekomendasi/:id/bagian/:bagian', params }
  const list: Place = { screen: history, path: 'rekomendasi/:id/bagian/:bagian/disisihkan', params }
  const [lead, colleague] = [await member(0), await member(1)]
  const { title: seen = '' } = await marksNow(id, 'identitas')
  await lead.send(place, [
    ['dasar.title', seen],
    ['title', HERS],
  ])
  const met = await colleague.send(place, [
    ['dasar.title', seen],
    ['title', HIS],
  ])
  expect(met.status).toBe(409)
  const chosen = (whose: 'saya' | 'tersimpan', title = HIS) =>
    colleague.send(place, [
      ['dasar.title', fieldIn(met, 'dasar.title') ?? ''],
      ['title', title],
      ['pilih.title', whose],
    ])
  return { id, lead, colleague, list, chosen, met }
}

function member(index: 0 | 1 | 2): Promise<Reader> {
  return reader(world.teams.one.members[index].id)
}

test('refuses the page and its button to another team and to an address that names no section', async () => {
  const { id, list, chosen } = await clashed()
  await chosen('saya')
  const stranger = await reader(world.teams.two.members[0].id)
  await expect(stranger.open(list)).resolves.toMatchObject({ status: 404, html: '' })
  const { id: textId } = await db.setAsideText.findFirstOrThrow({ where: { thingId: id } })
  const { title: mark = '' } = await marksNow(id, 'identitas')
  const sent = await stranger.send(list, [
    ['tulisan', textId],
    ['dasar', mark],
  ])
  expect(sent).toMatchObject({ status: 404, location: null })
  expect((await rowOf(id)).title).toBe(HIS)
  const own = await member(0)
  const nowhere = { ...list, params: { id, bagian: '__proto__' } }
  expect((await own.open(nowhere)).status).toBe(404)
})

test('a row that held something is set aside when it is removed without scripts; one that may not be saved goes all the same', async () => {
  const { id } = await aDraft(world)
  const params = { id, bagian: 'saran' }
  const place: Place = { screen: section, path: 'rekomendasi/:id/bagian/:bagian', params }
  const list: Place = { screen: history, path: 'rekomendasi/:id/bagian/:bagian/disisihkan', params }
  const lead = await member(0)
  const remove = async (row: 0 | 1, texts: readonly string[]) => {
    const { actions: mark = '' } = await marksNow(id, 'saran')
    const rows = texts.map((text, index) => [`actions.${index}.text`, text] as const)
    return lead.send(place, [['dasar.actions', mark], ...rows, ['aksi', `hapus:actions:${row}`]])
  }
  expect((await remove(1, ['Melatih kader posyandu.', ''])).status).toBe(302)
  expect(await db.setAsideText.count({ where: { thingId: id } })).toBe(0)
  expect((await remove(1, ['Melatih kader posyandu.', 'Menyewa perahu tiap bulan.'])).status).toBe(302)
  expect((await lead.open(place)).html).not.toContain('Menyewa perahu')
  expect((await lead.open(list)).html).toContain('Menyewa perahu tiap bulan.')
  expect((await remove(0, ['x'.repeat(301)])).status).toBe(302)
  expect((await lead.open(place)).html).not.toContain('xxx')
  expect(await db.setAsideText.count({ where: { thingId: id } })).toBe(1)
})

test('the page’s script says which of the texts that it gives up are her own; of others nobody knows whose they are', async () => {
  const { id } = await aDraft(world)
  const her = world.teams.one.members[1].id
  const script = await visitor(her)
  const left: [string, string][] = [
    ['disisihkan.title', 'Dilihat, dan bukan tulisannya'],
    ['disisihkan.urgencyReason', 'Diketik sendiri.'],
    ['sendiri.urgencyReason', '1'],
  ]
  const answer = await script.post(saveFields, { id, bagian: 'identitas' }, left)
  expect(answer.body).toMatchObject({ setAside: ['title', 'urgencyReason'] })
  const kept = await db.setAsideText.findMany({ where: { thingId: id }, orderBy: { field: 'asc' } })
  expect(kept.map(({ writtenById }) => writtenById)).toEqual([null, her])
})

test('whichever is chosen without scripts, the other can be called back by both', async () => {
  for (const [whose, kept, other] of [
    ['saya', HIS, HERS],
    ['tersimpan', HERS, HIS],
  ] as const) {
    const { id, lead, colleague, list, chosen } = await clashed()
    expect((await chosen(whose)).status).toBe(302)
    expect((await rowOf(id)).title).toBe(kept)
    expect((await colleague.open(list)).html).toContain(other)
    const page = await lead.open(list)
    expect(page.html).toContain(other)
    const fields = ['tulisan', 'dasar'].map((name) => [name, fieldIn(page, name) ?? ''] as const)
    const back = await lead.send(list, fields)
    expect(back.location).toBe(`/rekomendasi/${id}/bagian/identitas`)
    expect((await rowOf(id)).title).toBe(other)
    expect((await colleague.open(list)).html).toContain(kept)
  }
})

test('a text that may not be kept comes back with the reason, and what she sends next still sets the other aside', async () => {
  const { id, colleague, list, chosen } = await clashed()
  const refused = await chosen('tersimpan', 'NIK 6408011203900001')
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('NIK 6408011203900001')
  expect(fieldIn(refused, 'pilih.title')).toBe('saya')
  const sent = ['dasar.title', 'pilih.title'].map((name) => [name, fieldIn(refused, name) ?? ''] as const)
  const place: Place = { ...list, screen: section, path: 'rekomendasi/:id/bagian/:bagian' }
  await colleague.send(place, [...sent, ['title', 'Judul yang sudah dirapikan']])
  expect((await rowOf(id)).title).toBe('Judul yang sudah dirapikan')
  expect((await colleague.open(list)).html).toContain(HERS)
})

test('a text that has been called back by another meanwhile changes nothing unseen', async () => {
  const { id, lead, colleague, list, chosen } = await clashed()
  await chosen('saya')
  const page = await lead.open(list)
  const { title: mark = '' } = await marksNow(id, 'identitas')
  const place: Place = { ...list, screen: section, path: 'rekomendasi/:id/bagian/:bagian' }
  await colleague.send(place, [
    ['dasar.title', mark],
    ['title', 'Judul yang ketiga'],
  ])
  const fields = ['tulisan', 'dasar'].map((name) => [name, fieldIn(page, name) ?? ''] as const)
  expect((await lead.send(list, fields)).location).toBe(`/rekomendasi/${id}/bagian/identitas/disisihkan`)
  expect((await rowOf(id)).title).toBe('Judul yang ketiga')
  expect((await lead.open(list)).html).toContain(HERS)
})

test('an empty page says what will come', async () => {
  const { lead, list } = await clashed()
  const page = await lead.open(list)
  expect(page.html).toContain('Belum ada tulisan yang disisihkan')
  expect(page.html).not.toContain('Pakai tulisan ini')
})
