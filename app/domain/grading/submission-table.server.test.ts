import { expect, it } from 'vitest'
import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { Spot } from '#app/platform/paging.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { pagesBackOf, pagesOf } from '#tests/support/pages.ts'
import { sentBy } from '#tests/support/statements.ts'
import { createWorks, HISTORIES, numbersFrom } from '#tests/support/works.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { GRADING_STATES, gradingStateOf, type GradingState } from './grading-state.ts'
import { keyOf, type TableRow } from './submission-rows.server.ts'
import { readSubmissionTable } from './submission-table.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')
/** One for each state. */
const SHORT = HISTORIES.filter((attempts) => attempts.length < 2 || attempts.join() === 'returned,draft')
const BY_TIME: readonly GradingState[] = ['ungraded', 'grading', 'ready', 'released']
const FILTERS = [null, ...GRADING_STATES]

it('refuses whoever does not train this cohort, and another district', async () => {
  const { schedule, ana, secretariat, trainer } = await createClassroom({ kind: 'INDIVIDUAL' })
  const elsewhere = await createWorld()
  const stranger = await askerFor(elsewhere.people.trainer.id)
  for (const asker of [ana, secretariat, stranger])
    expect(await readSubmissionTable(asker, schedule.id, { state: null, search: 'a', spot: null })).toBeNull()
  expect(await readSubmissionTable(trainer, schedule.id)).toMatchObject({ total: 6 })
})

it.each(['INDIVIDUAL', 'TEAM'] as const)(
  'shows page by page what all rows together say: %s',
  async (kind) => {
    const { schedule, trainer, both, owners } = await aBusyCohort(kind)
    for (const asker of [trainer, both]) {
      const all = await allRows(asker, schedule, owners)
      expect(all.length).toBeGreaterThan(25)
      for (const state of FILTERS) {
        const rows = all.filter((row) => state === null || row.state === state)
        const shown = await everyPage(asker, schedule.id, state)
        expect(shown, String(state)).toEqual({ rows, total: rows.length, counts: countOf(all) })
      }
    }
  },
)

it.each(['INDIVIDUAL', 'TEAM'] as const)(
  'finds the first fifty of those who are named so, and says when there are more: %s',
  async (kind) => {
    const { schedule, trainer, both, owners } = await aBusyCohort(kind)
    for (const asker of [trainer, both]) {
      const all = await allRows(asker, schedule, owners)
      for (const [search, more] of [
        ['t', true],
        ['ratih', false],
        ['tirta', false],
        ['%', false],
        ['12', false],
        ['nobody', false],
      ] as const) {
        const named = owners
          .filter(({ name }) => name.toLowerCase().includes(search))
          .flatMap(({ key }) => all.filter(({ ownerId }) => key.endsWith(ownerId)))
          .slice(0, 50)
        const found = all.filter((row) => named.includes(row))
        for (const state of FILTERS) {
          const rows = found.filter((row) => state === null || row.state === state)
          const shown = await readSubmissionTable(asker, schedule.id, { state, search, spot: null })
          expect(shown, `${state} ${search}`).toMatchObject({
            rows,
            total: rows.length,
            counts: countOf(found),
            more,
          })
        }
      }
    }
  },
)

it('answers the head for a key of another state, of nobody or of none at all', async () => {
  const { schedule, trainer } = await aBusyCohort('INDIVIDUAL')
  const read = (key: string | null, state: GradingState | null = null) =>
    readSubmissionTable(trainer, schedule.id, {
      state,
      search: '',
      spot: key === null ? null : { side: 'after', key },
    })
  const head = await read(null)
  for (const key of ['x', 'lost.1.1', 'none.x.1', `none.0.${crypto.randomUUID()}`])
    expect(await read(key), key).toEqual(head)
  expect(await read(head?.after ?? '', 'none')).toEqual(await read(null, 'none'))
})

it('goes on behind a row that has moved on since', async () => {
  const { schedule, trainer } = await aBusyCohort('INDIVIDUAL')
  const filter = { state: 'ungraded' as const, search: '' }
  const first = await readSubmissionTable(trainer, schedule.id, { ...filter, spot: null })
  const moved = first?.rows[3]
  if (!moved?.submissionId) throw new Error('Too few wait.')
  await db.submission.update({ where: { id: moved.submissionId }, data: { gradeStatus: 'GRADING' } })
  const spot = { side: 'after', key: keyOf(moved) } as const
  const next = await readSubmissionTable(trainer, schedule.id, { ...filter, spot })
  expect(next?.rows[0]).toEqual(first?.rows[4])
})

it.each([
  ['INDIVIDUAL', 2000],
  ['TEAM', 600],
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
    const head = await readSubmissionTable(trainer, schedule.id)
    const next = { side: 'after', key: head?.after ?? '' } as const
    for (const filter of [...FILTERS.map((state) => ({ state, spot: null })), { state: null, spot: next }]) {
      const sent = await sentBy(() => readSubmissionTable(trainer, schedule.id, { ...filter, search: '' }))
      expect(sent).toEqual({ statements: 3, rows: 1 + 1 + 26, scanned: [] })
    }
    const found = await sentBy(() =>
      readSubmissionTable(trainer, schedule.id, { state: null, search: 'ti', spot: null }),
    )
    expect(found).toEqual({ statements: 2, rows: 1 + 51, scanned: [] })
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
        nameKey: `${number % 3 ? 'tim' : 'tirta 100%'} ${number}`,
      })),
    })
    return keysOf(kind, cohortId)
  }
  const people = numbers.map((number) => ({
    id: crypto.randomUUID(),
    districtId,
    email: `${number}.${cohortId}@contoh.test`,
    name: `${number % 3 ? 'Tina' : 'RATIH 100%'} ${(number * 7) % 31}`,
    nameKey: `${number % 3 ? 'tina' : 'ratih 100%'} ${(number * 7) % 31}`,
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
    orderBy: { id: 'asc' },
  })
  people.sort((a, b) => a.name.toLowerCase().localeCompare(b.name.toLowerCase(), 'id'))
  return people.map(({ id, name }) => ({ key: personKey(id), name }))
}

/** The table in the plainest way: everything is loaded, then sorted. */
async function allRows(asker: Asker, { id }: { id: string }, owners: readonly Owner[]): Promise<TableRow[]> {
  const attempts = await db.submission.findMany({
    where: { scheduleId: id },
    orderBy: { attempt: 'desc' },
    include: { grade: true },
  })
  const time = (row: TableRow) => row.handedInAt?.getTime() ?? 0
  const byTime = (a: TableRow, b: TableRow) =>
    BY_TIME.includes(a.state) ? time(a) - time(b) || (a.ownerId < b.ownerId ? -1 : 1) : 0
  return owners
    .filter(({ key }) => !ownKeys(asker).includes(key))
    .map(({ key, name }) => {
      const own = attempts.filter(({ ownerKey }) => ownerKey === key)
      const newest = own[0] ?? null
      const handedIn = own.find(({ status }) => status !== 'DRAFT')
      return {
        ownerId: key.replace(/^\w+:/, ''),
        ownerName: name,
        submissionId: handedIn?.id ?? null,
        state: gradingStateOf(newest && { ...newest, grade: newest.gradeStatus }),
        attempt: newest?.attempt ?? 0,
        late: handedIn?.late ?? false,
        handedInAt: handedIn?.handedInAt ?? null,
        score: handedIn?.grade?.score ?? null,
        extendedTo: null, // Nobody has more time here.
        rated: Object.keys(levelsSchema.parse(handedIn?.grade?.levels ?? {})).length,
        versionNumber: handedIn?.grade?.versionNumber ?? null,
      }
    })
    .sort((a, b) => GRADING_STATES.indexOf(a.state) - GRADING_STATES.indexOf(b.state) || byTime(a, b))
}

async function everyPage(asker: Asker, id: string, state: GradingState | null) {
  const read = async (spot: Spot) => {
    const page = await readSubmissionTable(asker, id, { state, search: '', spot })
    return page ?? Promise.reject(new Error('The table does not open.'))
  }
  const { total, counts } = await read(null)
  const pages = await pagesOf(read)
  expect(await pagesBackOf(read)).toEqual(pages)
  return { rows: pages.flat(), total, counts }
}

function countOf(rows: readonly TableRow[]): Record<GradingState, number> {
  const counts = { ungraded: 0, grading: 0, ready: 0, released: 0, returned: 0, writing: 0, none: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}
