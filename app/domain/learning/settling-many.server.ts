import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { settleLessons } from './settling.server.ts'

/** People in one step: on SQLite everybody waits meanwhile. */
const STEP = 50

const personSchema = z.object({ personId: z.string() })

/**
 * Settles a module for the next of those who take part where it is open, in the order of their ids after `reached`. Answers
 * how far it has come; null when there is nobody left.
 */
export async function settleSome(moduleId: string, reached: string, now: Date): Promise<string | null> {
  return tx(async (t) => {
    const people = await ask(
      personSchema,
      sql`SELECT DISTINCT h."personId" FROM "CohortModule" k
        JOIN "RoleHolding" h ON h."cohortId" = k."cohortId" AND h."role" = 'participant' AND h."endedAt" IS NULL
        WHERE k."moduleId" = ${moduleId} AND h."personId" > ${reached} ORDER BY h."personId" LIMIT ${STEP}`,
      t,
    )
    await settleLessons(t, { personIds: people.map(({ personId }) => personId), moduleId, now })
    return people.length < STEP ? null : (people.at(-1)?.personId ?? null)
  })
}
