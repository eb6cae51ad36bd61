import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { versionMark } from '#app/domain/decisions/decide.schema.ts'
import * as assignment from '#app/routes/assignments/assignment.tsx'
import * as handIn from '#app/routes/assignments/hand-in.ts'
import * as card from '#app/routes/decisions/card.tsx'
import * as decide from '#app/routes/decisions/decide.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { createClassroom, handInForm } from '#tests/support/assignments.ts'
import { markOf, termOf } from '#tests/support/decisions.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import type { Browser } from '#tests/support/password-again.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { askerFor, createWorld } from '#tests/support/world.ts'

/** The titles of what an act has produced, where they stand on the page. */
function arrivals(html: string): string[] {
  return [...html.matchAll(/<p data-arrival="" tabindex="-1">(.*?)<\/p>/g)].map(([, title = '']) =>
    title.replaceAll(/<\/?strong>/g, ''),
  )
}

/** What the act leaves for the next page: that the form was taken, and no word of its own. */
function wordFor({ jar }: Browser): unknown {
  return JSON.parse(atob(decodeURIComponent(jar.get('aksis_pesan') ?? '').split('.')[0] ?? ''))
}

test('a decision is told once, where it stands, with its office, version, fingerprint and how to undo it', async () => {
  const world = await createWorld()
  const { id } = await anAwaiting(world)
  const bupati = await askerFor(world.people.bupati.id)
  const leader = await reader(bupati.id)
  const mark = await markOf(id)
  const place: Place = { screen: decide, path: 'tinjau/:id/putusan', params: { id } }
  const done = await leader.send(place, [
    ['naskah', versionMark(mark)],
    ['masa', termOf(bupati)],
    ['kunci', randomUUID()],
    ['keputusan', 'setujui'],
  ])
  expect([done.location, wordFor(leader)]).toEqual([`/tinjau/${id}`, { tone: 'ok', text: '' }])
  const { html } = await leader.open({ screen: card, path: 'tinjau/:id', params: { id } })
  expect(arrivals(html)).toEqual(['Anda memutuskan sebagai Bupati: Disetujui.'])
  expect(html).toContain(`atas naskah 1, sidik ${mark.hash.slice(0, 12)}.`)
  expect(html).toContain('Urungkan (sampai ')
})

test('a work that was handed in is told once, with its receipt', async () => {
  const { ana, schedule } = await createClassroom()
  await saveText(ana, schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
  const member = await reader(ana.id)
  const at = { params: { id: schedule.id } }
  const sent = await member.send(
    { screen: handIn, path: 'tugas/:id/kirim', ...at },
    await handInForm(schedule.id, '1'),
  )
  expect([sent.location, wordFor(member)]).toEqual([`/tugas/${schedule.id}`, { tone: 'ok', text: '' }])
  const { html } = await member.open({ screen: assignment, path: 'tugas/:id', ...at })
  expect(arrivals(html)).toEqual([expect.stringMatching(/^Tugas terkirim \d\d\.\d\d/)])
  expect(html.match(/Tugas terkirim \d/g)).toHaveLength(1)
})
