import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { versionMark } from '#app/domain/decisions/decide.schema.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, dateLong, MINUTE } from '#app/platform/say/time.ts'
import { markOf, termOf } from '#tests/support/decisions.ts'
import { visitor } from '#tests/support/doors.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { loader as home } from '../home/home.tsx'
import { loader as card } from './card.tsx'
import { action as decide } from './decide.ts'
import { loader as queue } from './queue.tsx'

let world: World

beforeAll(async () => {
  world = await createWorld()
})

async function approval(id: string, masa: string | null): Promise<[string, string][]> {
  const fields = { naskah: versionMark(await markOf(id)), kunci: randomUUID(), keputusan: 'setujui' }
  return Object.entries(masa === null ? fields : { ...fields, masa })
}

const failure = z.object({ refused: z.string().nullable(), errors: z.record(z.string(), z.string()) })

async function actsAs(personId: string, span: { from: Date; to?: Date }): Promise<string> {
  const office = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'BUPATI' },
  })
  const term = await db.officeTerm.create({
    data: { officeId: office.id, personId, capacity: 'PLH', ...span },
  })
  return term.id
}

const yesterday = () => new Date(Date.now() - DAY)

test('refuses a form that names no term, another’s, and one that ended meanwhile, each with its own word', async () => {
  const { id } = await anAwaiting(world)
  const { id: personId } = await world.person('Dua Jabatan', 'leader')
  const [first, second] = [
    await actsAs(personId, { from: yesterday() }),
    await actsAs(personId, { from: yesterday() }),
  ]
  const leader = await visitor(personId)
  for (const masa of [null, '']) {
    const nothing = await leader.post(decide, { id }, await approval(id, masa))
    expect(nothing.status).toBe(422)
    expect(failure.parse(nothing.body)).toEqual({
      refused: null,
      errors: { masa: 'Pilih jabatan yang memutus.' },
    })
  }
  const others = termOf(await askerFor(world.people.bupati.id))
  const forged = await leader.post(decide, { id }, await approval(id, others))
  expect([forged.status, failure.parse(forged.body).refused]).toEqual([403, 'not-your-term'])
  await db.officeTerm.update({ where: { id: second }, data: { to: new Date(Date.now() - MINUTE) } })
  const late = await leader.post(decide, { id }, await approval(id, second))
  expect([late.status, failure.parse(late.body).refused]).toEqual([409, 'term-over'])
  // The page that comes with it offers what is left.
  expect((await leader.get(card, { id })).body).toMatchObject({
    mayDecide: true,
    form: { signers: [{ termId: first, office: 'Plh. Bupati' }] },
  })
  expect(await db.decision.count({ where: { recommendationId: id } })).toBe(0)
  expect((await leader.post(decide, { id }, await approval(id, first))).status).toBe(302)
})

test('a leader without a running term reads why, on the queue, the card and Beranda', async () => {
  const { id } = await anAwaiting(world)
  const place = { language: 'id', zone: 'Asia/Makassar' } as const
  const [ended, begins] = [new Date(Date.now() - 3 * DAY), new Date(Date.now() + 3 * DAY)]
  const cases: [span: { from: Date; to?: Date } | null, why: string][] = [
    [null, 'Anda belum tercatat memegang jabatan'],
    [
      { from: new Date(Date.now() - 9 * DAY), to: ended },
      `Masa jabatan Anda sebagai Plh. Bupati berakhir ${dateLong(ended, place)}.`,
    ],
    [{ from: begins }, `Masa jabatan Anda sebagai Plh. Bupati mulai ${dateLong(begins, place)}.`],
  ]
  const { id: personId } = await world.person('Tanpa Jabatan', 'leader')
  for (const [span, why] of cases) {
    if (span) await actsAs(personId, span)
    const leader = await visitor(personId)
    const said = expect.stringContaining(why) as string // A matcher, which Vitest types as anything.
    expect((await leader.get(queue, {})).body).toMatchObject({
      noSeat: said,
      rows: [],
      counts: { waiting: '0' },
    })
    expect((await leader.get(card, { id })).body).toMatchObject({ standing: said, mayDecide: false })
    expect((await leader.get(home, {})).body).toMatchObject({ mine: [{ key: 'no-seat', note: said }] })
  }
})
