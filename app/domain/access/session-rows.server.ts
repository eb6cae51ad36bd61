import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import type { FormerTeam } from './asker.ts'
import { DECIDING_OFFICES } from './roles.ts'

export type SignedInPerson = {
  id: string
  name: string
  email: string | null
  username: string | null
  title: string | null
  districtId: string
  districtName: string
  foundsDistricts: boolean
  zone: string
  agencyId: string | null
  language: string
  theme: string
  dataSaver: boolean
  roles: { role: string; cohortId: string | null }[]
  teams: { id: string; cohortId: string; name: string; isLead: boolean; joinedAt: Date | null }[]
  formerTeams: FormerTeam[]
  offices: { termId: string; code: string; capacity: string }[]
}

const rowSchema = z.object({
  createdAt: z.coerce.date(),
  expiresAt: z.coerce.date(),
  seenAt: z.coerce.date(),
  steppedUpAt: z.coerce.date().nullable(),
  factorAt: z.coerce.date().nullable(),
  personId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  title: z.string().nullable(),
  districtId: z.string(),
  districtName: z.string(),
  foundsDistricts: z.coerce.boolean(),
  zone: z.string(),
  agencyId: z.string().nullable(),
  language: z.string(),
  theme: z.string(),
  dataSaver: z.coerce.boolean(),
  role: z.string().nullable(),
  cohortId: z.string().nullable(),
  teamId: z.string().nullable(),
  teamCohortId: z.string().nullable(),
  teamName: z.string().nullable(),
  isLead: z.coerce.boolean().nullable(),
  joinedAt: z.coerce.date().nullable(),
  formerId: z.string().nullable(),
  formerTeamId: z.string().nullable(),
  formerCohortId: z.string().nullable(),
  formerName: z.string().nullable(),
  formerJoinedAt: z.coerce.date().nullable(),
  leftAt: z.coerce.date().nullable(),
  removedAt: z.coerce.date().nullable(),
  termId: z.string().nullable(),
  officeCode: z.string().nullable(),
  capacity: z.string().nullable(),
})

type Row = z.infer<typeof rowSchema>

/** One statement for session, person, roles, teams and offices: it runs on every request of somebody signed in. */
const READ_SESSION = `
  SELECT s."createdAt", s."expiresAt", s."seenAt", s."steppedUpAt", s."factorAt", p."id" AS "personId", p."name", p."email",
    p."username", p."title", p."districtId", d."name" AS "districtName",
    CASE WHEN d."foundedAt" IS NULL THEN 1 ELSE 0 END AS "foundsDistricts", d."timeZone" AS "zone", p."agencyId", p."language", p."theme",
    p."dataSaver",
    r."role", r."cohortId", m."teamId", m."cohortId" AS "teamCohortId", t."name" AS "teamName", m."isLead",
    m."joinedAt", f."id" AS "formerId", f."teamId" AS "formerTeamId", f."cohortId" AS "formerCohortId",
    ft."name" AS "formerName", f."joinedAt" AS "formerJoinedAt", f."leftAt", ft."removedAt",
    ot."id" AS "termId", o."code" AS "officeCode", ot."capacity"
  FROM "Session" s
  JOIN "Person" p ON p."id" = s."personId" AND p."status" = 'ACTIVE'
  JOIN "District" d ON d."id" = p."districtId"
  LEFT JOIN "RoleHolding" r ON r."personId" = p."id" AND r."endedAt" IS NULL
  LEFT JOIN "TeamMember" m ON m."personId" = p."id"
  LEFT JOIN "Team" t ON t."id" = m."teamId"
  LEFT JOIN "FormerMember" f ON f."personId" = p."id"
  LEFT JOIN "Team" ft ON ft."id" = f."teamId"
  LEFT JOIN "OfficeTerm" ot ON ot."personId" = p."id" AND ot."from" <= ?
    AND (ot."to" IS NULL OR ot."to" > ?)
  LEFT JOIN "Office" o ON o."id" = ot."officeId"
  WHERE s."id" = ?`

/** The rows of a session: what it is, and the person once per role, team and office; null when it does not exist. */
export async function readSessionRows(
  id: string,
  now: Date,
): Promise<{ row: Row; person: SignedInPerson } | null> {
  const rows = await ask(rowSchema, { text: READ_SESSION, values: [now, now, id] })
  const row = rows[0]
  return row ? { row, person: personOf(row, rows) } : null
}

function personOf(first: Row, rows: Row[]): SignedInPerson {
  const { name, email, username, title, districtId, districtName, zone, agencyId } = first
  const { language, theme, dataSaver, foundsDistricts } = first
  const roles = new Map<string, SignedInPerson['roles'][number]>()
  const teams = new Map<string, SignedInPerson['teams'][number]>()
  const formerTeams = new Map<string, FormerTeam>()
  const offices = new Map<string, SignedInPerson['offices'][number]>()
  for (const row of rows) {
    if (row.role) roles.set(`${row.role} ${row.cohortId}`, { role: row.role, cohortId: row.cohortId })
    if (row.teamId && row.teamCohortId && row.teamName)
      teams.set(row.teamId, {
        id: row.teamId,
        cohortId: row.teamCohortId,
        name: row.teamName,
        isLead: row.isLead ?? false,
        joinedAt: row.joinedAt,
      })
    const former = formerTeamIn(row)
    if (former) formerTeams.set(row.formerId ?? '', former)
    if (row.termId && row.officeCode && row.capacity)
      offices.set(row.termId, { termId: row.termId, code: row.officeCode, capacity: row.capacity })
  }
  return {
    id: first.personId,
    name,
    email,
    username,
    title,
    districtId,
    districtName,
    foundsDistricts,
    zone,
    agencyId,
    language,
    theme,
    dataSaver,
    roles: [...roles.values()],
    teams: [...teams.values()],
    formerTeams: [...formerTeams.values()],
    offices: [...offices.values()].sort(byOffice),
  }
}

function formerTeamIn(row: Row): FormerTeam | null {
  const { formerTeamId: id, formerCohortId: cohortId, formerName: name, leftAt } = row
  if (id === null || cohortId === null || name === null || leftAt === null) return null
  return { id, cohortId, name, joinedAt: row.formerJoinedAt, leftAt, removed: row.removedAt !== null }
}

/** The deciding offices first, the Bupati's before all: never in the order in which a database happens to find them. */
function byOffice(a: SignedInPerson['offices'][number], b: SignedInPerson['offices'][number]): number {
  return rankOf(a.code) - rankOf(b.code) || (a.termId < b.termId ? -1 : 1)
}

function rankOf(code: string): number {
  const place = DECIDING_OFFICES.findIndex((office) => office === code)
  return place < 0 ? DECIDING_OFFICES.length : place
}
