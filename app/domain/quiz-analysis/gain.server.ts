import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { FEWEST_FOR_SHARES } from './figures.ts'

/** What changed between two quizzes for those who did both; `goal` counts from 1, null is all questions together. */
export type Gain = {
  goal: number | null
  n: number
  /** Shares of the mark, 0 to 1; null where too few did both. */
  before: number | null
  after: number | null
}
export type Pair = {
  cohortId: string
  before: { id: string; title: string }
  after: { id: string; title: string }
}

const pairSchema = z.object({
  cohortId: z.string(),
  beforeId: z.string(),
  beforeTitle: z.string(),
  afterId: z.string(),
  afterTitle: z.string(),
})

const MOST_PAIRS = 40

/** The quizzes of a module that cohorts take before and after it. One statement. The caller has asked who may. */
export async function quizPairs({ districtId }: Asker, moduleId: string): Promise<Pair[]> {
  const rows = await ask(
    pairSchema,
    sql`SELECT b."cohortId", zb."id" AS "beforeId", zb."title" AS "beforeTitle", za."id" AS "afterId", za."title" AS "afterTitle"
      FROM "Quiz" zb JOIN "QuizSchedule" b ON b."quizId" = zb."id" AND b."purpose" = 'PRA'
      JOIN "QuizSchedule" e ON e."cohortId" = b."cohortId" AND e."purpose" = 'PASCA'
      JOIN "Quiz" za ON za."id" = e."quizId" AND za."moduleId" = zb."moduleId"
      JOIN "Cohort" c ON c."id" = b."cohortId" AND c."districtId" = ${districtId}
      WHERE zb."moduleId" = ${moduleId} ORDER BY c."year" DESC, c."number" DESC, zb."slug", za."slug" LIMIT ${MOST_PAIRS}`,
  )
  return rows.map((row) => ({
    cohortId: row.cohortId,
    before: { id: row.beforeId, title: row.beforeTitle },
    after: { id: row.afterId, title: row.afterTitle },
  }))
}

const figure = z.coerce.number()
const TAGS = words('CAST(q."tags" AS TEXT)')
const rowSchema = z.object({
  isAfter: figure,
  personId: z.string(),
  tags: storedJson,
  points: figure,
  outOf: figure,
})
type Row = z.infer<typeof rowSchema>

/** Of a person and a quiz there are as many rows as its questions have different tags. */
const MOST_ROWS = 40_000

/**
 * The gain per goal of those who did both quizzes, by the attempts that count: how much of the mark was reached before and after.
 * A question tells its goal by its tag (`tujuan:1`); one with several counts for each, one with none only for the whole. Where a
 * quiz draws its questions not everybody is asked of every goal: a goal is said of those who were at both times. One statement;
 * answers that wait for a marker are left out.
 */
export async function gains({ cohortId, before, after }: Pair): Promise<Gain[]> {
  const rows = await ask(
    rowSchema,
    sql`SELECT CASE WHEN a."quizId" = ${after.id} THEN 1 ELSE 0 END AS "isAfter", b."personId", ${TAGS} AS "tags",
          SUM(w."points") AS "points", SUM(w."outOf") AS "outOf"
        FROM "QuizStanding" b JOIN "QuizStanding" e ON e."quizId" = ${after.id} AND e."personId" = b."personId"
          AND e."attemptId" IS NOT NULL
        JOIN "QuizAttempt" a ON a."id" IN (b."attemptId", e."attemptId")
        JOIN "QuizAnswer" w ON w."attemptId" = a."id" AND w."points" IS NOT NULL AND w."outOf" > 0
        JOIN "QuestionVersion" v ON v."id" = w."versionId" JOIN "Question" q ON q."id" = v."questionId"
        WHERE b."quizId" = ${before.id} AND b."cohortId" = ${cohortId} AND b."attemptId" IS NOT NULL
        GROUP BY a."quizId", b."personId", ${TAGS} LIMIT ${MOST_ROWS}`,
  )
  const goals = [...new Set(rows.flatMap(goalsOf))].toSorted((one, other) => one - other)
  return [null, ...goals].map((goal) => gainOf(rows, goal))
}

const GOAL = /^tujuan:(\d{1,2})$/i

function goalsOf({ tags }: Row): number[] {
  const said = z.array(z.string()).catch([]).parse(tags)
  return said.flatMap((tag) => {
    const goal = GOAL.exec(tag)?.[1]
    return goal === undefined ? [] : [Number(goal)]
  })
}

/** Of those who were asked at both times, and only of what they were asked. */
function gainOf(rows: readonly Row[], goal: number | null): Gain {
  const own = rows.filter((row) => goal === null || goalsOf(row).includes(goal))
  const at = (time: number) => own.filter(({ isAfter }) => isAfter === time)
  const later = new Set(at(1).map(({ personId }) => personId))
  const both = new Set(at(0).flatMap(({ personId }) => (later.has(personId) ? [personId] : [])))
  const share = (time: number): number | null => {
    const some = at(time).filter(({ personId }) => both.has(personId))
    const outOf = some.reduce((total, row) => total + row.outOf, 0)
    return outOf === 0 ? null : some.reduce((total, row) => total + row.points, 0) / outOf
  }
  const isShown = both.size >= FEWEST_FOR_SHARES
  return { goal, n: both.size, before: isShown ? share(0) : null, after: isShown ? share(1) : null }
}
