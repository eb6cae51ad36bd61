import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isMet } from '#app/domain/content/lesson-rule.ts'
import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { env } from '#app/platform/env.server.ts'
import { isUniqueViolation, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { readAsking, readFacts, type Asking, type AskingLesson, type Facts } from './settling-facts.server.ts'

/** Lessons of a module that became done by an act, and whether the module did. */
export type Settled = { personId: string; lessons: AskingLesson[]; module: boolean }

type Whose = { personIds: readonly string[]; moduleId: string; now: Date }

/**
 * Writes what has become done of a module for these people: a lesson whose rule is met, and the module once all that it
 * asks is. Called in the transaction of the act that met something (a mark, a hand-in, a quiz that was recorded), after its
 * rows and before its audit event: this holds the people, and who held the chain already would wait for them crosswise.
 * Nothing is ever taken away here.
 */
export async function settleLessons(t: Tx, { personIds, moduleId, now }: Whose): Promise<Settled[]> {
  const asking = personIds.length > 0 && (await readAsking(t, moduleId))
  if (!asking) return []
  const settled: Settled[] = []
  for (const [personId, facts] of await readFacts(t, asking, personIds)) {
    const lessons = asking.lessons.filter(({ id, asked }) => !facts.done.has(id) && isDone(id, asked, facts))
    await finish(t, { personId, lessons, facts }, now)
    const module = !facts.finished && isFinished(asking, facts)
    if (module) await freeze(t, asking, { personId, facts }, now)
    if (module || lessons.length > 0) settled.push({ personId, lessons, module })
  }
  for (const one of settled) await tell(t, asking, one, now)
  return settled
}

/** An assignment for which her cohort has no dates asks nothing of her; where nothing is left, reading is asked. */
function isDone(id: string, { read, quizzes, tasks }: AskingLesson['asked'], facts: Facts): boolean {
  const owed = tasks.filter((task) => facts.tasks.has(task.id))
  const asksRead = read || quizzes.length + owed.length === 0
  return (
    (!asksRead || facts.reads.has(id)) &&
    quizzes.every(({ quiz, percent }) => isMet(percent, quiz.pass, facts.quizzes.get(quiz.id))) &&
    owed.every((task) => facts.tasks.get(task.id) === true)
  )
}

function isFinished({ lessons, quizzes, requires }: Asking, facts: Facts): boolean {
  return (
    lessons.length > 0 &&
    lessons.every(({ id }) => facts.done.has(id)) &&
    (!requires.includes('tasks') || [...facts.tasks.values()].every(Boolean)) &&
    (!requires.includes('quizzes') ||
      quizzes.every(({ id, pass }) => facts.before.has(id) || isMet(null, pass, facts.quizzes.get(id))))
  )
}

type Finished = { personId: string; lessons: readonly AskingLesson[]; facts: Facts }

async function finish(t: Tx, { personId, lessons, facts }: Finished, now: Date): Promise<void> {
  for (const { id, versionId } of lessons) {
    const row = { personId, lessonId: id, versionId: facts.reads.get(id) ?? versionId, completedAt: now }
    await alone(t.lessonProgress.create({ data: row }))
    facts.done.add(id)
  }
}

/** When, and what was asked then: what is asked later is no part of it. */
async function freeze(
  t: Tx,
  { lessons, quizzes, requires }: Asking,
  { personId, facts }: { personId: string; facts: Facts },
  now: Date,
): Promise<void> {
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)
  const asked = {
    lessons: ids(lessons),
    quizzes: requires.includes('quizzes') ? ids(quizzes.filter(({ id }) => !facts.before.has(id))) : [],
    tasks: requires.includes('tasks') ? [...facts.tasks.keys()] : [],
  }
  const row = { personId, moduleId: facts.moduleId, completedAt: now, asked }
  await alone(t.moduleCompletion.create({ data: row }))
}

/** Waits for whoever settles anything of this person, and lets nobody else do so until the end. */
export async function holdPerson(t: Tx, personId: string): Promise<void> {
  if (env.provider === 'postgresql')
    await ask(z.unknown(), sql`SELECT 1 FROM "Person" WHERE "id" = ${personId} FOR NO KEY UPDATE`, t)
}

/** Race: the same was written at this very moment; the transaction begins anew and finds it. */
async function alone(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}

async function tell(t: Tx, { districtId, id }: Asking, { personId, lessons, module }: Settled, now: Date) {
  const by = { personId, districtId }
  for (const lesson of lessons) {
    const object = { type: 'lesson', id: lesson.id }
    await recordActivity(
      t,
      { ...by, action: 'lesson.complete', object, after: { version: lesson.number } },
      now,
    )
  }
  if (!module) return
  await recordActivity(t, { ...by, action: 'module.complete', object: { type: 'module', id } }, now)
}
