import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { unsentMails } from './unsent-mail.ts'

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string(),
  version: z.number(),
  createdAt: z.coerce.date(),
  agency: z.string().nullable(),
  /** Until when her newest mailed invitation can be used; null without one. */
  invitedUntil: z.coerce.date().nullable(),
  /** The same of her newest sheet. */
  sheetUntil: z.coerce.date().nullable(),
  /** A new address that waits until she confirms it, and until when she can. */
  newEmail: z.string().nullable(),
  newEmailUntil: z.coerce.date().nullable(),
  /** Since when she has a second factor. */
  factorSince: z.coerce.date().nullable(),
  /** Since when a mail to her could not be sent; null when none waits. */
  mailUnsentSince: z.coerce.date().nullable(),
  mailRefusedAt: z.coerce.date().nullable(),
  mailRefusal: z.string().nullable(),
})

const holdingSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('role'),
    name: z.string(),
    cohortId: z.string().nullable(),
    other: z.string().nullable(),
    from: z.coerce.date(),
  }),
  z.object({ is: z.literal('term'), name: z.string(), other: z.string(), from: z.coerce.date() }),
  z.object({ is: z.literal('team'), name: z.string(), isLead: z.coerce.number() }),
])

/**
 * One person of the asker's district with everything her page shows, or null; that somebody else read it is noted. Two
 * statements and the note.
 */
export async function readPerson(asker: Asker, personId: string, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const [[person], holdings] = await Promise.all([
    ask(
      personSchema,
      sql`SELECT p."id", p."name", p."email", p."username", p."title", p."status", p."version", p."createdAt", a."name" AS "agency",
        (SELECT k."expiresAt" FROM "AccountToken" k WHERE k."personId" = p."id" AND k."purpose" = 'INVITATION'
          AND k."usedAt" IS NULL ORDER BY k."createdAt" DESC LIMIT 1) AS "invitedUntil",
        (SELECT k."expiresAt" FROM "AccountToken" k WHERE k."personId" = p."id" AND k."purpose" = 'SHEET'
          AND k."usedAt" IS NULL ORDER BY k."createdAt" DESC LIMIT 1) AS "sheetUntil",
        e."email" AS "newEmail", e."expiresAt" AS "newEmailUntil", p."mailRefusedAt", p."mailRefusal",
        (SELECT MIN(m."createdAt") FROM "OutboxMessage" m WHERE m."personId" = p."id" AND ${unsentMails(now)}) AS "mailUnsentSince",
        (SELECT f."confirmedAt" FROM "SecondFactor" f WHERE f."personId" = p."id") AS "factorSince"
      FROM "Person" p LEFT JOIN "AccountToken" e ON e."personId" = p."id" AND e."purpose" = 'EMAIL'
        AND e."usedAt" IS NULL AND e."expiresAt" > ${now}
      LEFT JOIN "Agency" a ON a."id" = p."agencyId"
      WHERE p."id" = ${personId} AND p."districtId" = ${districtId}`,
    ),
    readHoldings(personId, now),
  ])
  if (!person) return null
  if (person.id !== asker.id)
    await recordReading(asker, { action: 'person.read', object: { type: 'person', id: person.id } }, now)
  return {
    ...person,
    roles: holdings.flatMap((one) =>
      one.is === 'role'
        ? [{ role: one.name, cohortId: one.cohortId, cohort: one.other, startedAt: one.from }]
        : [],
    ),
    officeTerms: holdings.flatMap((one) =>
      one.is === 'term' ? [{ office: one.name, capacity: one.other, from: one.from }] : [],
    ),
    teams: holdings.flatMap((one) => (one.is === 'team' ? [{ name: one.name, isLead: one.isLead > 0 }] : [])),
  }
}

/** Her roles, the oldest first, the offices she holds or will hold, her teams; whose they are is asked beside. */
function readHoldings(personId: string, now: Date) {
  return ask(
    holdingSchema,
    sql`SELECT * FROM (
      SELECT 'role' AS "is", r."role" AS "name", r."cohortId", c."name" AS "other", r."startedAt" AS "from", 0 AS "isLead"
      FROM "RoleHolding" r LEFT JOIN "Cohort" c ON c."id" = r."cohortId"
      WHERE r."personId" = ${personId} AND r."endedAt" IS NULL
      UNION ALL
      SELECT 'term', o."name", NULL, t."capacity", t."from", 0
      FROM "OfficeTerm" t JOIN "Office" o ON o."id" = t."officeId"
      WHERE t."personId" = ${personId} AND (t."to" IS NULL OR t."to" > ${now})
      UNION ALL
      SELECT 'team', t."name", NULL, NULL, NULL, CASE WHEN m."isLead" THEN 1 ELSE 0 END
      FROM "TeamMember" m JOIN "Team" t ON t."id" = m."teamId" WHERE m."personId" = ${personId}
    ) holdings ORDER BY "is", "from"`,
  )
}
