import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { words, type SqlPiece } from '#app/platform/data/sql.ts'
import { FIRST_RULES, type DecisionRules } from './decision-rules.ts'
import { storedRules } from './stored-rules.server.ts'
import type { Status } from './workflow.ts'

/** No list of a district reaches so far. */
const MOST_SHOWN = 100

/** The rules that hold in a district at this moment; those before there was a list have no id. */
export async function rulesInForce(
  districtId: string,
  now: Date,
  reader: Reader = db,
): Promise<{ id: string | null; number: number; rules: DecisionRules }> {
  const row = await reader.decisionRules.findFirst({
    where: { districtId, validFrom: { lte: now } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, rules: true },
  })
  return row ? { ...row, rules: storedRules.parse(row.rules) } : { id: null, number: 0, rules: FIRST_RULES }
}

/** The rules of the newest version of a recommendation, of this name in the statement; null as `storedRules` reads it. */
export function rulesOfNewest(recommendation: 'here' | 'b'): SqlPiece {
  return words(`(SELECT x."rules" FROM "RecommendationVersion" v JOIN "DecisionRules" x ON x."id" = v."rulesId"
    WHERE v."recommendationId" = ${recommendation}."id" AND v."number" = ${recommendation}."versionCount")`)
}

/** The list of a district begins with the rules that held before there was one. Answers whether it was still without. */
export async function ensureRules(t: Tx, districtId: string, now: Date): Promise<boolean> {
  if ((await t.decisionRules.count({ where: { districtId } })) > 0) return false
  await t.decisionRules.create({
    data: { districtId, number: 1, rules: FIRST_RULES, validFrom: now, createdAt: now },
    select: { id: true },
  })
  return true
}

/** The same for every district there is. */
export async function ensureRulesEverywhere(now: Date): Promise<void> {
  await tx(async (t) => {
    const without = await t.district.findMany({
      where: { decisionRules: { none: {} } },
      select: { id: true },
    })
    for (const { id } of without) await ensureRules(t, id, now)
  })
}

/** All rules of the district, the newest first, with who laid them down. Null for who may not read them. Two statements. */
export async function listRules(asker: Asker) {
  const { districtId } = asker
  if (!can(asker, 'rules.read', { districtId })) return null
  const rows = await db.decisionRules.findMany({
    where: { districtId },
    orderBy: { number: 'desc' },
    take: MOST_SHOWN,
    select: {
      id: true,
      number: true,
      rules: true,
      basis: true,
      note: true,
      validFrom: true,
      authorId: true,
      createdAt: true,
    },
  })
  const authorIds = rows.flatMap(({ authorId }) => authorId ?? [])
  const authors = await db.person.findMany({
    where: { id: { in: [...new Set(authorIds)] }, districtId },
    select: { id: true, name: true },
  })
  return rows.map(({ authorId, rules, ...row }) => ({
    ...row,
    rules: storedRules.parse(rules),
    author: authors.find(({ id }) => id === authorId)?.name ?? null,
  }))
}
export type RulesRow = NonNullable<Awaited<ReturnType<typeof listRules>>>[number]

const WAITS: readonly Status[] = ['SUBMITTED', 'AWAITING_DECISION', 'DEFERRED']

/** How many submitted texts wait: whatever is laid down now, they keep the rules they were submitted under. */
export function countWaiting(asker: Asker): Promise<number> {
  const { districtId } = asker
  return db.recommendation.count({ where: { districtId, status: { in: [...WAITS] } } })
}
