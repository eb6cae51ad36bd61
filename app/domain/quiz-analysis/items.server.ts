import { z } from 'zod'
import { storedQuestionSchema, type StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { chosenIn, othersIn, type Chosen } from './chosen.ts'
import type { Sums } from './figures.ts'
import { answersSaid, type Said } from './said.server.ts'

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

const figure = z.coerce.number()
const rowSchema = z.object({
  versionId: z.string(),
  questionId: z.string(),
  number: figure,
  title: z.string(),
  body: storedJson,
  asked: figure,
  waiting: figure,
  right: figure,
  partly: figure,
  wrong: figure,
  empty: figure,
  marked: figure,
  reached: figure,
  n: figure,
  x: figure,
  y: figure,
  xx: figure,
  yy: figure,
  xy: figure,
})
type Row = z.infer<typeof rowSchema>

const MOST_VERSIONS = 600

/** Whose answers: the first attempt of everybody of a cohort, before anybody has seen what was right. */
export type Answered = { quizId: string; cohortId: string }

/**
 * How each question of a quiz was answered, in the order of the quiz. All is summed by the data base: two statements,
 * however many took part. The caller has asked who may.
 */
export async function analysedItems({ quizId, cohortId }: Answered): Promise<AnalysedItem[]> {
  const first = sql`a."quizId" = ${quizId} AND a."cohortId" = ${cohortId} AND a."state" = 'HANDED_IN' AND a."number" = 1`
  const [rows, said] = await Promise.all([
    ask(
      rowSchema,
      sql`SELECT s.*, v."questionId", v."number", q."title", CAST(v."body" AS TEXT) AS "body"
        FROM (
          SELECT t."versionId", COUNT(*) AS "asked",
            SUM(t."isWaiting") AS "waiting", SUM(t."isRight") AS "right", SUM(t."isPartly") AS "partly",
            SUM(t."isWrong") AS "wrong", SUM(t."isEmpty") AS "empty",
            COUNT(t."x") AS "marked", COALESCE(SUM(t."x"), 0) AS "reached", COUNT(t."y") AS "n", COALESCE(SUM(CASE WHEN t."y" IS NOT NULL THEN t."x" END), 0) AS "x",
            COALESCE(SUM(t."y"), 0) AS "y",
            COALESCE(SUM(CASE WHEN t."y" IS NOT NULL THEN t."x" * t."x" END), 0) AS "xx",
            COALESCE(SUM(t."y" * t."y"), 0) AS "yy", COALESCE(SUM(t."x" * t."y"), 0) AS "xy"
          FROM (
            SELECT w."versionId",
              CASE WHEN w."points" IS NULL THEN 1 ELSE 0 END AS "isWaiting",
              CASE WHEN w."verdict" = 'RIGHT' THEN 1 ELSE 0 END AS "isRight",
              CASE WHEN w."verdict" = 'PARTLY' THEN 1 ELSE 0 END AS "isPartly",
              CASE WHEN w."verdict" = 'WRONG' THEN 1 ELSE 0 END AS "isWrong",
              CASE WHEN w."verdict" = 'EMPTY' THEN 1 ELSE 0 END AS "isEmpty",
              CAST(w."points" AS DOUBLE PRECISION) / w."outOf" AS "x",
              CASE WHEN a."waiting" = 0 AND a."outOf" > w."outOf" AND w."points" IS NOT NULL
                THEN CAST(a."points" - w."points" AS DOUBLE PRECISION) / (a."outOf" - w."outOf") END AS "y"
            FROM "QuizAttempt" a JOIN "QuizAnswer" w ON w."attemptId" = a."id"
            WHERE ${first} AND w."outOf" > 0
          ) t GROUP BY t."versionId"
        ) s JOIN "QuestionVersion" v ON v."id" = s."versionId" JOIN "Question" q ON q."id" = v."questionId"
        LEFT JOIN "QuizItem" i ON i."quizId" = ${quizId} AND i."questionId" = q."id"
        ORDER BY COALESCE(i."position", 100000), q."id", v."number" DESC LIMIT ${MOST_VERSIONS}`,
    ),
    answersSaid(first),
  ])
  return byQuestion(rows).map((versions) => itemOf(versions, said))
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
