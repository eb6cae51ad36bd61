import { expect, test } from 'vitest'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { moveTo } from '#tests/support/teams.ts'
import { visitor } from '#tests/support/doors.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import * as work from './assignment.tsx'
import { action as autosave } from './draft.ts'
import * as history from './set-aside.tsx'

/** Two members without scripts have written two texts from one: Budi's comes back to him beside Ana's. */
async function clashed() {
  const room = await createClassroom()
  const params = { id: room.schedule.id }
  const place: Place = { screen: work, path: 'tugas/:id', params }
  const list: Place = { screen: history, path: 'tugas/:id/disisihkan', params }
  const [ana, budi] = [await reader(room.ana.id), await reader(room.budi.id)]
  await ana.send(place, [
    ['versi', '0'],
    ['naskah', 'Dari Ana.'],
  ])
  const met = await budi.send(place, [
    ['versi', '0'],
    ['naskah', 'Dari Budi.'],
  ])
  expect(met.status).toBe(409)
  const chosen = (whose: 'saya' | 'tersimpan', naskah = 'Dari Budi.') =>
    budi.send(place, [
      ['versi', fieldIn(met, 'versi') ?? ''],
      ['naskah', naskah],
      ['pilih', whose],
    ])
  return { ...room, asker: room.ana, writer: room.budi, params, place, list, ana, budi, chosen }
}

function textOf(scheduleId: string) {
  return db.submission.findFirstOrThrow({ where: { scheduleId }, select: { text: true, version: true } })
}

test('refuses the page to a trainer, and shows another team nothing of it', async () => {
  const { list, chosen, otherTeam, trainer } = await clashed()
  await chosen('saya')
  expect((await (await reader(trainer.id)).open(list)).status).toBe(404)
  const { html } = await (await reader(otherTeam.id)).open(list)
  expect(html).not.toContain('Dari Ana.')
})

test('whichever is chosen without scripts, the other can be called back by both', async () => {
  for (const [whose, kept, other] of [
    ['saya', 'Dari Budi.', 'Dari Ana.'],
    ['tersimpan', 'Dari Ana.', 'Dari Budi.'],
  ] as const) {
    const { schedule, list, ana, budi, chosen } = await clashed()
    expect((await chosen(whose)).status).toBe(302)
    expect((await textOf(schedule.id)).text).toBe(kept)
    expect((await budi.open(list)).html).toContain(other)
    const page = await ana.open(list)
    const fields = ['tulisan', 'versi'].map((name) => [name, fieldIn(page, name) ?? ''] as const)
    expect((await ana.send(list, fields)).location).toBe(`/tugas/${schedule.id}`)
    expect((await textOf(schedule.id)).text).toBe(other)
    expect((await budi.open(list)).html).toContain(kept)
  }
})

test('a text that is refused stands on the version its writer saw, and still sets the other aside', async () => {
  const { schedule, place, list, ana, budi, chosen } = await clashed()
  const refused = await chosen('saya', 'NIK 6408011203900001')
  expect([refused.status, fieldIn(refused, 'versi'), fieldIn(refused, 'pilih')]).toEqual([422, '1', 'saya'])
  await budi.send(place, [
    ['versi', '1'],
    ['naskah', 'Dirapikan.'],
    ['pilih', 'saya'],
  ])
  expect((await textOf(schedule.id)).text).toBe('Dirapikan.')
  expect((await ana.open(list)).html).toContain('Dari Ana.')
})

test('a text is not called back over one that nobody has seen, nor into work that was handed in', async () => {
  const { asker, schedule, place, list, ana, budi, chosen } = await clashed()
  await chosen('saya')
  const page = await ana.open(list)
  const fields = ['tulisan', 'versi'].map((name) => [name, fieldIn(page, name) ?? ''] as const)
  await budi.send(place, [
    ['versi', '2'],
    ['naskah', 'Yang ketiga.'],
  ])
  expect((await ana.send(list, fields)).location).toBe(`/tugas/${schedule.id}/disisihkan`)
  expect((await textOf(schedule.id)).text).toBe('Yang ketiga.')
  await handIn(asker, schedule.id, { from: 3, key: key() }, new Date())
  const closed = await ana.open(list)
  expect(closed.html).toContain('Dari Ana.')
  expect(closed.html).not.toContain('Pakai tulisan ini')
  await ana.send(list, [fields[0] ?? ['', ''], ['versi', '3']])
  expect((await textOf(schedule.id)).text).toBe('Yang ketiga.')
})

test('the autosave takes a text that was given up alone, and says that it has it', async () => {
  const { asker, writer, params, list, ana, budi, schedule, chosen } = await clashed()
  await chosen('tersimpan')
  const script = await visitor(asker.id)
  const answer = await script.post(autosave, params, [
    ['versi', '1'],
    ['disisihkan.naskah', 'Juga tidak.'],
  ])
  const own: [string, string][] = [
    ['versi', '1'],
    ['disisihkan.naskah', 'Milik sendiri.'],
  ]
  await script.post(autosave, params, [...own, ['sendiri.naskah', '1']])
  expect(answer.body).toMatchObject({ kind: 'saved', setAside: ['naskah'] })
  const refused = await script.post(autosave, params, [
    ['versi', '1'],
    ['naskah', 'Sesudahnya.'],
    ['disisihkan.naskah', 'NIK 6408011203900001'],
  ])
  expect(refused.body).toMatchObject({ kind: 'saved', version: 2, setAside: [] })
  expect((await textOf(schedule.id)).text).toBe('Sesudahnya.')
  expect((await ana.open(list)).html).toContain('Juga tidak.')
  const { id: thingId } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
  const kept = await db.setAsideText.findMany({ where: { thingId } })
  expect(new Map(kept.map(({ value, writtenById }) => [value, writtenById]))).toEqual(
    new Map([
      ['Dari Budi.', writer.id],
      ['Juga tidak.', null],
      ['Milik sendiri.', asker.id],
    ]),
  )
  expect((await budi.open(list)).html).not.toContain('6408011203900001')
})

test('offers the texts set aside to nobody whose page of them is not there, and says where hers are', async () => {
  const { world, place, list, chosen, budi, writer } = await clashed()
  await chosen('saya')
  expect((await budi.open(place)).html).toContain('disisihkan')
  await moveTo(world, writer.id, null, new Date())
  expect((await budi.open(list)).status).toBe(404)
  const { html } = await budi.open(place)
  expect(html).not.toContain('/disisihkan')
  expect(html).toContain('Tulisan yang belum dikirim tetap tersimpan di Tim 1')
})
