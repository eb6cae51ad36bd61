import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { APPROVE, decideNow, termOf } from '#tests/support/decisions.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { fieldIn, reader } from '#tests/support/screens.tsx'
import { askerFor, createWorld } from '#tests/support/world.ts'
import * as decide from './decide.ts'

/** A leader's card that is still open while somebody decides. */
async function oldCard(decidedBy: 'bupati' | 'wabup') {
  const world = await createWorld()
  const { id } = await anAwaiting(world)
  const place = { screen: decide, path: 'tinjau/:id/putusan', params: { id } }
  const leader = await reader(world.people.bupati.id)
  const naskah = fieldIn(await leader.open(place), 'naskah') ?? ''
  const masa = termOf(await askerFor(world.people.bupati.id))
  await decideNow(await askerFor(world.people[decidedBy].id), id, APPROVE)
  return (fields: Record<string, string>) =>
    leader.send(place, Object.entries({ naskah, masa, kunci: randomUUID(), ...fields }))
}

const REJECT = { keputusan: 'tolak', alasan: 'Belum ada dasar hukum yang cukup untuk ini.' }

test('tells a leader that she has decided herself, and names another only when it was another', async () => {
  const mine = await (await oldCard('bupati'))(REJECT)
  expect(mine.html).toContain('Anda sudah memutuskannya')
  expect(mine.html).not.toContain('pimpinan lain')
  expect((await (await oldCard('wabup'))(REJECT)).html).toContain('Sudah diputus oleh pimpinan lain')
})

test('a decision written wrong on a card that is decided meanwhile is told so, without errors of a form that is gone', async () => {
  const send = await oldCard('wabup')
  const page = await send({ keputusan: 'tunda', sampai: '', alasan: 'Menunggu hasil musyawarah' })
  expect(page.status).toBe(422)
  expect(page.html).not.toContain('href="#f-sampai"')
  expect(page.html).toContain('Sudah diputus oleh pimpinan lain')
  expect(page.html).toContain('Menunggu hasil musyawarah')
})

test('a leader whose term ended while she wrote reads why once, with one to ask, and her text once', async () => {
  const world = await createWorld()
  const { id } = await anAwaiting(world)
  const place = { screen: decide, path: 'tinjau/:id/putusan', params: { id } }
  const leader = await reader(world.people.bupati.id)
  const naskah = fieldIn(await leader.open(place), 'naskah') ?? ''
  const masa = termOf(await askerFor(world.people.bupati.id))
  await db.officeTerm.updateMany({ where: { personId: world.people.bupati.id }, data: { to: new Date() } })
  const texts = { tolak: REJECT.alasan, tunda: 'Menunggu hasil musyawarah' }
  for (const [fields, typed] of [
    [REJECT, texts.tolak],
    [{ keputusan: 'tunda', sampai: '', alasan: texts.tunda }, texts.tunda],
  ] as const) {
    const form = { naskah, masa, kunci: randomUUID(), ...fields }
    const { html } = await leader.send(place, Object.entries(form))
    expect(html).toContain('Putusan Anda tidak tersimpan. Masa jabatan Anda sebagai Bupati berakhir')
    expect(html).not.toContain('tidak lagi menunggu putusan')
    for (const once of ['Masa jabatan Anda sebagai Bupati berakhir', 'Hubungi ', typed])
      expect(html.split(once), once).toHaveLength(2)
  }
})
