import { expect, it } from 'vitest'
import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { sentBy } from '#tests/support/statements.ts'
import { createWorks, HISTORIES, numbersFrom } from '#tests/support/works.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { GRADING_STATES, gradingStateOf, type GradingState } from './grading-state.ts'
import { readSubmissionTable, type TableRow } from './submission-table.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')
/** One for each state. */
const SHORT = HISTORIES.filter((attempts) => attempts.length < 2 || attempts.join() === 'returned,draft')
const FILTERS = [null, ...GRADING_STATES]

it('refuses whoever does not train this cohort, and another district', async () => {
  const { schedule, ana, secretariat, trainer } = await createClassroom({ kind: 'INDIVIDUAL' })
  const elsewhere = await createWorld()
  const stranger = await askerFor(elsewhere.people.trainer.id)
  for (const asker of [ana, secretariat, stranger])
    expect(await readSubmissionTable(asker, schedule.id, { state: null, search: 'a', page: 1 })).toBeNull()
  expect(await readSubmissionTable(trainer, schedule.id)).toMatchObject({ total: 6 })
})

it.each(['INDIVIDUAL', 'TEAM'] as const)(
  'shows page by page what all rows together say: %s',
  async (kind) => {
    const { schedule, trainer, both, owners } = await aBusyCohort(kind)
    for (const asker of [trainer, both]) {
      const all = await allRows(asker, schedule, owners)
      expect(all.length).toBeGreaterThan(25)
      for (const state of FILTERS)
        for (const search of ['', 'ti', '%', '1']) {
          const named = all.filter(({ ownerName }) => ownerName.toLowerCase().includes(search))
          const rows = named.filter((row) => state === null || row.state === state)
          const shown = await everyPage(asker, schedule.id, { state, search })
          expect(shown, `${state} ${search}`).toEqual({ rows, total: rows.length, counts: countOf(named) })
        }
    }
  },
)

it('shows the last page for one that lies behind it', async () => {
  const { schedule, trainer } = await aBusyCohort('INDIVIDUAL')
  const far = await readSubmissionTable(trainer, schedule.id, { state: null, search: '', page: 99 })
  const last = Math.ceil((far?.total ?? 0) / 25)
  expect(far).toMatchObject({ page: last })
  expect(far?.rows).not.toEqual([])
})

it.each([
  ['INDIVIDUAL', 2000],
  ['TEAM', 400],
] as const)(
  'costs the same for a few and for many: %s, %i',
  async (kind, many) => {
    const { world, schedule, trainer } = await createClassroom({ kind })
    const first = await sentBy(() => readSubmissionTable(trainer, schedule.id))
    expect(first.statements).toBe(3)
    const numbers = numbersFrom(7)
    const keys = await manyOwners(kind, world, many)
    await createWorks(
      keys.map((ownerKey) => ({
        scheduleId: schedule.id,
        ownerKey,
        attempts: SHORT[numbers(SHORT.length)] ?? [],
        handedInAt: new Date(MORNING.getTime() + numbers(500) * 60_000),
      })),
    )
    for (const filter of [...FILTERS.map((state) => ({ state, page: 1 })), { state: null, page: 2 }]) {
      const sent = await sentBy(() => readSubmissionTable(trainer, schedule.id, { ...filter, search: '' }))
      expect(sent).toEqual({ statements: 3, rows: 1 + 1 + 25, scanned: [] })
    }
  },
  MINUTE,
)

type Kind = 'INDIVIDUAL' | 'TEAM'
type Room = Awaited<ReturnType<typeof createClassroom>>
type Owner = { key: string; name: string }

/**
 * Owners with every history, some handed in at the same moment; beside them who has left, who learns elsewhere, who
 * holds the role twice, and works for another assignment. `both` trains and learns in the cohort.
 */
async function aBusyCohort(kind: Kind) {
  const { world, schedule, trainer } = await createClassroom({ kind })
  const other = await createClassroom({ kind })
  const { districtId } = trainer
  const third = world.teams.one.members[2]
  const role = { personId: third.id, districtId, cohortId: world.cohort.id }
  await db.roleHolding.createMany({
    data: [
      { ...role, role: 'trainer' },
      { ...role, role: 'participant' },
    ],
  })
  const gone = await world.person('Titin Pergi', 'participant', { cohortId: world.cohort.id })
  await db.roleHolding.updateMany({ where: { personId: gone.id }, data: { endedAt: MORNING } })
  const keys = await manyOwners(kind, world, 70)
  const numbers = numbersFrom(kind === 'TEAM' ? 3 : 4)
  const work = (ownerKey: string, scheduleId: string) => ({
    scheduleId,
    ownerKey,
    attempts: HISTORIES[numbers(HISTORIES.length)] ?? [],
    handedInAt: new Date(MORNING.getTime() + numbers(9) * 60_000),
  })
  const strays = [personKey(gone.id), kind === 'TEAM' ? personKey(third.id) : teamKey(world.teams.one.id)]
  const owners = [...new Set([...keys, ...strays])]
  await createWorks(owners.map((key) => work(key, schedule.id)))
  await createWorks(keys.map((key) => work(key, other.schedule.id)))
  return { schedule, trainer, both: await askerFor(third.id), owners: await ownersOf(kind, world.cohort.id) }
}

async function manyOwners(kind: Kind, world: Room['world'], count: number): Promise<string[]> {
  const { id: districtId } = world.district
  const cohortId = world.cohort.id
  const numbers = Array.from({ length: count }, (_, index) => index + 10)
  if (kind === 'TEAM') {
    await db.team.createMany({
      data: numbers.map((number) => ({
        cohortId,
        number,
        name: `${number % 3 ? 'Tim' : 'TIRTA 100%'} ${number}`,
      })),
    })
    return keysOf(kind, cohortId)
  }
  const people = numbers.map((number) => ({
    id: crypto.randomUUID(),
    districtId,
    email: `${number}.${cohortId}@contoh.test`,
    name: `${number % 3 ? 'Tina' : 'RATIH 100%'} ${(number * 7) % 31}`,
  }))
  await db.person.createMany({ data: people })
  await db.roleHolding.createMany({
    data: people.map(({ id }) => ({ personId: id, districtId, cohortId, role: 'participant' })),
  })
  return keysOf(kind, cohortId)
}

async function keysOf(kind: Kind, cohortId: string): Promise<string[]> {
  return (await ownersOf(kind, cohortId)).map(({ key }) => key)
}

async function ownersOf(kind: Kind, cohortId: string): Promise<Owner[]> {
  if (kind === 'TEAM') {
    const teams = await db.team.findMany({ where: { cohortId }, orderBy: { number: 'asc' } })
    return teams.map(({ id, name }) => ({ key: teamKey(id), name }))
  }
  const people = await db.person.findMany({
    where: { roles: { some: { cohortId, role: 'participant', endedAt: null } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ id, name }) => ({ key: personKey(id), name }))
}

/** The table in the plainest way: everything is loaded, then sorted. */
async function allRows(asker: Asker, { id }: { id: string }, owners: readonly Owner[]): Promise<TableRow[]> {
  const attempts = await db.submission.findMany({
    where: { scheduleId: id },
    orderBy: { attempt: 'desc' },
    include: { grade: true },
  })
  const time = (row: TableRow) => row.handedInAt?.getTime() ?? Number.MAX_SAFE_INTEGER
  return owners
    .filter(({ key }) => !ownKeys(asker).includes(key))
    .map(({ key, name }) => {
      const own = attempts.filter(({ ownerKey }) => ownerKey === key)
      const newest = own[0] ?? null
      const handedIn = own.find(({ status }) => status !== 'DRAFT')
      return {
        ownerName: name,
        submissionId: handedIn?.id ?? null,
        state: gradingStateOf(newest && { ...newest, grade: newest.grade?.status ?? null }),
        attempt: newest?.attempt ?? 0,
        late: handedIn?.late ?? false,
        handedInAt: handedIn?.handedInAt ?? null,
        score: handedIn?.grade?.score ?? null,
      }
    })
    .sort((a, b) => GRADING_STATES.indexOf(a.state) - GRADING_STATES.indexOf(b.state) || time(a) - time(b))
}

async function everyPage(asker: Asker, id: string, filter: { state: GradingState | null; search: string }) {
  const first = await readSubmissionTable(asker, id, { ...filter, page: 1 })
  if (!first) throw new Error('The table does not open.')
  const { total, counts } = first
  const rows = [...first.rows]
  for (let page = 2; (page - 1) * 25 < total; page += 1) {
    const next = await readSubmissionTable(asker, id, { ...filter, page })
    expect(next).toMatchObject({ total, counts, page })
    rows.push(...(next?.rows ?? []))
  }
  return { rows, total, counts }
}

function countOf(rows: readonly TableRow[]): Record<GradingState, number> {
  const counts = { ungraded: 0, grading: 0, released: 0, returned: 0, writing: 0, none: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}
