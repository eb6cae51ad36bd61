import { z } from 'zod'
import { askedBy, passOf, ruleIn, type Asked, type QuizStand } from '#app/domain/content/lesson-rule.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { list, sql, words } from '#app/platform/data/sql.ts'
import { env } from '#app/platform/env.server.ts'

type AskedQuiz = { id: string; slug: string; pass: number | null }
type AskedTask = { id: string; slug: string }
export type AskingLesson = {
  id: string
  title: string
  versionId: string
  /** Of that version. */
  number: number
  asked: Asked<AskedQuiz, AskedTask>
}

/** What a module and its lessons ask at present. */
export type Asking = {
  id: string
  districtId: string
  requires: readonly string[]
  lessons: AskingLesson[]
  quizzes: AskedQuiz[]
}

/** Null where there is no such module, or it is archived. */
export async function readAsking(t: Tx, moduleId: string): Promise<Asking | null> {
  const module = await t.module.findUnique({
    where: { id: moduleId, retiredAt: null },
    select: {
      id: true,
      districtId: true,
      requires: true,
      lessons: {
        where: { retiredAt: null, publishedVersionId: { not: null } },
        orderBy: [{ position: 'asc' }, { slug: 'asc' }],
        select: {
          id: true,
          title: true,
          rule: true,
          publishedVersion: { select: { id: true, number: true } },
        },
      },
      quizzes: {
        where: { retiredAt: null, isDraft: false, questionCount: { gt: 0 } },
        select: { id: true, slug: true, settings: true },
      },
      assignments: { where: { retiredAt: null }, select: { id: true, slug: true } },
    },
  })
  if (!module) return null
  const { id, districtId, requires, assignments } = module
  const quizzes = module.quizzes.map((quiz) => ({
    id: quiz.id,
    slug: quiz.slug,
    pass: passOf(quiz.settings),
  }))
  const lessons = module.lessons.flatMap(({ publishedVersion: version, rule, ...lesson }) => {
    const asked = askedBy(ruleIn(rule), quizzes, assignments)
    const { id: lessonId, title } = lesson
    return version ? [{ id: lessonId, title, versionId: version.id, number: version.number, asked }] : []
  })
  return { id, districtId, requires: z.array(z.string()).parse(requires), lessons, quizzes }
}

/** What one person has done of a module. */
export type Facts = {
  moduleId: string
  done: Set<string>
  /** Lessons that she said she has read, with the version. */
  reads: Map<string, string>
  quizzes: Map<string, QuizStand>
  /** Quizzes that her cohort is asked before the module: finishing it does not ask for them. */
  before: Set<string>
  /** Assignments of her cohorts, and whether each is handed in by whoever writes it for her. */
  tasks: Map<string, boolean>
  finished: boolean
}

const rowSchema = z.object({
  is: z.enum(['done', 'read', 'quiz', 'before', 'task', 'finished']),
  personId: z.string(),
  id: z.string(),
  word: z.string().nullable(),
  count: z.coerce.number().nullable(),
  percent: z.coerce.number().nullable(),
})

/** What these people have done of it, each held until the end of the transaction. Two statements. */
export async function readFacts(t: Tx, { id: moduleId }: Asking, personIds: readonly string[]) {
  const those = list([...new Set(personIds)].sort())
  // Race: two acts of one person at once, each of which meets the last thing but the other's: the second waits for the
  // first and finds what it wrote. On SQLite a transaction stands alone anyway.
  if (env.provider === 'postgresql')
    await ask(
      z.unknown(),
      sql`SELECT 1 FROM "Person" WHERE "id" IN (${those}) ORDER BY "id" FOR NO KEY UPDATE`,
      t,
    )
  const none = words('CAST(NULL AS TEXT) AS "word", 0 AS "count", CAST(NULL AS INTEGER) AS "percent"')
  const lessons = sql`(SELECT "id" FROM "Lesson" WHERE "moduleId" = ${moduleId})`
  const rows = await ask(
    rowSchema,
    sql`SELECT 'done' AS "is", d."personId", d."lessonId" AS "id", ${none} FROM "LessonProgress" d
        WHERE d."personId" IN (${those}) AND d."lessonId" IN ${lessons}
      UNION ALL SELECT 'read', r."personId", r."lessonId", r."versionId", 0, NULL FROM "LessonRead" r
        WHERE r."personId" IN (${those}) AND r."lessonId" IN ${lessons}
      UNION ALL SELECT 'quiz', s."personId", s."quizId",
          CASE WHEN s."passedAt" IS NULL THEN NULL ELSE 'passed' END, s."attempts", s."percent"
        FROM "QuizStanding" s JOIN "Quiz" q ON q."id" = s."quizId" AND q."moduleId" = ${moduleId}
        WHERE s."personId" IN (${those})
      UNION ALL SELECT 'before', h."personId", s."quizId", NULL, 0, NULL FROM "Quiz" q
        JOIN "QuizSchedule" s ON s."quizId" = q."id" AND s."purpose" = 'PRA'
        JOIN "RoleHolding" h ON h."cohortId" = s."cohortId" AND h."role" = 'participant' AND h."endedAt" IS NULL
        WHERE q."moduleId" = ${moduleId} AND h."personId" IN (${those})
      UNION ALL SELECT 'task', h."personId", a."id", NULL, CASE WHEN ${words(HANDED_IN)} THEN 1 ELSE 0 END, NULL
        FROM "Assignment" a JOIN "AssignmentSchedule" s ON s."assignmentId" = a."id"
        JOIN "RoleHolding" h ON h."cohortId" = s."cohortId" AND h."role" = 'participant' AND h."endedAt" IS NULL
        WHERE a."moduleId" = ${moduleId} AND a."retiredAt" IS NULL AND h."personId" IN (${those})
      UNION ALL SELECT 'finished', c."personId", c."moduleId", NULL, 0, NULL FROM "ModuleCompletion" c
        WHERE c."moduleId" = ${moduleId} AND c."personId" IN (${those})`,
    t,
  )
  const facts = new Map([...new Set(personIds)].sort().map((id) => [id, nothing(moduleId)]))
  for (const row of rows) {
    const hers = facts.get(row.personId)
    if (hers) take(hers, row)
  }
  return facts
}

/** When she handed in the last of them. */
export function lastOf(name: string) {
  return words(`(SELECT MAX(x."handedInAt") FROM "QuizAttempt" x
    WHERE x."quizId" = ${name}."quizId" AND x."personId" = ${name}."personId")`)
}

/** `h` a person, `s` a schedule: she handed it in, or a team while she belonged to it; as `heldWorks` says of an asker. */
const HANDED_IN = `EXISTS (SELECT 1 FROM "Submission" b WHERE b."scheduleId" = s."id" AND b."handedInAt" IS NOT NULL
  AND b."ownerKey" = 'person:' || h."personId")
  OR EXISTS (SELECT 1 FROM "TeamMember" m JOIN "Submission" b ON b."ownerKey" = 'team:' || m."teamId"
    WHERE m."personId" = h."personId" AND b."scheduleId" = s."id" AND b."handedInAt" IS NOT NULL)
  OR EXISTS (SELECT 1 FROM "FormerMember" f JOIN "Submission" b ON b."ownerKey" = 'team:' || f."teamId"
    WHERE f."personId" = h."personId" AND b."scheduleId" = s."id" AND b."handedInAt" <= f."leftAt"
      AND (f."joinedAt" IS NULL OR b."handedInAt" >= f."joinedAt"))`

function nothing(moduleId: string): Facts {
  return {
    moduleId,
    done: new Set(),
    reads: new Map(),
    quizzes: new Map(),
    before: new Set(),
    tasks: new Map(),
    finished: false,
  }
}

function take(facts: Facts, { is, id, word, count, percent }: z.infer<typeof rowSchema>): void {
  if (is === 'done') facts.done.add(id)
  else if (is === 'read') facts.reads.set(id, word ?? '')
  else if (is === 'quiz') facts.quizzes.set(id, { attempts: count ?? 0, percent, passed: word !== null })
  else if (is === 'before') facts.before.add(id)
  else if (is === 'task') facts.tasks.set(id, count === 1 && facts.tasks.get(id) !== false)
  else facts.finished = true
}
