import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { MINUTE } from '#app/platform/say/time.ts'

/** What can be open: the noun that answers who may open it, and its id. */
export type OpenThing = { noun: 'lesson'; thingId: string }

/** An open page says so twice in this time; who was not heard of for as long is no longer there. */
export const PRESENT = MINUTE
/** So many of the others are named. */
const MOST_NAMED = 3

const otherSchema = z.object({ name: z.string(), total: z.coerce.number() })

/** Others who have the same thing open: the first by name, the rest counted. */
export type Others = { names: string[]; more: number }

/**
 * Notes that the asker has a thing open and answers who else has. The caller has judged that she may open it. What cannot
 * be noted is left out: nobody's writing waits for it.
 */
export async function beHere(asker: Asker, { noun, thingId }: OpenThing, now: Date): Promise<Others> {
  const mine = { noun, thingId, personId: asker.id }
  await aside('who has something open', () =>
    db.presence.upsert({
      where: { noun_thingId_personId: mine },
      create: { ...mine, seenAt: now },
      update: { seenAt: now },
    }),
  )
  const rows = await ask(
    otherSchema,
    sql`SELECT p."name", COUNT(*) OVER () AS "total" FROM "Presence" h JOIN "Person" p ON p."id" = h."personId"
      WHERE h."noun" = ${noun} AND h."thingId" = ${thingId} AND h."personId" <> ${asker.id}
        AND h."seenAt" > ${new Date(now.getTime() - PRESENT)} ORDER BY p."nameKey", p."id" LIMIT ${MOST_NAMED}`,
  )
  return { names: rows.map(({ name }) => name), more: (rows[0]?.total ?? 0) - rows.length }
}

/** Who was somewhere an hour ago is of no use to anybody. */
export async function forgetPresence(now: Date): Promise<void> {
  await db.presence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 60 * MINUTE) } } })
}
