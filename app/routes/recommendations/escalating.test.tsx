import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { previewCard } from '#app/domain/decisions/preview.server.ts'
import { MOST_PINNED } from '#app/domain/recommendations/limits.ts'
import * as card from '#app/routes/decisions/card.tsx'
import { decideAndAnnounce } from '#tests/support/decisions.ts'
import { anAwaiting, aSubmitted, eventsOf, rowOf } from '#tests/support/recommendations.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import * as escalate from './escalate.tsx'
import * as recommendation from './recommendation.tsx'

const SUMMARY = 'Lengkap dan layak; sepakati iuran perawatan lebih dahulu.'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const at = (id: string): Place => ({ screen: escalate, path: 'rekomendasi/:id/naikkan', params: { id } })
const ofLeader = (id: string): Place => ({ screen: card, path: 'tinjau/:id', params: { id } })

async function form(id: string, more: [string, string][] = []): Promise<[string, string][]> {
  const { version } = await rowOf(id)
  return [['kunci', randomUUID()], ['versi', String(version)], ['ringkasan', SUMMARY], ...more]
}

/** The card as it stands on a page, with the level of its title left out and the links that only a leader has. */
function cardOn(html: string): string {
  const article = /<article[^>]*id="kartu">(.*?)<\/article>/.exec(html)?.[1] ?? ''
  return article.replaceAll(/<(\/?)h[13]/g, '<$1h').split('<p class="btns">')[0] ?? ''
}

test('nobody but who may pass it on sees the card before, and only while it can be passed on', async () => {
  const { id, lead } = await aSubmitted(world)
  const look = async (personId: string, which = id) =>
    previewCard(await askerFor(personId), which, { summary: SUMMARY, pinned: false }, new Date())
  const { bupati, aide, reviewer, auditor, admin, secretariat } = world.people
  for (const person of [bupati, aide, reviewer, auditor, admin, lead])
    expect(await look(person.id)).toBeNull()
  expect(await look((await createWorld()).people.secretariat.id)).toBeNull()
  expect(await look(secretariat.id, (await anAwaiting(world)).id)).toBeNull()
  expect(await look(secretariat.id)).toMatchObject({ signing: 'Anda memutus sebagai Bupati.' })
})

test('the secretariat looks at the very card that the leader reads afterwards, pinned; looking does nothing', async () => {
  const { id } = await aSubmitted(world)
  const secretariat = await reader(world.people.secretariat.id)
  expect((await secretariat.open(at(id))).html).toContain('(ringkasan Anda)')
  const pinned: [string, string] = ['sematkan', 'ya']
  const looked = await secretariat.send(at(id), await form(id, [pinned, ['aksi', 'lihat']]))
  expect([looked.status, (await rowOf(id)).status]).toEqual([200, 'SUBMITTED'])
  expect(looked.html).toContain(`>${SUMMARY}</textarea>`)
  expect(looked.html).toMatch(/<input name="sematkan"[^>]*checked=""/)
  const done = await secretariat.send(at(id), await form(id, [pinned]))
  expect(done.location).toBe(`/rekomendasi/${id}`)
  expect(await rowOf(id)).toMatchObject({ status: 'AWAITING_DECISION', pinnedAt: expect.any(Date) })
  expect(await eventsOf(id, 'recommendation.pin')).toHaveLength(1)
  const { html } = await (await reader(world.people.bupati.id)).open(ofLeader(id))
  expect(cardOn(html)).toContain(SUMMARY)
  expect(cardOn(looked.html)).toBe(cardOn(html))
})

test('where three are pinned nothing is passed on, and what was written comes back with the reason', async () => {
  const place = await createWorld()
  const secretariat = await reader(place.people.secretariat.id)
  const pinned: [string, string] = ['sematkan', 'ya']
  for (let index = 0; index < MOST_PINNED; index += 1) {
    const { id } = await aSubmitted(place)
    expect((await secretariat.send(at(id), await form(id, [pinned]))).status).toBe(302)
  }
  const { id } = await aSubmitted(place)
  const refused = await secretariat.send(at(id), await form(id, [pinned]))
  expect([refused.status, (await rowOf(id)).status]).toEqual([409, 'SUBMITTED'])
  expect(refused.html).toContain('Sudah ada tiga rekomendasi di urutan teratas')
  expect(refused.html).toContain(`>${SUMMARY}</textarea>`)
  expect((await secretariat.send(at(id), await form(id))).status).toBe(302)
})

test('from the whole text a leader goes back to its card, and nobody is led to a card that is none of hers', async () => {
  const [waiting, submitted] = [await anAwaiting(world), await aSubmitted(world)]
  const page = async (personId: string, id: string) =>
    (await (await reader(personId)).open({ screen: recommendation, path: 'rekomendasi/:id', params: { id } }))
      .html
  const toCard = (id: string) => `href="/tinjau/${id}"`
  const { bupati, aide, secretariat, auditor } = world.people
  for (const person of [bupati, aide]) expect(await page(person.id, waiting.id)).toContain(toCard(waiting.id))
  for (const person of [secretariat, auditor, waiting.lead])
    expect(await page(person.id, waiting.id)).not.toContain('href="/tinjau/')
  expect(await page(bupati.id, submitted.id)).not.toContain('href="/tinjau/')
  await decideAndAnnounce(await askerFor(bupati.id), waiting.id)
  expect(await page(bupati.id, waiting.id)).toContain(toCard(waiting.id))
})
