import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { arrangeConfirmed } from '#tests/support/teams.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { arrangeTeam } from './arrange.server.ts'
import { createTeam } from './creating.server.ts'
import { listTeams, readTeam } from './teams.server.ts'

let world: World
let other: World

const EVERY = { cohortId: null, search: '', spot: null }
const NOBODY_SOUGHT = { search: '', ticked: [] }

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
})

async function secretariat() {
  return askerFor(world.people.secretariat.id)
}

async function newTeam() {
  const asker = await secretariat()
  const form = { key: crypto.randomUUID(), cohortId: world.cohort.id, name: `Tim ${crypto.randomUUID()}` }
  const made = await createTeam(asker, form, new Date())
  if (!made.ok) throw new Error(made.reason)
  return { asker, form, teamId: made.teamId }
}

/** A name that no other team of these tests has. */
function nameOf(teamId: string): string {
  return `Tim ${teamId}`
}

async function participant(name: string, agency: 0 | 1 | 2) {
  const person = await world.person(name, 'participant', {
    cohortId: world.cohort.id,
    agencyId: world.agencies[agency].id,
  })
  return person.id
}

test('nobody but the secretariat sees or forms teams', async () => {
  const { teamId } = await newTeam()
  for (const person of [
    world.teams.one.members[0],
    world.people.trainer,
    world.people.admin,
    world.people.bupati,
  ]) {
    const asker = await askerFor(person.id)
    expect((await listTeams(asker, EVERY, new Date())).teams).toEqual([])
    expect(await readTeam(asker, teamId, NOBODY_SOUGHT)).toBeNull()
    const form = { key: crypto.randomUUID(), cohortId: world.cohort.id, name: 'Tim Gelap' }
    expect(await createTeam(asker, form, new Date())).toMatchObject({ ok: false })
    expect(
      await arrangeTeam(
        asker,
        teamId,
        { version: 1, name: 'Tim Gelap', memberIds: [], leadId: null },
        new Date(),
      ),
    ).toMatchObject({
      reason: 'not-found',
    })
  }
})

test('a team, a cohort and a person of another district do not exist', async () => {
  const { asker, teamId } = await newTeam()
  const theirs = other.teams.one
  expect(await readTeam(asker, theirs.id, NOBODY_SOUGHT)).toBeNull()
  expect(
    await arrangeTeam(asker, theirs.id, { version: 1, name: 'Tim', memberIds: [], leadId: null }, new Date()),
  ).toMatchObject({ reason: 'not-found' })
  const form = { key: crypto.randomUUID(), cohortId: other.cohort.id, name: 'Tim Luar' }
  expect(await createTeam(asker, form, new Date())).toMatchObject({ reason: 'unknown-cohort' })
  const memberIds = [theirs.members[0].id]
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 1, name: nameOf(teamId), memberIds, leadId: null },
      new Date(),
    ),
  ).toMatchObject({ reason: 'not-participant' })
})

test('refuses people who are no participants and people of another team', async () => {
  const { asker, teamId } = await newTeam()
  for (const stranger of [world.people.trainer.id, world.people.bupati.id])
    expect(
      await arrangeTeam(
        asker,
        teamId,
        { version: 1, name: nameOf(teamId), memberIds: [stranger], leadId: null },
        new Date(),
      ),
    ).toMatchObject({
      reason: 'not-participant',
    })
  const taken = world.teams.two.members[0].id
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 1, name: nameOf(teamId), memberIds: [taken], leadId: null },
      new Date(),
    ),
  ).toMatchObject({ reason: 'unconfirmed' })
})

test('refuses a team of two or more from one agency; one person alone is a beginning', async () => {
  const { asker, teamId } = await newTeam()
  const [a, b, c] = [await participant('A', 0), await participant('B', 0), await participant('C', 1)]
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 1, name: nameOf(teamId), memberIds: [a], leadId: null },
      new Date(),
    ),
  ).toEqual({ ok: true, name: nameOf(teamId), members: 1, led: false })
  const forming = { members: 1, agencies: 1, closed: 0, state: 'forming' }
  expect((await readTeam(asker, teamId, NOBODY_SOUGHT))?.composition).toEqual(forming)
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 2, name: nameOf(teamId), memberIds: [a, b], leadId: a },
      new Date(),
    ),
  ).toMatchObject({ reason: 'one-agency' })
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 2, name: nameOf(teamId), memberIds: [a, b, c], leadId: null },
      new Date(),
    ),
  ).toMatchObject({ reason: 'no-lead' })
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 2, name: nameOf(teamId), memberIds: [a, b, c], leadId: c },
      new Date(),
    ),
  ).toMatchObject({ ok: true })
  const team = await readTeam(asker, teamId, NOBODY_SOUGHT)
  expect(team?.members.map(({ name, isLead }) => [name, isLead])).toEqual([
    ['A Contoh', false],
    ['B Contoh', false],
    ['C Contoh', true],
  ])
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 3, name: nameOf(teamId), memberIds: [a, b], leadId: a },
      new Date(),
    ),
  ).toMatchObject({ reason: 'one-agency' })
})

test('refuses a change from an old page and keeps the newer team', async () => {
  const { asker, teamId } = await newTeam()
  const [a, b] = [await participant('D', 0), await participant('E', 1)]
  expect(
    await arrangeTeam(
      asker,
      teamId,
      { version: 1, name: 'Pertama', memberIds: [a, b], leadId: a },
      new Date(),
    ),
  ).toMatchObject({ ok: true })
  const old = { version: 1, name: 'Kedua', memberIds: [], leadId: null }
  expect(await arrangeTeam(asker, teamId, old, new Date())).toMatchObject({ reason: 'stale' })
  expect((await readTeam(asker, teamId, NOBODY_SOUGHT))?.name).toBe('Pertama')
})

test('puts one person into one of two teams when both are filled at once', async () => {
  const [one, two] = [await newTeam(), await newTeam()]
  const person = await participant('F', 0)
  const answers = await Promise.all(
    [one, two].map(({ asker, teamId }) =>
      arrangeTeam(
        asker,
        teamId,
        { version: 1, name: nameOf(teamId), memberIds: [person], leadId: null },
        new Date(),
      ),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.teamMember.count({ where: { personId: person } })).toBe(1)
})

test('makes one team however often the form is sent, and gives two at once different numbers', async () => {
  const { asker, form, teamId } = await newTeam()
  expect(await createTeam(asker, form, new Date())).toMatchObject({ teamId })
  const numbers = await Promise.all([newTeam(), newTeam(), newTeam()])
  const teams = await db.team.findMany({ where: { id: { in: numbers.map((made) => made.teamId) } } })
  expect(new Set(teams.map(({ number }) => number)).size).toBe(3)
})

test('counts who has no team yet', async () => {
  const asker = await askerFor(other.people.secretariat.id)
  expect((await listTeams(asker, EVERY, new Date())).withoutTeam).toBe(0)
  await other.person('Sendiri', 'participant', { cohortId: other.cohort.id })
  expect((await listTeams(asker, EVERY, new Date())).withoutTeam).toBe(1)
})

test('refuses a name that looks like that of another team of the cohort, also for two at once', async () => {
  const asker = await secretariat()
  const named = (name: string, cohortId = world.cohort.id) =>
    createTeam(asker, { key: crypto.randomUUID(), cohortId, name }, new Date())
  const outcomes = async (...names: string[]) =>
    (await Promise.all(names.map((name) => named(name)))).map((answer) =>
      answer.ok ? 'made' : answer.reason,
    )
  expect((await outcomes('Tim Garuda', 'tim  garuda')).sort()).toEqual(['made', 'taken'])
  expect(await outcomes('TIM GARUDA', 'Tim Ga\u200Bruda', ' Tim\u00A0Garuda')).toEqual([
    'taken',
    'taken',
    'taken',
  ])
  const { teamId } = await newTeam()
  const rename = (name: string, version: number) =>
    arrangeTeam(asker, teamId, { version, name, memberIds: [], leadId: null }, new Date())
  expect(await rename('Tim garuda', 1)).toMatchObject({ reason: 'taken' })
  expect(await rename('Tim Elang', 1)).toMatchObject({ ok: true })
  expect(await rename('TIM ELANG', 2)).toMatchObject({ ok: true })
})

test('refuses a lead who is no member, however few they are, and says what is missing', async () => {
  const { asker, teamId } = await newTeam()
  const [a, b] = [await participant('G', 0), await participant('H', 1)]
  const arranged = (version: number, memberIds: string[], leadId: string | null) =>
    arrangeConfirmed(asker, teamId, { version, name: nameOf(teamId), memberIds, leadId }, new Date())
  expect(await arranged(1, [], a)).toMatchObject({ reason: 'no-lead' })
  expect(await arranged(1, [a], b)).toMatchObject({ reason: 'no-lead' })
  expect(await arranged(1, [a, b], a)).toMatchObject({ members: 2, led: true })
  expect(await arranged(2, [a], null)).toMatchObject({ members: 1, led: false })
  expect(await arranged(3, [], null)).toMatchObject({ members: 0, led: false })
})
