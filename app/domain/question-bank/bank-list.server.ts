import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { TEXT_FORMATS, type Question } from '#app/domain/quizzes/question.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { db } from '#app/platform/data/db.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { BANK, MOST_COUNTED } from './bank-limits.ts'
import { mayAsk } from './places.server.ts'

export type BankFilter = {
  search: string
  /** null: all of them; '': those without one. */
  category: string | null
  tag: string
  /** What lies in the archive, instead of what can be asked. */
  archived: boolean
}

const KINDS = [
  'choice',
  'trueFalse',
  'short',
  'numeric',
  'matching',
  'essay',
  'description',
] as const satisfies readonly Question['kind'][]

const number = z.coerce.number()
const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  kind: z.enum(KINDS),
  tags: storedJson.pipe(z.array(z.string())),
  text: storedJson.pipe(z.object({ text: z.object({ text: z.string(), format: z.enum(TEXT_FORMATS) }) })),
  quizzes: number,
  attempts: number,
  asked: number,
})
export type BankRow = z.infer<typeof rowSchema>

/**
 * Questions of a module's bank in the order of category and title, a page by key: what each is called, in how many quizzes
 * it stands and how many attempts were asked it. `quizId`: whether that quiz asks it. One statement.
 */
export async function listBank(
  asker: Asker,
  { moduleId, quizId, spot, ...filter }: BankFilter & { moduleId: string; quizId: string; spot: Spot },
): Promise<KeyPage<BankRow>> {
  if (!mayAsk(asker)) return { rows: [], before: null, after: null }
  return readByKey({
    spot,
    size: BANK.perPage,
    read: (from, most) =>
      ask(rowSchema, listed({ districtId: asker.districtId, moduleId, quizId, filter }, from, most)),
    keyOf: ({ id }) => id,
  })
}

type Wanted = { districtId: string; moduleId: string; quizId: string; filter: BankFilter }

function listed({ districtId, moduleId, quizId, filter }: Wanted, spot: Spot, most: number): SqlPiece {
  const { where, order } = fromQuestion(spot, moduleId)
  const shown = order('s')
  return sql`SELECT s."id", s."title", s."category", s."kind", CAST(s."tags" AS TEXT) AS "tags",
      CAST(v."body" AS TEXT) AS "text",
      (SELECT COUNT(*) FROM "QuizItem" i WHERE i."questionId" = s."id") AS "quizzes",
      (SELECT COUNT(*) FROM "QuizItem" i WHERE i."questionId" = s."id" AND i."quizId" = ${quizId}) AS "asked",
      (SELECT COUNT(*) FROM (SELECT 1 FROM "QuestionVersion" o JOIN "QuizAnswer" a ON a."versionId" = o."id"
        WHERE o."questionId" = s."id" LIMIT ${MOST_COUNTED + 1}) c) AS "attempts"
    FROM (SELECT q."id", q."title", q."category", q."kind", q."tags", q."currentVersionId" FROM "Question" q
      WHERE ${joined(conditions({ districtId, moduleId }, filter), ' AND ')} AND ${where} ORDER BY ${order('q')} LIMIT ${most}) s
    JOIN "QuestionVersion" v ON v."id" = s."currentVersionId" ORDER BY ${shown}`
}

function conditions(
  { districtId, moduleId }: Omit<Wanted, 'quizId' | 'filter'>,
  { search, category, tag, archived }: BankFilter,
): SqlPiece[] {
  const found = [
    sql`q."moduleId" = ${moduleId} AND q."districtId" = ${districtId}`,
    words(`q."retiredAt" IS ${archived ? 'NOT NULL' : 'NULL'}`),
  ]
  if (category !== null) found.push(sql`q."category" = ${category}`)
  if (search !== '') found.push(sql`q."searchKey" LIKE ${containing(nameKey(search))} ESCAPE '\\'`)
  // A tag stands in quotes in the list.
  if (tag !== '') found.push(sql`CAST(q."tags" AS TEXT) LIKE ${containing(JSON.stringify(tag))} ESCAPE '\\'`)
  return found
}

/** From the row of a key on, in the order of category, title and id; against it before a key. */
function fromQuestion(spot: Spot, moduleId: string) {
  const isBefore = spot?.side === 'before'
  const turn = isBefore ? 'DESC' : 'ASC'
  const order = (table: 'q' | 's') =>
    words(['category', 'title', 'id'].map((column) => `${table}."${column}" ${turn}`).join(', '))
  if (!spot) return { where: words('1 = 1'), order }
  const beyond = words(isBefore ? '<' : '>')
  const at = (column: 'category' | 'title') =>
    sql`(SELECT k.${words(`"${column}"`)} FROM "Question" k WHERE k."id" = ${spot.key} AND k."moduleId" = ${moduleId})`
  const [category, title] = [at('category'), at('title')]
  return {
    where: sql`(q."category" ${beyond} ${category} OR (q."category" = ${category} AND (q."title" ${beyond} ${title}
      OR (q."title" = ${title} AND q."id" ${beyond} ${spot.key}))))`,
    order,
  }
}

const categorySchema = z.object({ category: z.string(), count: number })

/** The categories of a module's bank with how many questions each has. One statement. */
export async function bankCategories(
  asker: Asker,
  moduleId: string,
): Promise<z.infer<typeof categorySchema>[]> {
  if (!mayAsk(asker)) return []
  return ask(
    categorySchema,
    sql`SELECT q."category", COUNT(*) AS "count" FROM "Question" q
      WHERE q."moduleId" = ${moduleId} AND q."districtId" = ${asker.districtId} AND q."retiredAt" IS NULL
      GROUP BY q."category" ORDER BY q."category" LIMIT ${BANK.items}`,
  )
}

/** The modules of the district that questions may lie in, in the order of the course. One statement. */
export async function bankModules(asker: Asker): Promise<{ slug: string; title: string }[]> {
  if (!mayAsk(asker)) return []
  return db.module.findMany({
    where: { districtId: asker.districtId, retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    take: BANK.items,
    select: { slug: true, title: true },
  })
}
