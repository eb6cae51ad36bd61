import { z } from 'zod'
import { storedQuestionSchema, type StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { chosenIn, othersIn, type Chosen } from './chosen.ts'
import { attemptsIn, countFew, countMany, type Answered } from './counting.server.ts'
import type { Counts, Figures, Said } from './counts.schema.ts'
import type { Sums } from './figures.ts'
import { askForCounts, readKept } from './kept-counts.server.ts'

export type AnalysedItem = {
  questionId: string
  title: string
  kind: StoredQuestion['kind']
  text: string
  /** Who was asked it in a first attempt, and of how many it still waits for a marker. */
  asked: number
  waiting: number
  right: number
  partly: number
  wrong: number
  empty: number
  /** Of every answer that is marked, whether or not the rest of its attempt is. */
  reached: Pick<Sums, 'n' | 'x'>
  sums: Sums
  /** Of those who were asked the newest version; empty where nothing is chosen. */
  chosen: Chosen[]
  chosenOf: number
  /** Typed answers that are not among the most frequent. */
  others: number
}

const versionSchema = z.object({
  versionId: z.string(),
  questionId: z.string(),
  title: z.string(),
  body: storedJson,
})
type Row = z.infer<typeof versionSchema> & Figures

const MOST_VERSIONS = 600

/** Of so few attempts all is added up while the page is read: it is never old. */
export const FEW_ATTEMPTS = 100

export type Analysis = {
  /** In the order of the quiz; null while those of many have never been counted. */
  items: AnalysedItem[] | null
  /** When what is shown was counted, and of how many attempts; null where that is now. */
  counted: { at: Date; attempts: number; isCurrent: boolean } | null
}

/**
 * How each question of a quiz was answered, at most three statements and one that asks the worker. Of many the worker has
 * counted it; where answers or marks have come since, what it counted last is shown and it counts anew. The caller has asked
 * who may.
 */
export async function readAnalysis(answered: Answered, basis: string, now: Date): Promise<Analysis> {
  if (attemptsIn(basis) <= FEW_ATTEMPTS)
    return { items: await itemsOf(answered, await countFew(answered)), counted: null }
  const { kept, isAsked } = await readKept(answered)
  const isCurrent = kept?.basis === basis
  if (!isCurrent && !isAsked) await askForCounts(answered, now)
  if (!kept) return { items: null, counted: null }
  const counted = { at: kept.countedAt, attempts: attemptsIn(kept.basis), isCurrent }
  return { items: await itemsOf(answered, kept.counts), counted }
}

/** The same for a file, which holds nothing old: of many it takes a second or two to count, beside everything else. */
export async function analysedItems(answered: Answered, basis: string): Promise<AnalysedItem[]> {
  if (attemptsIn(basis) <= FEW_ATTEMPTS) return itemsOf(answered, await countFew(answered))
  const { kept } = await readKept(answered)
  return itemsOf(answered, kept?.basis === basis ? kept.counts : await countMany(answered))
}

/** The questions that were counted, in the order of the quiz. One statement. */
async function itemsOf({ quizId }: Answered, { figures, said }: Counts): Promise<AnalysedItem[]> {
  if (figures.length === 0) return []
  const versions = await ask(
    versionSchema,
    sql`SELECT v."id" AS "versionId", v."questionId", q."title", CAST(v."body" AS TEXT) AS "body"
      FROM "QuestionVersion" v JOIN "Question" q ON q."id" = v."questionId"
      LEFT JOIN "QuizItem" i ON i."quizId" = ${quizId} AND i."questionId" = q."id"
      WHERE v."id" IN (${list(figures.map(({ versionId }) => versionId))})
      ORDER BY COALESCE(i."position", 100000), q."id", v."number" DESC LIMIT ${MOST_VERSIONS}`,
  )
  const byVersion = new Map(figures.map((one) => [one.versionId, one]))
  const rows = versions.flatMap((version) => {
    const found = byVersion.get(version.versionId)
    return found ? [{ ...version, ...found }] : []
  })
  return byQuestion(rows).map((all) => itemOf(all, said))
}

/** The versions of each question, the newest first. */
function byQuestion(rows: readonly Row[]): [Row, ...Row[]][] {
  const found = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const before = found.get(row.questionId)
    if (before) before.push(row)
    else found.set(row.questionId, [row])
  }
  return [...found.values()]
}

function itemOf(versions: readonly [Row, ...Row[]], all: readonly Said[]): AnalysedItem {
  const [newest] = versions
  const sum = (of: (row: Row) => number) => versions.reduce((total, row) => total + of(row), 0)
  const stored = storedQuestionSchema.parse(newest.body)
  const said = all.filter(({ versionId }) => versionId === newest.versionId)
  return {
    questionId: newest.questionId,
    title: newest.title,
    kind: stored.kind,
    text: stored.text.text,
    asked: sum((row) => row.asked),
    waiting: sum((row) => row.waiting),
    right: sum((row) => row.right),
    partly: sum((row) => row.partly),
    wrong: sum((row) => row.wrong),
    empty: sum((row) => row.empty),
    reached: { n: sum((row) => row.marked), x: sum((row) => row.reached) },
    sums: {
      n: sum((row) => row.n),
      x: sum((row) => row.x),
      y: sum((row) => row.y),
      xx: sum((row) => row.xx),
      yy: sum((row) => row.yy),
      xy: sum((row) => row.xy),
    },
    chosen: chosenIn(stored, said),
    chosenOf: newest.asked,
    others: othersIn(said),
  }
}
