import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Reader } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { askAnew } from '../asking-anew.server.ts'
import { passOf, ruleIn, type LessonRule } from '../lesson-rule.ts'
import type { LessonPlace } from '../studio.server.ts'
import { findPlaced, holdCourse, mayMake } from './place.server.ts'

/** What a lesson asks at present, and what else it could ask of its module; null for whoever may not write it. Four statements. */
export async function readLessonRule(asker: Asker, place: LessonPlace) {
  const found = await findPlaced(db, asker, place)
  if (!found || found.lesson.retiredAt) return null
  const { lesson, module } = found
  const [{ rule, ruleVersion, _count: count }, there] = await Promise.all([
    db.lesson.findUniqueOrThrow({
      where: { id: lesson.id },
      select: { rule: true, ruleVersion: true, _count: { select: { progress: true } } },
    }),
    askable(db, module.id),
  ])
  return { lesson, module, rule: ruleIn(rule), version: ruleVersion, done: count.progress, ...there }
}

/** The quizzes and assignments of a module that a lesson of it can ask for. Two statements. */
async function askable(reader: Reader, moduleId: string) {
  const [quizzes, tasks] = await Promise.all([
    reader.quiz.findMany({
      where: { moduleId, retiredAt: null, questionCount: { gt: 0 } },
      orderBy: { slug: 'asc' },
      take: MOST,
      select: { slug: true, title: true, settings: true },
    }),
    reader.assignment.findMany({
      where: { moduleId, retiredAt: null },
      orderBy: { slug: 'asc' },
      take: MOST,
      select: { slug: true, title: true },
    }),
  ])
  return {
    quizzes: quizzes.map(({ slug, title, settings }) => ({ slug, title, pass: passOf(settings) })),
    tasks,
  }
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
