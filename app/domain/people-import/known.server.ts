import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { TAKE_PART } from '#app/domain/cohorts/without-team.ts'
import { texts } from '#app/domain/districts/agencies.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, type Tx } from '#app/platform/data/db.server.ts'
import { list as listed, sql } from '#app/platform/data/sql.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { matchCohort, teamNameIn } from './cohort-match.ts'
import type { Known, KnownPerson } from './known.ts'
import type { List } from './list.ts'

/** More than any district has. */
const MOST_AGENCIES = 2_000
const MOST_COHORTS = 100
/** A name stands once in a cohort; a list has at most 500. */
const MOST_TEAMS = 50_000
/** Of one name. */
const MOST_NAMESAKES = 2_000

const cohortSchema = z.object({
  id: z.string(),
  name: z.string(),
  number: z.number(),
  year: z.number(),
  quota: z.number(),
  participants: z.coerce.number(),
})

/**
 * What a list is compared with: agencies and cohorts of the asker's district, who has one of its addresses or names, teams
 * it names. Four statements.
 */
export async function readKnown(asker: Asker, list: List, within?: Tx): Promise<Known> {
  const t = within ?? db
  const { districtId } = asker
  const [agencies, cohorts, people] = await Promise.all([
    t.agency.findMany({
      where: { districtId, closedAt: null },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: MOST_AGENCIES,
      select: { id: true, name: true, shortName: true, aliases: true },
    }),
    ask(
      cohortSchema,
      sql`SELECT c."id", c."name", c."number", c."year", c."quota", ${TAKE_PART} AS "participants"
        FROM "Cohort" c WHERE c."districtId" = ${districtId}
        ORDER BY c."year" DESC, c."number" DESC LIMIT ${MOST_COHORTS}`,
      within,
    ),
    readPeople(asker, list, within),
  ])
  const teams = await t.team.findMany({
    where: {
      cohortId: { in: cohortsOf(list, cohorts) },
      removedAt: null,
      nameKey: { in: [...new Set(list.rows.map(({ team }) => nameKey(teamNameIn(team))))] },
    },
    orderBy: { id: 'asc' },
    take: MOST_TEAMS,
    select: { id: true, cohortId: true, name: true, nameKey: true },
  })
  const own = people.filter((person) => person.districtId === districtId)
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

const rowSchema = z.object({
  id: z.string(),
  districtId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string(),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  role: z.string().nullable(),
  roleCohortId: z.string().nullable(),
  teamCohortId: z.string().nullable(),
  team: z.string().nullable(),
})

/** Everybody who has an address of the list, and those of the district who have one of its names; in any order. */
async function readPeople(
  asker: Asker,
  { rows }: List,
  within?: Tx,
): Promise<(KnownPerson & { districtId: string })[]> {
  const addresses = rows.flatMap(({ address }) => address ?? [])
  const names = [...new Set(rows.map(({ name }) => nameKey(name)))]
  const found = await ask(
    rowSchema,
    sql`SELECT p."id", p."districtId", p."name", p."email", p."title", p."status", p."agencyId", a."name" AS "agency",
      r."role", r."cohortId" AS "roleCohortId", m."cohortId" AS "teamCohortId", t."name" AS "team"
    FROM (SELECT p."id" FROM "Person" p WHERE p."email" IN (${listed(['', ...addresses])})
      UNION SELECT p."id" FROM "Person" p WHERE p."districtId" = ${asker.districtId} AND p."nameKey" IN (${listed(['', ...names])})
      LIMIT ${MOST_NAMESAKES}) of_found
    JOIN "Person" p ON p."id" = of_found."id"
    LEFT JOIN "Agency" a ON a."id" = p."agencyId"
    LEFT JOIN "RoleHolding" r ON r."personId" = p."id" AND r."endedAt" IS NULL
    LEFT JOIN "TeamMember" m ON m."id" = (SELECT MAX(n."id") FROM "TeamMember" n WHERE n."personId" = p."id")
    LEFT JOIN "Team" t ON t."id" = m."teamId" ORDER BY p."id", r."id"`,
    within,
  )
  const ids = [...new Set(found.map(({ id }) => id))]
  return ids.flatMap((id) =>
    knownOf(
      asker,
      found.filter((row) => row.id === id),
    ),
  )
}

function knownOf(
  asker: Asker,
  held: readonly z.infer<typeof rowSchema>[],
): (KnownPerson & { districtId: string })[] {
  const [first] = held
  if (!first) return []
  const { id, districtId, name, email, title, status, agencyId, agency, team, teamCohortId } = first
  const roles = held.flatMap(({ role, roleCohortId }) =>
    role === null ? [] : [{ role, cohortId: roleCohortId }],
  )
  return [
    {
      id,
      districtId,
      name,
      email,
      title,
      status,
      agencyId,
      agency,
      manageable: mayManage(asker, { id, roles: roles.map(({ role }) => role) }),
      roles,
      team: team !== null && teamCohortId !== null ? { cohortId: teamCohortId, name: team } : null,
    },
  ]
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
