import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { isRole } from '#app/domain/access/roles.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const rowSchema = z.object({
  is: z.enum(['lead', 'term', 'last']),
  /** Of the team, of the office; of the cohort that a role is held in. */
  id: z.string().nullable(),
  /** Of the team, of the office; the role. */
  name: z.string(),
  /** Somebody who could lead the team; the office's code. */
  other: z.string().nullable(),
  /** Her name; the cohort's. */
  otherName: z.string().nullable(),
})

/** What closing somebody's account leaves without anybody. */
export type Closing = Awaited<ReturnType<typeof readClosing>>

/**
 * What hangs on a person's account: teams she leads and who else is in them, offices that she holds or will hold, roles that
 * nobody else with an open account has (in a cohort that is not over). Whoever calls has asked whether the asker may change
 * her. One statement.
 */
export async function readClosing({ districtId }: Asker, personId: string, now: Date) {
  const rows = await ask(
    rowSchema,
    sql`SELECT * FROM (
      SELECT 'lead' AS "is", t."id", t."name", p."id" AS "other", p."name" AS "otherName", p."nameKey" AS "key"
      FROM "TeamMember" m JOIN "Team" t ON t."id" = m."teamId"
      LEFT JOIN "TeamMember" o ON o."teamId" = m."teamId" AND o."personId" <> m."personId"
      LEFT JOIN "Person" p ON p."id" = o."personId" AND p."status" <> 'DISABLED'
      WHERE m."personId" = ${personId} AND m."isLead"
      UNION ALL
      SELECT 'term', f."id", f."name", f."code", NULL, f."code"
      FROM "OfficeTerm" t JOIN "Office" f ON f."id" = t."officeId"
      WHERE t."personId" = ${personId} AND (t."to" IS NULL OR t."to" > ${now})
      UNION ALL
      SELECT 'last', c."id", r."role", NULL, c."name", r."role"
      FROM "RoleHolding" r LEFT JOIN "Cohort" c ON c."id" = r."cohortId"
      WHERE r."personId" = ${personId} AND r."districtId" = ${districtId} AND r."endedAt" IS NULL
        AND r."role" IN ('secretariat', 'trainer', 'admin') AND (c."id" IS NULL OR c."endsOn" > ${now})
        AND NOT EXISTS (SELECT 1 FROM "RoleHolding" x JOIN "Person" y ON y."id" = x."personId"
          WHERE x."districtId" = r."districtId" AND x."role" = r."role" AND x."endedAt" IS NULL
            AND (r."cohortId" IS NULL OR x."cohortId" = r."cohortId")
            AND x."personId" <> r."personId" AND y."status" = 'ACTIVE')
    ) hangs ORDER BY "is", "id", "key"`,
  )
  const teams = new Map<string, { id: string; name: string; others: { id: string; name: string }[] }>()
  for (const row of rows) {
    if (row.is !== 'lead' || row.id === null) continue
    const team = teams.get(row.id) ?? { id: row.id, name: row.name, others: [] }
    if (row.other !== null) team.others.push({ id: row.other, name: row.otherName ?? '' })
    teams.set(row.id, team)
  }
  return {
    teams: [...teams.values()],
    offices: rows.flatMap(({ is, id, name, other }) =>
      is === 'term' && id !== null ? [{ id, name, code: other ?? '' }] : [],
    ),
    last: rows.flatMap(({ is, name, otherName }) =>
      is === 'last' && isRole(name) ? [{ role: name, cohort: otherName }] : [],
    ),
  }
}
