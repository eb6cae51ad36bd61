import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { texts } from '#app/domain/districts/agencies.ts'
import { db, type Tx } from '#app/platform/data/db.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { matchCohort, teamNameIn } from './cohort-match.ts'
import type { Known, KnownPerson } from './known.ts'
import type { List } from './list.ts'

/** More than any district has. */
const MOST_AGENCIES = 2_000
const MOST_COHORTS = 100
/** Of one name. */
const MOST_NAMESAKES = 2_000

type Reads = Pick<Tx, 'agency' | 'cohort' | 'person' | 'team'>

/**
 * What a list is compared with: agencies and cohorts of the asker's district, who has one of its addresses or names, teams
 * it names. Four statements.
 */
export async function readKnown(t: Reads, asker: Asker, list: List): Promise<Known> {
  const { districtId } = asker
  const addresses = list.rows.flatMap(({ address }) => address ?? [])
  const names = [...new Set(list.rows.map(({ name }) => nameKey(name)))].filter((name) => name !== '')
  const [agencies, cohorts, people] = await Promise.all([
    t.agency.findMany({
      where: { districtId, closedAt: null },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: MOST_AGENCIES,
      select: { id: true, name: true, shortName: true, aliases: true },
    }),
    t.cohort.findMany({
      where: { districtId },
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
      take: MOST_COHORTS,
      select: { id: true, name: true, number: true, year: true },
    }),
    t.person.findMany({
      where: { OR: [{ email: { in: addresses } }, { districtId, nameKey: { in: names } }] },
      take: MOST_NAMESAKES,
      orderBy: { id: 'asc' },
      select: PERSON,
    }),
  ])
  const teams = await t.team.findMany({
    where: {
      cohortId: { in: cohortsOf(list, cohorts) },
      nameKey: { in: [...new Set(list.rows.map(({ team }) => nameKey(teamNameIn(team))))] },
    },
    select: { id: true, cohortId: true, name: true, nameKey: true },
  })
  const own = people
    .filter((person) => person.districtId === districtId)
    .map((person) => knownOf(asker, person))
  return {
    district: asker.districtName,
    agencies: agencies.map((agency) => ({ ...agency, aliases: texts(agency.aliases) })),
    cohorts,
    teams,
    byAddress: new Map(own.flatMap((person) => (person.email ? [[person.email, person] as const] : []))),
    byName: byKey(own),
    elsewhere: new Set(
      people.flatMap((person) => (person.districtId === districtId ? [] : (person.email ?? []))),
    ),
  }
}

/** Those that the list names, and all while some row names none. */
function cohortsOf(list: List, cohorts: Known['cohorts']): string[] {
  const named = list.rows.map(({ cohort }) => matchCohort(cohort, cohorts))
  return named.includes(null) ? cohorts.map(({ id }) => id) : [...new Set(named.filter((id) => id !== null))]
}

const PERSON = {
  id: true,
  districtId: true,
  name: true,
  email: true,
  title: true,
  status: true,
  agencyId: true,
  agency: { select: { name: true } },
  roles: { where: { endedAt: null }, select: { role: true, cohortId: true } },
  memberships: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { cohortId: true, team: { select: { name: true } } },
  },
} as const

type Row = {
  id: string
  name: string
  email: string | null
  title: string | null
  status: string
  agencyId: string | null
  agency: { name: string } | null
  roles: { role: string; cohortId: string | null }[]
  memberships: { cohortId: string; team: { name: string } }[]
}

function knownOf(
  asker: Asker,
  { id, name, email, title, status, agencyId, agency, roles, memberships }: Row,
): KnownPerson {
  const [membership] = memberships
  return {
    id,
    name,
    email,
    title,
    status,
    agencyId,
    agency: agency?.name ?? null,
    manageable: mayManage(asker, { id, roles: roles.map(({ role }) => role) }),
    roles,
    team: membership ? { cohortId: membership.cohortId, name: membership.team.name } : null,
  }
}

function byKey(people: readonly KnownPerson[]): Map<string, KnownPerson[]> {
  const found = new Map<string, KnownPerson[]>()
  for (const person of people) {
    const key = nameKey(person.name)
    found.set(key, [...(found.get(key) ?? []), person])
  }
  return found
}

/** Of the asker's district, for the example in the template. */
export async function newestCohortName({ districtId }: Asker): Promise<string> {
  const newest = await db.cohort.findFirst({
    where: { districtId },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    select: { name: true },
  })
  return newest?.name ?? 'Angkatan 1'
}
