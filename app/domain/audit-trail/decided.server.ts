import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { visibleTo } from '#app/domain/recommendations/visible.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'

type Event = { seq: number; objectType: string; objectId: string; detail: string }

const said = z.object({
  before: z.object({ decisionId: z.string() }).partial().catch({}),
  after: z.object({ decisionId: z.string() }).partial().catch({}),
})

const decisionRow = z.object({
  id: z.string(),
  kind: z.string(),
  note: z.string(),
  version: z.coerce.number(),
  capacity: z.string(),
  office: z.string(),
})

/**
 * What events tell of recommendations that the asker may read: which one, and of a decision what was decided in which
 * office on which version, and why, as soon as it is announced. Of any other recommendation an event says no more than that something was done.
 */
export async function decidedIn(asker: Asker, events: readonly Event[]) {
  const ids = [
    ...new Set(events.flatMap((one) => (one.objectType === 'recommendation' ? [one.objectId] : []))),
  ]
  const visible = ids.length > 0 ? visibleTo(asker) : null
  const found = visible
    ? await db.recommendation.findMany({
        where: { AND: [visible, { id: { in: ids } }] },
        select: { id: true, number: true, title: true },
      })
    : []
  const recommendations = new Map(found.map((one) => [one.id, one]))
  const decisionOf = new Map(
    events.flatMap(({ seq, objectId, detail }) => {
      if (!recommendations.has(objectId) || !detail.includes('"decisionId"')) return []
      const { before, after } = said.parse(JSON.parse(detail))
      const id = after.decisionId ?? before.decisionId
      return id === undefined ? [] : [[seq, id] as const]
    }),
  )
  const decisions = new Map(
    (await decisionsOf([...new Set(decisionOf.values())])).map((one) => [one.id, one]),
  )
  return ({ seq, objectId }: Event) => ({
    recommendation: recommendations.get(objectId) ?? null,
    decision: decisions.get(decisionOf.get(seq) ?? '') ?? null,
  })
}

async function decisionsOf(ids: readonly string[]) {
  if (ids.length === 0) return []
  return ask(
    decisionRow,
    sql`SELECT d."id", d."kind", d."note", v."number" AS "version", t."capacity", o."name" AS "office"
      FROM "Decision" d JOIN "DecisionPublication" p ON p."decisionId" = d."id"
      JOIN "RecommendationVersion" v ON v."id" = d."versionId"
      JOIN "OfficeTerm" t ON t."id" = d."officeTermId" JOIN "Office" o ON o."id" = t."officeId"
      WHERE d."id" IN (${list(ids)})`,
  )
}
