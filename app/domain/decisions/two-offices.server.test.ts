import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, MINUTE } from '#app/platform/say/time.ts'
import { APPROVE, decideNow, markOf } from '#tests/support/decisions.ts'
import { anAwaiting, eventsOf } from '#tests/support/recommendations.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import type { Asker } from '../access/asker.ts'
import { readCard } from './card.server.ts'
import { decide } from './deciding.server.ts'
import { announce, undo } from './publishing.server.ts'

// tests/cases/workflow/flow-two-offices.md
let world: World
let wabup: Asker
/** Her two terms: the second one is named by the case. */
let terms: { wakil: string; plh: string }

const EXPENSIVE = {
  biaya: { total: '1.000.000.000', sources: [{ source: 'APBD', amount: '1.000.000.000' }] },
}

beforeEach(async () => {
  world = await createWorld()
  const { id: personId } = world.people.wabup
  const held = await db.officeTerm.findFirstOrThrow({ where: { personId } })
  terms = { wakil: held.id, plh: await acting(personId) }
  wabup = await askerFor(personId)
})

/** Makes somebody Plh. Bupati beside the definitive one. */
async function acting(personId: string, span: { from?: Date; to?: Date } = {}): Promise<string> {
  const office = await db.office.findFirstOrThrow({
    where: { districtId: world.district.id, code: 'BUPATI' },
  })
  const from = new Date(Date.now() - DAY)
  const { id } = await db.officeTerm.create({
    data: { officeId: office.id, personId, capacity: 'PLH', from, ...span },
  })
  return id
}

async function decideAs(asker: Asker, id: string, termId: string) {
  return decide(asker, { id, mark: await markOf(id), termId, key: randomUUID() }, APPROVE, new Date())
}

async function signersOf(asker: Asker, id: string) {
  return (await readCard(asker, id, new Date()))?.signers.map(({ termId }) => termId)
}

test('the card names both offices, the Bupati’s first, and warns of the definitive holder beside the acting one', async () => {
  const { id } = await anAwaiting(world)
  const card = await readCard(wabup, id, new Date())
  expect(card?.standing).toBe('may')
  expect(card?.signers).toEqual([
    {
      termId: terms.plh,
      capacity: 'PLH',
      office: { code: 'BUPATI', name: 'Bupati' },
      definitive: 'Bupati Contoh',
    },
    {
      termId: terms.wakil,
      capacity: 'DEFINITIF',
      office: { code: 'WAKIL_BUPATI', name: 'Wakil Bupati' },
      definitive: null,
    },
  ])
})

test('the chosen one signs, whichever was written first, in the row, the receipt and the event', async () => {
  for (const [termId, capacity, office] of [
    [terms.wakil, 'DEFINITIF', 'Wakil Bupati'],
    [terms.plh, 'PLH', 'Bupati'],
  ] as const) {
    const { id } = await anAwaiting(world)
    const decided = await decideAs(wabup, id, termId)
    expect(decided).toMatchObject({ ok: true, receipt: { signedIn: { capacity, office } } })
    expect(await db.decision.findFirst({ where: { recommendationId: id } })).toMatchObject({
      officeTermId: termId,
    })
    const [event] = await eventsOf(id, 'decision.decide')
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ after: { officeTermId: termId, capacity } })
  }
})

test('the order of her offices is the same however the rows lie', async () => {
  const codes = wabup.offices.map(({ code }) => code)
  expect(codes).toEqual(['BUPATI', 'WAKIL_BUPATI'])
  // Written anew, the older office's row comes last in both databases.
  const { id: _, ...held } = await db.officeTerm.findUniqueOrThrow({ where: { id: terms.plh } })
  await db.officeTerm.delete({ where: { id: terms.plh } })
  await db.officeTerm.create({ data: held })
  expect((await askerFor(wabup.id)).offices.map(({ code }) => code)).toEqual(codes)
})

test('what only the Bupati may decide, she decides as Plh. Bupati alone', async () => {
  const { id } = await anAwaiting(world, EXPENSIVE)
  expect(await signersOf(wabup, id)).toEqual([terms.plh])
  expect(await decideAs(wabup, id, terms.wakil)).toEqual({ ok: false, reason: 'needs-bupati' })
  expect((await decideAs(wabup, id, terms.plh)).ok).toBe(true)
})

test('refuses a term that is another’s, another district’s, of an office that decides nothing, or none at all', async () => {
  const { id } = await anAwaiting(world)
  const elsewhere = await createWorld()
  const sekda = await db.office.create({
    data: {
      districtId: world.district.id,
      code: 'SEKDA',
      name: 'Sekda',
      terms: { create: { personId: wabup.id, from: new Date(Date.now() - DAY) } },
    },
    include: { terms: true },
  })
  const others = await db.officeTerm.findMany({
    where: { personId: { in: [world.people.bupati.id, elsewhere.people.wabup.id] } },
  })
  const forged = [...others.map((term) => term.id), sekda.terms[0]?.id ?? '', randomUUID(), '']
  for (const termId of forged)
    expect(await decideAs(wabup, id, termId)).toEqual({ ok: false, reason: 'not-your-term' })
  expect(await db.decision.count({ where: { recommendationId: id } })).toBe(0)
})

test('refuses a term that ended after the card was opened, and one that has not begun; the other still decides', async () => {
  const { id } = await anAwaiting(world)
  expect(await signersOf(wabup, id)).toEqual([terms.plh, terms.wakil])
  await db.officeTerm.update({ where: { id: terms.plh }, data: { to: new Date(Date.now() - MINUTE) } })
  const ahead = await acting(wabup.id, { from: new Date(Date.now() + DAY) })
  for (const termId of [terms.plh, ahead])
    expect(await decideAs(wabup, id, termId)).toEqual({ ok: false, reason: 'term-over' })
  expect(await signersOf(wabup, id)).toEqual([terms.wakil])
  expect((await decideAs(wabup, id, terms.wakil)).ok).toBe(true)
})

test('refuses a second form with another office once the first has decided', async () => {
  const { id } = await anAwaiting(world)
  const answers = await Promise.all([decideAs(wabup, id, terms.wakil), decideAs(wabup, id, terms.plh)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, reason: 'decided' })
})

test('a leader who is in the team decides it in neither office', async () => {
  await db.teamMember.create({
    data: { teamId: world.teams.one.id, cohortId: world.cohort.id, personId: wabup.id },
  })
  const { id } = await anAwaiting(world)
  const member = await askerFor(wabup.id)
  expect(await readCard(member, id, new Date())).toMatchObject({ standing: 'conflict', signers: [] })
  for (const termId of [terms.wakil, terms.plh])
    expect(await decideAs(member, id, termId)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('who is Plh. Bupati only decides everything, with nothing to choose, and is told of nobody once the definitive one has left', async () => {
  const { id: personId } = await world.person('Sekda Pelaksana', 'leader')
  const plh = await acting(personId)
  const asker = await askerFor(personId)
  const { id } = await anAwaiting(world, EXPENSIVE)
  expect(await readCard(asker, id, new Date())).toMatchObject({
    standing: 'may',
    signers: [{ termId: plh, definitive: 'Bupati Contoh' }],
  })
  await db.officeTerm.updateMany({
    where: { personId: world.people.bupati.id },
    data: { to: new Date(Date.now() - MINUTE) },
  })
  expect((await readCard(asker, id, new Date()))?.signers).toMatchObject([{ termId: plh, definitive: null }])
  expect((await decideAs(asker, id, plh)).ok).toBe(true)
})

test('what was signed in a term that ended since is undone and announced by the same person as ever', async () => {
  const { id } = await anAwaiting(world)
  const first = await decideAs(wabup, id, terms.plh)
  await db.officeTerm.update({ where: { id: terms.plh }, data: { to: new Date() } })
  const again = await askerFor(wabup.id)
  if (!first.ok) throw new Error('Not decided.')
  const { decisionId } = first.receipt
  expect((await undo(again, { id, decisionId, key: randomUUID() }, new Date())).ok).toBe(true)
  const second = await decideNow(again, id)
  expect((await announce(again, { id, decisionId: second, key: randomUUID() }, new Date())).ok).toBe(true)
})
