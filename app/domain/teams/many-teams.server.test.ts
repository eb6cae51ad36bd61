import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { listTeams, readTeam } from './teams.server.ts'

let small: World
let large: World

const FREE = 1_000
const TEAMS = 110
const EVERY = { cohortId: null, search: '', spot: null }

beforeAll(async () => {
  small = await createWorld()
  large = await createWorld()
  await fill(large)
})

/** 110 teams of two and 1,000 people without one. */
async function fill({ district, cohort, agencies }: World) {
  const [one, two] = agencies
  const numbers = Array.from({ length: FREE + 2 * TEAMS }, (_, index) => index)
  const people = numbers.map((number) => ({
    id: `regu-orang-${number}`,
    districtId: district.id,
    agencyId: number % 2 === 0 ? one.id : two.id,
    email: `orang.${number}@banyak.test`,
    name: `Orang ${String(number).padStart(4, '0')}`,
    nameKey: `orang ${String(number).padStart(4, '0')}`,
    status: 'ACTIVE' as const,
  }))
  await db.person.createMany({ data: people })
  await db.roleHolding.createMany({
    data: people.map(({ id }) => ({
      personId: id,
      districtId: district.id,
      role: 'participant' as const,
      cohortId: cohort.id,
    })),
  })
  const teams = Array.from({ length: TEAMS }, (_, index) => ({
    id: `regu-tim-${index}`,
    cohortId: cohort.id,
    number: 1_000 + index,
    name: `Regu ${index}`,
    nameKey: `regu ${index}`,
  }))
  await db.team.createMany({ data: teams })
  await db.teamMember.createMany({
    data: teams.flatMap(({ id }, index) =>
      people.slice(FREE + 2 * index, FREE + 2 * index + 2).map((person, place) => ({
        teamId: id,
        cohortId: cohort.id,
        personId: person.id,
        agencyId: person.agencyId,
        isLead: place === 0,
      })),
    ),
  })
}

async function counted<T>(work: () => Promise<T>): Promise<{ sent: number; answer: T }> {
  let answer: T | undefined
  const sent = await statementsOf(async () => (answer = await work()))
  if (answer === undefined) throw new Error('It answered nothing.')
  return { sent, answer }
}

test('a search finds nothing of another district, and nothing for who may not form teams', async () => {
  const stranger = await askerFor(small.people.secretariat.id)
  expect((await listTeams(stranger, { ...EVERY, search: 'Regu' }, new Date())).teams).toEqual([])
  expect((await listTeams(stranger, { ...EVERY, cohortId: large.cohort.id }, new Date())).cohort).toBeNull()
  const free = await readTeam(stranger, small.teams.one.id, { search: 'Orang', ticked: ['regu-orang-1'] })
  expect(free?.free).toEqual({ people: [], more: 0 })
  for (const { id } of [large.people.trainer, large.people.auditor, large.teams.one.members[0]]) {
    const asker = await askerFor(id)
    expect((await listTeams(asker, { ...EVERY, search: 'Regu' }, new Date())).teams).toEqual([])
    expect(await readTeam(asker, 'regu-tim-1', { search: '', ticked: [] })).toBeNull()
  }
})

test('shows 25 teams a page by number, however many there are, in as many statements', async () => {
  const few = await askerFor(small.people.secretariat.id)
  const many = await askerFor(large.people.secretariat.id)
  const before = await counted(() => listTeams(few, EVERY, new Date()))
  const { sent, answer } = await counted(() => listTeams(many, EVERY, new Date()))
  expect(before.answer.teams).toHaveLength(2)
  expect(sent).toBe(before.sent)
  expect(sent).toBeLessThanOrEqual(5)
  expect(answer).toMatchObject({ before: null, withoutTeam: FREE })
  expect(answer.teams.map(({ name }) => name)).toEqual([
    'Tim 1',
    'Tim 2',
    ...Array.from({ length: 23 }, (_, index) => `Regu ${index}`),
  ])
  const turn = (side: 'after' | 'before', key: string | null) =>
    listTeams(many, { ...EVERY, spot: { side, key: key ?? '' } }, new Date())
  const names = (from: number, count: number) => Array.from({ length: count }, (_, n) => `Regu ${from + n}`)
  const second = await turn('after', answer.after)
  const last = await turn('after', (await turn('after', (await turn('after', second.after)).after)).after)
  expect(last.teams.map(({ name }) => name)).toEqual(names(98, 12))
  expect(last.after).toBeNull()
  expect((await turn('before', last.before)).teams.map(({ name }) => name)).toEqual(names(73, 25))
  for (const key of ['999999', 'x', '99999999999'])
    expect((await turn('after', key)).teams, key).toEqual(answer.teams)
})

test('finds a team by its name and by that of a member, in whatever letters', async () => {
  const asker = await askerFor(large.people.secretariat.id)
  const named = async (search: string) =>
    (await listTeams(asker, { ...EVERY, search }, new Date())).teams.map(({ name }) => name)
  expect(await named('rEGU 10')).toEqual([
    'Regu 10',
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Regu 10${n}`),
  ])
  expect(await named('orang 1007')).toEqual(['Regu 3'])
  expect(await named('PESERTA 2 3')).toEqual(['Tim 2'])
  expect(await named('%')).toEqual([])
  expect(await named('Regu_1')).toEqual([])
  const { teams } = await listTeams(asker, { ...EVERY, search: 'orang 1007' }, new Date())
  expect(teams[0]).toMatchObject({
    members: [
      { name: 'Orang 1006', isLead: true },
      { name: 'Orang 1007', isLead: false },
    ],
    composition: { members: 2, agencies: 2, state: 'holds' },
  })
})

test('offers 25 of those without a team, says how many more there are and keeps who was ticked', async () => {
  const few = await askerFor(small.people.secretariat.id)
  const asker = await askerFor(large.people.secretariat.id)
  const look = { search: '', ticked: ['regu-orang-700', 'regu-orang-3', 'regu-orang-1000', 'tidak-ada'] }
  const before = await counted(() => readTeam(few, small.teams.one.id, look))
  const { sent, answer } = await counted(() => readTeam(asker, 'regu-tim-1', look))
  expect(before.answer?.free).toEqual({ people: [], more: 0 })
  expect(sent).toBe(before.sent)
  expect(sent).toBeLessThanOrEqual(5)
  const names = answer?.free.people.map(({ name }) => name) ?? []
  expect(names).toHaveLength(27)
  expect(names.slice(0, 6)).toEqual([
    'Orang 0003',
    'Orang 0700',
    'Orang 0000',
    'Orang 0001',
    'Orang 0002',
    'Orang 0004',
  ])
  expect(answer?.free.more).toBe(FREE - 27)
  const found = async (search: string) =>
    (await readTeam(asker, 'regu-tim-1', { search, ticked: [] }))?.free ?? { people: [], more: 0 }
  expect((await found('ORANG 0042')).people.map(({ id }) => id)).toEqual(['regu-orang-42'])
  expect(await found('dinas PUPR')).toMatchObject({ more: FREE / 2 - 25 })
  expect(await found('Orang 1000')).toEqual({ people: [], more: 0 })
})
