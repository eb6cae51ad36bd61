import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { forNobody } from '#app/domain/decisions/no-decider.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { askOne } from '#app/platform/data/ask.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { HOUR } from '#app/platform/say/time.ts'

const count = z.coerce.number()

const factsSchema = z.object({
  secretaries: count,
  secretariesIn: count,
  leaders: count,
  leadersIn: count,
  offices: count,
  vacant: count,
  vacantOne: z.string().nullable(),
  cohorts: count,
  windows: count,
  participants: count,
  mailTests: count,
  mailsSent: count,
  mailsLate: count,
  backupAt: z.coerce.date().nullable(),
  undecided: count,
  undecidedSince: z.coerce.date().nullable(),
})
/** How far a district has come: how many are invited and have come in, which offices are held, what stands ready, and how many cards nobody in office can decide. */
export type SetUpFacts = z.infer<typeof factsSchema>

const TESTED: AuditAction = 'mail.test'
/** As the trail keeps it of a test that went out. */
const SENT = canonicalJson({ after: 'sent' })

/** The offices without which nothing can be decided or handed on. */
const TOP = sql`('BUPATI', 'WAKIL_BUPATI', 'SEKDA')`

/** One statement; all of it is counted in indexes. */
export function readFacts(asker: Asker, now: Date): Promise<SetUpFacts> {
  const { districtId } = asker
  const late = new Date(now.getTime() - HOUR)
  const holding = (
    role: string,
    status: SqlPiece,
  ) => sql`SELECT COUNT(DISTINCT r."personId") FROM "RoleHolding" r
    JOIN "Person" p ON p."id" = r."personId" AND ${status}
    WHERE r."districtId" = ${districtId} AND r."role" = ${role} AND r."endedAt" IS NULL`
  const open = sql`p."status" <> 'DISABLED'`
  const active = sql`p."status" = 'ACTIVE'`
  const vacant = sql`FROM "Office" o WHERE o."districtId" = ${districtId} AND o."code" IN ${TOP} AND o."closedAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "OfficeTerm" t WHERE t."officeId" = o."id" AND t."from" <= ${now}
      AND (t."to" IS NULL OR t."to" > ${now}))`
  return askOne(
    factsSchema,
    sql`SELECT
      (${holding('secretariat', open)}) AS "secretaries", (${holding('secretariat', active)}) AS "secretariesIn",
      (${holding('leader', open)}) AS "leaders", (${holding('leader', active)}) AS "leadersIn",
      (SELECT COUNT(*) FROM "Office" o WHERE o."districtId" = ${districtId} AND o."code" IN ${TOP}) AS "offices",
      (SELECT COUNT(*) ${vacant}) AS "vacant",
      (SELECT MIN(o."name") ${vacant}) AS "vacantOne",
      (SELECT COUNT(*) FROM "Cohort" c WHERE c."districtId" = ${districtId} AND c."endsOn" > ${now}) AS "cohorts",
      (SELECT COUNT(*) FROM "BudgetWindow" w WHERE w."districtId" = ${districtId} AND w."closesAt" > ${now}) AS "windows",
      (SELECT COALESCE(SUM(c."participants"), 0) FROM "Cohort" c
        WHERE c."districtId" = ${districtId} AND c."endsOn" > ${now}) AS "participants",
      (SELECT COUNT(*) FROM "AuditEvent" a WHERE a."districtId" = ${districtId} AND a."action" = ${TESTED}
        AND a."detail" = ${SENT}) AS "mailTests",
      (SELECT COUNT(*) FROM (SELECT 1 FROM "OutboxMessage" m WHERE m."lane" = 'mail' AND m."doneAt" IS NOT NULL LIMIT 1) one) AS "mailsSent",
      (SELECT COUNT(*) FROM "OutboxMessage" m WHERE m."lane" = 'mail' AND m."doneAt" IS NULL AND m."createdAt" < ${late}) AS "mailsLate",
      (SELECT MAX(b."startedAt") FROM "Backup" b WHERE b."bytes" IS NOT NULL) AS "backupAt",
      n."count" AS "undecided", n."since" AS "undecidedSince" FROM (${forNobody(asker, now)}) n`,
  )
}
