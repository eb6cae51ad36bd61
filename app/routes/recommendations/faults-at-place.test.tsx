import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { aDraft, aSubmitted, rowOf, writeSections } from '#tests/support/recommendations.ts'
import { reader } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as recommendation from './recommendation.tsx'
import * as returnIncomplete from './return-incomplete.tsx'
import * as section from './section.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

/** What an assistive device reads with the field of that name: all that its description points to. */
function describedBy(html: string, name: string): string {
  const field = new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  const ids = /aria-describedby="([^"]*)"/.exec(field)?.[1]?.split(' ') ?? []
  return ids.map((id) => new RegExp(`id="${id}"[^>]*>(.*?)</p>`).exec(html)?.[1] ?? '').join(' ')
}

test('a month that is no number is told at its own cell, with an example in months, and nowhere else', async () => {
  const { id, lead } = await aDraft(world)
  const actions = [
    { text: 'Mengadakan satu perahu posyandu.', agency: world.agencies[0].code, months: '3' },
    { text: '', agency: '', months: '' },
    { text: 'Menetapkan jadwal keliling.', agency: world.agencies[0].code, months: 'enam bulan' },
  ]
  await writeSections(lead, id, { saran: { actions } })
  const place = { screen: section, path: 'rekomendasi/:id/bagian/:bagian', params: { id, bagian: 'saran' } }
  const { html } = await (await reader(lead.id)).open(place)
  expect(describedBy(html, 'actions.2.months')).toContain('Tulis bilangan bulat, misalnya 6.')
  expect(describedBy(html, 'actions.0.months')).not.toContain('misalnya')
  expect(html).toContain('href="#f-actions-2-months"')
})

test('a return names each point that is too short or too long by its number', async () => {
  const { id } = await aSubmitted(world)
  const { version } = await rowOf(id)
  const secretariat = await reader(world.people.secretariat.id)
  const place = { screen: returnIncomplete, path: 'rekomendasi/:id/kembalikan', params: { id } }
  const poin = ['Lengkapi sumber dana.', '', 'pendek', 'Sebutkan nama desanya.', 'x'.repeat(301)].join('\n')
  const { status, html } = await secretariat.send(
    place,
    Object.entries({ kunci: randomUUID(), versi: String(version), poin }),
  )
  expect(status).toBe(422)
  expect(describedBy(html, 'poin')).toContain(
    'Butir 2: masih terlalu pendek, paling sedikit 10 huruf. Butir 4: terlalu panjang, paling banyak 300 huruf.',
  )
  expect(html).not.toContain('Butir 1:')
})

test('who reads a text is not told of a box that nobody ticked', async () => {
  const { id } = await aSubmitted(world)
  const place = { screen: recommendation, path: 'rekomendasi/:id', params: { id } }
  const { html } = await (await reader(world.people.bupati.id)).open(place)
  expect(html).toContain('Biaya total')
  expect(html).not.toContain('Tanpa biaya tambahan')
})
