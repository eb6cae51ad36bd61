import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { TAKE_PART } from './without-team.ts'

const fullSchema = z.object({ name: z.string(), quota: z.number(), participants: z.coerce.number() })

/**
 * The cohorts in which a person takes part and which have more participants than their quota, for who brought her in; a
 * closed account takes part in none.
 */
export async function overQuotaWith(asker: Asker, personId: string) {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return []
  const cohorts = await ask(
    fullSchema,
    sql`SELECT c."name", c."quota", ${TAKE_PART} AS "participants" FROM "Cohort" c
      WHERE c."districtId" = ${districtId} AND c."id" IN (SELECT h."cohortId" FROM "RoleHolding" h
        JOIN "Person" q ON q."id" = h."personId" WHERE h."personId" = ${personId} AND h."role" = 'participant'
        AND h."endedAt" IS NULL AND q."status" <> 'DISABLED')
      ORDER BY c."year" DESC, c."number" DESC`,
  )
  return cohorts.filter(({ quota, participants }) => participants > quota)
}
