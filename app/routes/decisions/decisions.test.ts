import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { versionMark } from '#app/domain/decisions/decide.schema.ts'
import { db } from '#app/platform/data/db.server.ts'
import { paths } from '#app/paths.ts'
import { decideAndAnnounce, decideNow, markOf, RETURN, termOf } from '#tests/support/decisions.ts'
import { visitor } from '#tests/support/doors.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { reader } from '#tests/support/screens.tsx'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { action as announce, loader as announcePage } from './announce.ts'
import * as cardScreen from './card.tsx'
import { loader as card } from './card.tsx'
import { action as decide, loader as decidePage } from './decide.ts'
import { loader as queue } from './queue.tsx'
import { action as undo, loader as undoPage } from './undo.ts'

let world: World
let bupati: Awaited<ReturnType<typeof visitor>>
/** The term that each of the two holds. */
let terms: { bupati: string; wabup: string }

beforeAll(async () => {
  world = await createWorld()
  bupati = await visitor(world.people.bupati.id)
  terms = {
    bupati: termOf(await askerFor(world.people.bupati.id)),
    wabup: termOf(await askerFor(world.people.wabup.id)),
  }
})

async function form(id: string, fields: Record<string, string>): Promise<[string, string][]> {
  const naskah = versionMark(await markOf(id))
  return Object.entries({ naskah, masa: terms.bupati, kunci: randomUUID(), ...fields })
}

const failure = z.object({
  word: z.string(),
  values: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
  refused: z.string().nullable(),
  compareTo: z.string().nullable(),
})

test('refuses strangers, the team and readers at every door', async () => {
  const { id } = await anAwaiting(world)
  const outsiders = [world.teams.one.members[0], world.people.secretariat, world.people.auditor]
  for (const person of outsiders) {
    const stranger = await visitor(person.id)
    for (const door of [queue, card, decidePage]) expect((await stranger.get(door, { id })).status).toBe(404)
    for (const door of [decide, undo, announce])
      expect((await stranger.post(door, { id }, await form(id, { keputusan: 'setujui' }))).status).toBe(404)
  }
  const nobody = await visitor(null)
  expect((await nobody.get(card, { id })).location).toMatch(/^\/masuk/)
  const aide = await visitor(world.people.aide.id)
  expect((await aide.get(card, { id })).status).toBe(200)
  expect((await aide.post(decide, { id }, await form(id, { keputusan: 'setujui' }))).status).toBe(404)
})

test('approving leads back to the card with a receipt', async () => {
  const { id } = await anAwaiting(world)
  const done = await bupati.post(decide, { id }, await form(id, { keputusan: 'setujui' }))
  expect(done).toMatchObject({ status: 302, location: paths.card(id) })
  expect(await db.decision.count({ where: { recommendationId: id, kind: 'APPROVE' } })).toBe(1)
  const page = await bupati.get(card, { id })
  expect(page.body).toMatchObject({
    mayDecide: false,
    decision: { mine: true, open: true, headline: 'Anda memutuskan sebagai Bupati: Disetujui.' },
  })
  const wabup = await visitor(world.people.wabup.id)
  expect((await wabup.get(card, { id })).body).toMatchObject({
    mayDecide: false,
    decision: { mine: false, headline: 'Bupati (Bupati Contoh) sudah memutuskan: Disetujui.', undo: null },
  })
})

test('what was typed comes back with what is wrong', async () => {
  const { id } = await anAwaiting(world)
  const fields = { keputusan: 'tunda', sampai: '2001-01-01', alasan: 'Menunggu rembuk stunting.' }
  const refused = await bupati.post(decide, { id }, await form(id, fields))
  expect(refused.status).toBe(422)
  expect(failure.parse(refused.body)).toMatchObject({
    word: 'tunda',
    errors: { sampai: 'Pilih tanggal mulai besok.' },
    refused: null,
    values: { sampai: '2001-01-01', alasan: 'Menunggu rembuk stunting.' },
  })
})

test('refuses fields that no form of ours sends', async () => {
  const { id } = await anAwaiting(world)
  const forms: Record<string, string>[] = [
    { keputusan: 'setujui', catatan: 'diselundupkan' },
    { keputusan: 'setujui', officeTermId: 'x' },
    { keputusan: 'lain' },
    { keputusan: 'setujui', naskah: 'x' },
    { keputusan: 'setujui', kunci: 'x' },
  ]
  for (const fields of forms)
    expect((await bupati.post(decide, { id }, await form(id, fields))).status).toBe(400)
  expect(await db.decision.count({ where: { recommendationId: id } })).toBe(0)
})

test('a second leader is told that it is decided, and keeps what she typed', async () => {
  const { id } = await anAwaiting(world)
  await decideNow(await askerFor(world.people.wabup.id), id)
  const late = await bupati.post(
    decide,
    { id },
    await form(id, { keputusan: 'tolak', alasan: 'Sudah ada programnya.' }),
  )
  expect(late.status).toBe(409)
  expect(failure.parse(late.body)).toMatchObject({
    refused: 'decided',
    values: { alasan: 'Sudah ada programnya.' },
  })
})

test('an old card answers with where the changes can be read', async () => {
  const { id } = await anAwaiting(world)
  const old = await markOf(id)
  await db.recommendationVersion.create({
    data: {
      ...(await db.recommendationVersion.findUniqueOrThrow({ where: { id: old.id } })),
      id: randomUUID(),
      number: 2,
      hash: 'e'.repeat(64),
      receiptNumber: randomUUID(),
    },
  })
  const stale = await bupati.post(
    decide,
    { id },
    await form(id, { keputusan: 'catatan', catatan: 'Mulai dari dua desa.', naskah: versionMark(old) }),
  )
  expect(stale.status).toBe(409)
  expect(failure.parse(stale.body)).toMatchObject({
    refused: 'stale',
    compareTo: paths.recommendationCompare(id, 1, 2),
    values: { catatan: 'Mulai dari dua desa.' },
  })
})

test('the Wakil Bupati is refused where the Bupati is needed', async () => {
  const { id } = await anAwaiting(world, { biaya: { needsRegulation: 'YES' } })
  const wabup = await visitor(world.people.wabup.id)
  expect((await wabup.get(card, { id })).body).toMatchObject({
    mayDecide: false,
    standing:
      'Perlu Bupati: butuh produk hukum. Menunggu Bupati (Bupati Contoh). Anda dapat membacanya lengkap.',
  })
  const fields = { keputusan: 'setujui', masa: terms.wabup }
  const refused = await wabup.post(decide, { id }, await form(id, fields))
  expect(refused.status).toBe(403)
})

test('undoing and announcing have their own doors, for their own person', async () => {
  const { id } = await anAwaiting(world)
  const decisionId = await decideNow(await askerFor(world.people.bupati.id), id)
  const wish = (): [string, string][] => [
    ['keputusan', decisionId],
    ['kunci', randomUUID()],
  ]
  for (const door of [undoPage, announcePage]) expect((await bupati.get(door, { id })).status).toBe(404)
  const wabup = await visitor(world.people.wabup.id)
  expect(await wabup.post(undo, { id }, wish())).toMatchObject({ status: 302, location: paths.card(id) })
  expect(await db.decisionUndo.count({ where: { decisionId } })).toBe(0)
  expect((await bupati.post(undo, { id }, [['keputusan', decisionId]])).status).toBe(400)
  await bupati.post(undo, { id }, wish())
  expect(await db.decisionUndo.count({ where: { decisionId } })).toBe(1)
  await bupati.post(announce, { id }, wish())
  expect(await db.decisionPublication.count({ where: { decisionId } })).toBe(0)
})

test('announcing before its time asks first, and says what will be read by whom', async () => {
  const { id } = await anAwaiting(world)
  const leader = await askerFor(world.people.bupati.id)
  await decideNow(leader, id, RETURN)
  const place = { screen: cardScreen, path: 'tinjau/:id', params: { id } }
  const { html } = await (await reader(leader.id)).open(place)
  const [beside = '', sheet = ''] = html.split('<dialog')
  expect(beside).toContain(`href="${paths.card(id)}#umumkan"`)
  expect(beside).not.toContain(paths.announceDecision(id))
  for (const said of [
    'tidak dapat diurungkan lagi',
    'Tim pengusul, sekretariat',
    RETURN.note.split('\n')[0] ?? '',
  ])
    expect(sheet).toContain(said)
  expect(sheet).toContain(`action="${paths.announceDecision(id)}"`)
})

test('the queue shows what waits and what was decided', async () => {
  const place = await createWorld()
  const leader = await visitor(place.people.bupati.id)
  const empty = await leader.get(queue, {})
  expect(empty.body).toMatchObject({ rows: [], decided: [], counts: { waiting: '0' } })
  const { id } = await anAwaiting(place)
  const returned = await anAwaiting(place)
  await decideAndAnnounce(await askerFor(place.people.bupati.id), returned.id, RETURN)
  const full = await leader.get(queue, {})
  expect(full.body).toMatchObject({
    rows: [{ id, to: paths.card(id), needsBupati: null, why: { text: 'Menunggu sejak hari ini' } }],
    decided: [{ to: paths.card(returned.id), kindWords: 'Dikembalikan untuk perbaikan', pending: null }],
    counts: { waiting: '1', unpublished: '0', decided: '1' },
  })
})
