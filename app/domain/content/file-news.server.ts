import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { shownWords } from '#app/mdx/shown-words.ts'
import { ask, askOne, storedJson } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { markOf } from '#app/platform/field-by-field.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { compareTexts, shortened, type ComparedPart } from '#app/platform/say/comparison.ts'
import { NEWS_KINDS, PARTS, partText, type NewsKind, type Part } from './file-news.ts'
import { keptRule, ruleIn } from './lesson-rule.ts'
import { partsIn } from './file-parts.server.ts'
import { keptOrder, moduleOrderKey } from './import-order.server.ts'

/** So many things with news are shown at once; the others are counted. */
export const MOST_NEWS = 30

const number = z.coerce.number()
const rowSchema = z.object({
  kind: z.enum(NEWS_KINDS),
  id: z.string(),
  moduleId: z.string(),
  module: z.string(),
  name: z.string(),
  fileBase: storedJson,
  fileNews: storedJson,
  title: z.string().nullable(),
  summary: z.string().nullable(),
  jp: number.nullable(),
  goals: storedJson,
  prerequisites: storedJson,
  source: z.string().nullable(),
  work: z.string().nullable(),
  rubric: storedJson,
  offsets: storedJson,
  questionCount: number.nullable(),
  retired: number,
  rule: storedJson,
  requires: storedJson,
  total: number,
})
type Row = z.infer<typeof rowSchema>

const HAS_NEWS = (table: string) => words(`${table}."fileNews" IS NOT NULL AND CAST(${table}."fileNews" AS TEXT) <> '{}'`)
const json = (column: string) => words(`CAST(${column} AS TEXT)`)

/** A part of something that has news, as it is in use and as its file has it. */
export type NewsPart = {
  kind: NewsKind
  id: string
  part: Part
  module: string
  name: string
  live: unknown
  said: unknown
  base: unknown
}

const namesSchema = z.object({ key: z.string(), title: z.string() })

/** Everything of the district that its file says otherwise, in the order of the course; `total` counts all things. */
export async function fileNews(
  asker: Asker,
): Promise<{ total: number; parts: (NewsPart & { mark: string; compared: ComparedPart[] })[] }> {
  const { districtId } = asker
  if (!can(asker, 'lesson.edit', { districtId })) return { total: 0, parts: [] }
  const [rows, order] = await Promise.all([newsRows(db, districtId), orderNews(db, districtId)])
  const orders = await lessonOrders(db, rows)
  const parts = [...(order ? [order] : []), ...rows.flatMap((row) => newsOf(row, orders))]
  const names = parts.length === 0 ? [] : await namesOf(districtId)
  const nameOf = (key: string) => names.find((one) => one.key === key)?.title ?? key
  return {
    total: (rows[0]?.total ?? 0) + (order ? 1 : 0),
    parts: parts.map((one) => ({
      ...one,
      mark: newsMark(one),
      compared: compareParts(
        partText(one.part, one.live, nameOf),
        partText(one.part, one.said, nameOf),
        one.part === 'text' || one.part === 'introduction',
      ),
    })),
  }
}

/** Texts are compared as readers see them, where their words differ; else by the signs in which they do. */
function compareParts(before: string, after: string, isText: boolean): ComparedPart[] {
  const [one, other] = isText ? [shownWords(before), shownWords(after)] : [before, after]
  return shortened(one === other ? compareTexts(before, after) : compareTexts(one, other))
}

/** How many things of the district say otherwise than their files; one statement. */
export async function countNews({ districtId, ...asker }: Asker): Promise<number> {
  if (!can({ districtId, ...asker }, 'lesson.edit', { districtId })) return 0
  const inModules = (table: string) =>
    words(`(SELECT COUNT(*) FROM "${table}" x JOIN "Module" m ON m."id" = x."moduleId"
      WHERE m."districtId" = d."id" AND ${HAS_NEWS('x').text})`)
  const { count } = await askOne(
    z.object({ count: number }),
    sql`SELECT (SELECT COUNT(*) FROM "Module" m WHERE m."districtId" = d."id" AND ${HAS_NEWS('m')})
        + ${inModules('Lesson')} + ${inModules('Assignment')} + ${inModules('Quiz')}
        + (SELECT COUNT(*) FROM "Setting" s WHERE s."key" = ${moduleOrderKey(districtId)} AND s."value" LIKE '%"news":[%')
        AS "count" FROM "District" d WHERE d."id" = ${districtId}`,
  )
  return count
}

/** One part that has news, read anew; null when there is none any more or it is of another district. */
export async function newsPart(
  t: Reader,
  districtId: string,
  { kind, id, part }: { kind: NewsKind; id: string; part: Part },
): Promise<NewsPart | null> {
  if (kind === 'order') return id === districtId && part === 'order' ? orderNews(t, districtId) : null
  const [row] = await newsRows(t, districtId, id)
  if (row?.kind !== kind) return null
  return newsOf(row, await lessonOrders(t, [row])).find((one) => one.part === part) ?? null
}

/** Names what was shown: whoever decides about news says by this what she saw. */
export function newsMark({ part, live, said }: NewsPart): string {
  return markOf(canonicalJson({ part, live, said }))
}

/** One statement over everything that files bring; what a kind does not have is null. */
function newsRows(t: Reader, districtId: string, id = ''): Promise<Row[]> {
  const only = id === '' ? words('TRUE') : sql`w."id" = ${id}`
  const none = words(`NULL AS "goals", NULL AS "prerequisites"`)
  return ask(
    rowSchema,
    sql`SELECT w.*, COUNT(*) OVER () AS "total" FROM (
      SELECT 'module' AS "kind", m."id", m."id" AS "moduleId", m."title" AS "module", m."title" AS "name", m."position",
        -1 AS "place", ${json('m."fileBase"')} AS "fileBase", ${json('m."fileNews"')} AS "fileNews", m."title",
        m."summary", m."jp", ${json('m."goals"')} AS "goals", ${json('m."prerequisites"')} AS "prerequisites", m."source",
        NULL AS "work", NULL AS "rubric", NULL AS "offsets", CAST(NULL AS INTEGER) AS "questionCount", 0 AS "retired", CAST(NULL AS TEXT) AS "rule", ${json('m."requires"')} AS "requires"
      FROM "Module" m WHERE m."districtId" = ${districtId} AND ${HAS_NEWS('m')}
      UNION ALL
      SELECT 'lesson', l."id", m."id", m."title", l."title", m."position", l."position", ${json('l."fileBase"')},
        ${json('l."fileNews"')}, NULL, NULL, NULL, ${none}, NULL, NULL, NULL, NULL, NULL,
        CASE WHEN l."retiredAt" IS NULL THEN 0 ELSE 1 END, ${json('l."rule"')}, NULL
      FROM "Lesson" l JOIN "Module" m ON m."id" = l."moduleId" WHERE m."districtId" = ${districtId} AND ${HAS_NEWS('l')}
      UNION ALL
      SELECT 'assignment', a."id", m."id", m."title", a."title", m."position", 1000, ${json('a."fileBase"')},
        ${json('a."fileNews"')}, a."title", NULL, NULL, ${none}, a."source", a."kind", ${json('a."rubric"')},
        ${json('a."offsets"')}, NULL, 0, NULL, NULL
      FROM "Assignment" a JOIN "Module" m ON m."id" = a."moduleId" WHERE m."districtId" = ${districtId} AND ${HAS_NEWS('a')}
      UNION ALL
      SELECT 'quiz', q."id", m."id", m."title", m."title", m."position", 1001, ${json('q."fileBase"')},
        ${json('q."fileNews"')}, NULL, NULL, NULL, ${none}, q."source", NULL, NULL, NULL, q."questionCount", 0, NULL, NULL
      FROM "Quiz" q JOIN "Module" m ON m."id" = q."moduleId" WHERE m."districtId" = ${districtId} AND ${HAS_NEWS('q')}
    ) w WHERE ${only} ORDER BY w."position", w."place", w."id" LIMIT ${MOST_NEWS}`,
    t,
  )
}

function newsOf(row: Row, orders: ReadonlyMap<string, string[]>): NewsPart[] {
  const { kind, id, moduleId, module, name } = row
  const [news, base] = [partsIn(row.fileNews), partsIn(row.fileBase)]
  // The order of lessons is no column of its own.
  const live: Partial<Record<Part, unknown>> = { ...liveOf(row), order: orders.get(moduleId) ?? [] }
  // One order on both databases: PostgreSQL keeps none in what it stores.
  return PARTS.flatMap((part) =>
    part in news
      ? [{ kind, id, part, module, name, said: news[part], live: live[part], base: base[part] }]
      : [],
  )
}

function liveOf(row: Row): Partial<Record<Part, unknown>> {
  const { kind, title, source } = row
  if (kind === 'module') {
    const { summary, jp, goals, prerequisites } = row
    return { facts: { title, summary, jp, goals, prerequisites }, introduction: { source }, requires: row.requires }
  }
  if (kind === 'lesson') return { present: row.retired === 0, rule: keptRule(ruleIn(row.rule)) }
  if (kind === 'quiz') return { text: { source, questionCount: row.questionCount } }
  return { facts: { title, kind: row.work }, text: { source }, rubric: row.rubric, dates: row.offsets }
}

/** The keys of the lessons that came from files, in the order in use, of each module whose order has news. */
async function lessonOrders(t: Reader, rows: readonly Row[]): Promise<Map<string, string[]>> {
  const moduleIds = rows.flatMap(({ kind, id, fileNews: news }) =>
    kind === 'module' && 'order' in partsIn(news) ? [id] : [],
  )
  if (moduleIds.length === 0) return new Map()
  const lessons = await t.lesson.findMany({
    where: { moduleId: { in: moduleIds }, retiredAt: null, fileKey: { not: null } },
    select: { moduleId: true, fileKey: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
  const orders = new Map<string, string[]>()
  for (const { moduleId, fileKey } of lessons)
    if (fileKey !== null) orders.set(moduleId, [...(orders.get(moduleId) ?? []), fileKey])
  return orders
}

async function orderNews(t: Reader, districtId: string): Promise<NewsPart | null> {
  const kept = keptOrder((await t.setting.findUnique({ where: { key: moduleOrderKey(districtId) } }))?.value)
  if (!kept.news) return null
  const rows = await t.module.findMany({
    where: { districtId, retiredAt: null, fileKey: { not: null } },
    select: { fileKey: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
  const live = rows.flatMap(({ fileKey }) => fileKey ?? [])
  const thing = { kind: 'order', id: districtId, part: 'order', module: '', name: '' } as const
  return { ...thing, live, said: kept.news, base: kept.base }
}

/** Titles of lessons and modules by the keys of their files. */
function namesOf(districtId: string): Promise<z.infer<typeof namesSchema>[]> {
  return ask(
    namesSchema,
    sql`SELECT m."fileKey" AS "key", m."title" FROM "Module" m
      WHERE m."districtId" = ${districtId} AND m."fileKey" IS NOT NULL
      UNION ALL
      SELECT l."fileKey", l."title" FROM "Lesson" l JOIN "Module" m ON m."id" = l."moduleId"
      WHERE m."districtId" = ${districtId} AND l."fileKey" IS NOT NULL`,
  )
}
