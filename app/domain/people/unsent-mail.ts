import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { MINUTE } from '#app/platform/say/time.ts'

/** A mail that waits no longer than this is on its way. */
const ON_ITS_WAY = 5 * MINUTE

/**
 * Of messages `m`: mails that were not sent although they should have been, and after which the same person got no other.
 * Begins with the index of the outbox's lanes.
 */
export function unsentMails(now: Date): SqlPiece {
  const before = new Date(now.getTime() - ON_ITS_WAY)
  return sql`m."lane" = 'mail' AND m."doneAt" IS NULL AND m."personId" IS NOT NULL
    AND (m."lastError" IS NOT NULL OR m."createdAt" < ${before})
    AND NOT EXISTS (SELECT 1 FROM "OutboxMessage" d WHERE d."personId" = m."personId" AND d."doneAt" > m."createdAt")`
}

/** The people, as `h`, whom a mail has not reached. */
export function peopleWithoutMail(now: Date): SqlPiece {
  return sql`(SELECT DISTINCT m."personId" FROM "OutboxMessage" m WHERE ${unsentMails(now)}) h`
}
