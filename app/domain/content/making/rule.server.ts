import type { Asker } from '#app/domain/access/asker.ts'
import { z } from 'zod'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { askAnew } from '../asking-anew.server.ts'
import { passOf, ruleIn, type LessonRule } from '../lesson-rule.ts'
import type { LessonPlace } from '../studio.server.ts'
import { findPlaced, holdCourse, mayMake } from './place.server.ts'

const partSchema = z.object({
  is: z.enum(['lesson', 'quiz', 'task']),
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  said: storedJson,
  version: z.coerce.number(),
  done: z.coerce.number(),
  isDraft: z.coerce.number(),
  moduleSlug: z.string(),
  module: z.string(),
  position: z.coerce.number(),
})

/** What a lesson asks at present, and what else it could ask of its module; null for whoever may not write it. One statement. */
export async function readLessonRule(asker: Asker, place: LessonPlace) {
  if (!mayMake(asker)) return null
  const module = sql`m."slug" AS "moduleSlug", m."title" AS "module", m."position" AS "position"`
  const there = sql`"Module" m JOIN "Lesson" l ON l."moduleId" = m."id" AND l."slug" = ${place.lesson} AND l."retiredAt" IS NULL`
  const here = sql`m."districtId" = ${asker.districtId} AND m."slug" = ${place.module}`
  const parts = await ask(
    partSchema,
    sql`SELECT 'lesson' AS "is", l."id" AS "id", l."slug" AS "slug", l."title" AS "title", CAST(l."rule" AS TEXT) AS "said",
        l."ruleVersion" AS "version", (SELECT COUNT(*) FROM "LessonProgress" d WHERE d."lessonId" = l."id") AS "done", 0 AS "isDraft", ${module}
      FROM ${there} WHERE ${here}
      UNION ALL SELECT 'quiz', q."id", q."slug", q."title", CAST(q."settings" AS TEXT), 0, 0, CASE WHEN q."isDraft" THEN 1 ELSE 0 END, ${module}
      FROM ${there} JOIN "Quiz" q ON q."moduleId" = m."id" AND q."retiredAt" IS NULL AND q."questionCount" > 0 WHERE ${here}
      UNION ALL SELECT 'task', a."id", a."slug", a."title", NULL, 0, 0, 0, ${module}
      FROM ${there} JOIN "Assignment" a ON a."moduleId" = m."id" AND a."retiredAt" IS NULL WHERE ${here}
      ORDER BY "is", "slug" LIMIT ${1 + 2 * MOST}`,
  )
  const lesson = parts.find(({ is }) => is === 'lesson')
  if (!lesson) return null
  const of = (kind: 'quiz' | 'task') => parts.filter(({ is }) => is === kind).slice(0, MOST)
  return {
    lesson: { id: lesson.id, slug: lesson.slug, title: lesson.title },
    module: { slug: lesson.moduleSlug, title: lesson.module, position: lesson.position },
    rule: ruleIn(lesson.said),
    version: lesson.version,
    done: lesson.done,
    quizzes: of('quiz').map(({ slug, title, said, isDraft }) => ({
      slug,
      title,
      pass: passOf(said),
      isDraft: isDraft === 1,
    })),
    tasks: of('task').map(({ slug, title }) => ({ slug, title })),
  }
}

/** The names of what a lesson of a module can ask for. */
async function askable(t: Tx, moduleId: string) {
  const names = { where: { moduleId, retiredAt: null }, take: MOST, select: { slug: true } } as const
  const quizzes = await t.quiz.findMany(names)
  const tasks = await t.assignment.findMany(names)
  return { quizzes, tasks }
}

/** So many of each are offered. */
const MOST = 50

const REFUSALS = ['not-found', 'stale', 'gone'] as const
export type RuleRefusal = (typeof REFUSALS)[number]

/**
 * Says when a lesson is done. Refused when the page is older than the rule (`stale`), and when it names a quiz or an
 * assignment that the module has no more (`gone`). Nobody loses what is done; who has done all that it asks now, has it done.
 */
export async function setLessonRule(
  asker: Asker,
  place: LessonPlace,
  { version, rule }: { version: number; rule: LessonRule },
  now: Date,
): Promise<Outcome<{ title: string }, RuleRefusal>> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      await holdCourse(t, asker.districtId)
      const found = await findPlaced(t, asker, place)
      if (!found || found.lesson.retiredAt) throw new Refused<RuleRefusal>('not-found')
      const { lesson, module } = found
      const there = await askable(t, module.id)
      const knows = (some: readonly { slug: string }[], name: string) => some.some(({ slug }) => slug === name)
      if (!rule.quizzes.every(({ quiz }) => knows(there.quizzes, quiz)) || !rule.tasks.every((task) => knows(there.tasks, task)))
        throw new Refused<RuleRefusal>('gone')
      const before = await t.lesson.findUniqueOrThrow({ where: { id: lesson.id }, select: { rule: true } })
      // Race: two trainers at once; only who has seen the newest rule replaces it.
      const { count } = await t.lesson.updateMany({
        where: { id: lesson.id, ruleVersion: version },
        data: { rule, ruleVersion: { increment: 1 } },
      })
      if (count === 0) throw new Refused<RuleRefusal>('stale')
      await askAnew(t, module.id, now)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'lesson.rule',
          object: { type: 'lesson', id: lesson.id },
          before: ruleIn(before.rule),
          after: rule,
        },
        now,
      )
      return { title: lesson.title }
    }),
  )
}
