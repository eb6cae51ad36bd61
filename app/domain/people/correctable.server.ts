import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string(),
  version: z.number(),
  agencyId: z.string().nullable(),
  agency: z.string().nullable(),
  role: z.string().nullable(),
  team: z.string().nullable(),
  /** The agency with which she joined the team. */
  teamAgency: z.string().nullable(),
})

/**
 * What the forms show that correct a person's data; null where she is not the asker's to change. That it was read is
 * noted. One statement, in which she stands once for each role and team, and the note.
 */
export async function readCorrectable(asker: Asker, personId: string, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const rows = await ask(
    rowSchema,
    sql`SELECT p."id", p."name", p."email", p."username", p."title", p."status", p."version", p."agencyId",
        a."name" AS "agency", r."role", t."name" AS "team", j."name" AS "teamAgency"
      FROM "Person" p LEFT JOIN "Agency" a ON a."id" = p."agencyId"
      LEFT JOIN "RoleHolding" r ON r."personId" = p."id" AND r."endedAt" IS NULL
      LEFT JOIN "TeamMember" m ON m."personId" = p."id" LEFT JOIN "Team" t ON t."id" = m."teamId"
      LEFT JOIN "Agency" j ON j."id" = m."agencyId"
      WHERE p."id" = ${personId} AND p."districtId" = ${districtId} ORDER BY m."id"`,
  )
  const [first] = rows
  if (!first || !mayManage(asker, { id: first.id, roles: rows.flatMap(({ role }) => role ?? []) }))
    return null
  await recordReading(asker, { action: 'person.read', object: { type: 'person', id: first.id } }, now)
  const { role: _role, team: _team, teamAgency: _agency, ...person } = first
  const teams = new Map(
    rows.flatMap(({ team, teamAgency }) => (team === null ? [] : [[team, teamAgency] as const])),
  )
  return { ...person, teams: [...teams].map(([name, agency]) => ({ name, agency })) }
}
