import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readSeats } from '#app/domain/districts/seats.server.ts'
import { heldNow } from '#app/domain/districts/seats.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'
import { storedRules } from '#app/domain/recommendations/stored-rules.server.ts'
import { rulesOfNewest } from '#app/domain/recommendations/decision-rules.server.ts'
import { readContent } from '#app/domain/recommendations/frozen.ts'
import { CORE, maySee } from '#app/domain/recommendations/visible.server.ts'
import { mayFire } from '#app/domain/recommendations/workflow.ts'
import { askOne, storedJson } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { cardOf, type Card } from './card.ts'

/** What the secretariat is about to add to the text. */
export type Escalating = { summary: string; pinned: boolean }

/**
 * The card as the leader who comes first would read it if the recommendation were passed on now. Null for who may not
 * pass it on, or when it cannot be passed on (any more). Nothing is written.
 */
export async function previewCard(
  asker: Asker,
  id: string,
  { summary, pinned }: Escalating,
  now: Date,
): Promise<Card | null> {
  const found = await db.recommendation.findUnique({ where: { id }, select: { ...CORE, worthyCount: true } })
  if (!found || !maySee(asker, found) || !mayFire(asker, 'escalate', found)) return null
  const { districtId } = found
  const [[version, before], { rules, windowName, windowClosesAt }, seats] = await Promise.all([
    db.recommendationVersion.findMany({
      where: { recommendationId: id, number: { gte: found.versionCount - 1 } },
      orderBy: { number: 'desc' },
      take: 2,
      select: { number: true, format: true, content: true },
    }),
    aroundIt(id, now),
    readSeats({ districtId, personId: asker.id, now }),
  ])
  if (!version) return null
  const signer = heldNow(seats, now).find(({ office }) => officeMayDecide(office.code, found))
  return cardOf(
    {
      waiting: true,
      recommendation: {
        ...found,
        statusSince: now,
        pinnedAt: pinned ? now : null,
        windowClosesAt,
      },
      content: readContent(version),
      rules,
      before: before ? { number: before.number, content: readContent(before) } : null,
      summary,
      signers: signer ? [signer] : [],
      ...(windowName !== null && { windowName }),
    },
    now,
    asker,
  )
}

const aroundSchema = z.object({
  windowName: z.string().nullable(),
  windowClosesAt: z.coerce.date().nullable(),
  rules: storedJson.pipe(storedRules),
})

/** The window at which it will aim (`windows.server.ts`), and the rules of its newest version. One statement. */
function aroundIt(id: string, now: Date) {
  return askOne(
    aroundSchema,
    sql`SELECT w."name" AS "windowName", w."closesAt" AS "windowClosesAt", ${rulesOfNewest('here')} AS "rules"
      FROM "Recommendation" here
      LEFT JOIN "BudgetWindow" w ON w."id" = (SELECT w."id" FROM "BudgetWindow" w
        WHERE w."districtId" = here."districtId" AND w."closesAt" > ${now} ORDER BY w."closesAt" LIMIT 1)
      WHERE here."id" = ${id}`,
  )
}
