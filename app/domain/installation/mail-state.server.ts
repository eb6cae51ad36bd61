import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { MAIL_HELD } from '#app/platform/data/outbox.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { DAY } from '#app/platform/say/time.ts'

const stateSchema = z.object({
  waiting: z.coerce.number(),
  waitingSince: z.coerce.date().nullable(),
  failed: z.coerce.number(),
  lastSent: z.coerce.date().nullable(),
  lastError: z.string().nullable(),
  held: z.coerce.number(),
  /** The asker's own address. */
  email: z.string().nullable(),
})

/**
 * How it stands with the mails of the whole installation, numbers only: `failed` within a day, `lastError` of those that
 * wait or failed; null when it is not the asker's to see. One statement.
 */
export async function readMailState(asker: Asker, now: Date) {
  if (!can(asker, 'settings.manage', { districtId: asker.districtId })) return null
  const since = new Date(now.getTime() - DAY)
  const [state] = await ask(
    stateSchema,
    sql`SELECT w."waiting", w."waitingSince",
      (SELECT COUNT(*) FROM "OutboxMessage" m WHERE m."lane" = 'mail' AND m."doneAt" IS NULL AND m."failedAt" > ${since}) AS "failed",
      (SELECT m."doneAt" FROM "OutboxMessage" m WHERE m."lane" = 'mail' AND m."doneAt" IS NOT NULL
        ORDER BY m."doneAt" DESC LIMIT 1) AS "lastSent",
      (SELECT m."lastError" FROM "OutboxMessage" m WHERE m."lane" = 'mail' AND m."doneAt" IS NULL
        AND m."lastError" IS NOT NULL AND (m."failedAt" IS NULL OR m."failedAt" > ${since})
        ORDER BY m."availableAt" DESC LIMIT 1) AS "lastError",
      (SELECT COUNT(*) FROM "Setting" s WHERE s."key" = ${MAIL_HELD}) AS "held",
      (SELECT p."email" FROM "Person" p WHERE p."id" = ${asker.id}) AS "email"
      FROM (SELECT COUNT(*) AS "waiting", MIN(m."createdAt") AS "waitingSince" FROM "OutboxMessage" m
        WHERE m."lane" = 'mail' AND m."doneAt" IS NULL AND m."failedAt" IS NULL) w`,
  )
  return state ?? null
}
