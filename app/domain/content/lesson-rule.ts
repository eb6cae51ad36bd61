import { z } from 'zod'
import { settingsOf, type QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'

/** So many quizzes, and so many assignments, one lesson can ask for. */
export const RULE_MOST = 5

const name = z.string().min(1).max(160)

/**
 * When a lesson is done: all of it together. Quizzes and assignments stand by their names in addresses within the lesson's
 * module; `percent` null: what the quiz itself asks to pass.
 */
export const lessonRuleSchema = z
  .object({
    read: z.boolean(),
    quizzes: z
      .array(z.object({ quiz: name, percent: z.number().int().min(1).max(100).nullable() }).strict())
      .max(RULE_MOST),
    tasks: z.array(name).max(RULE_MOST),
  })
  .strict()
  .refine(({ read, quizzes, tasks }) => read || quizzes.length > 0 || tasks.length > 0)
export type LessonRule = z.infer<typeof lessonRuleSchema>

/** What a lesson asks that says nothing of its own. */
export const READING: LessonRule = { read: true, quizzes: [], tasks: [] }

/** A rule as a lesson keeps it: null says reading alone. */
export function ruleIn(stored: unknown): LessonRule {
  return lessonRuleSchema.safeParse(stored).data ?? READING
}

export function isReadingAlone({ read, quizzes, tasks }: { read: boolean; quizzes: readonly unknown[]; tasks: readonly unknown[] }): boolean {
  return read && quizzes.length === 0 && tasks.length === 0
}

/** As it is kept: nothing where it is what every lesson asks. */
export function keptRule(rule: LessonRule): LessonRule | null {
  return isReadingAlone(rule) ? null : rule
}

/** The percent from which on a quiz is passed; null: whoever has handed it in has done it. */
export function passOf(settings: unknown): number | null {
  return settingsOf(settings).pass
}

/** Which attempt at a quiz counts. */
export function countsOf(settings: unknown): QuizSettings['counts'] {
  return settingsOf(settings).counts
}

type Named = { slug: string }
export type Asked<Quiz, Task> = {
  read: boolean
  quizzes: { quiz: Quiz; percent: number | null }[]
  tasks: Task[]
}

/**
 * What a rule asks of those who are there: what was archived, or stayed behind when the lesson moved, asks nothing. Where
 * nothing is left, reading is.
 */
export function askedBy<Quiz extends Named, Task extends Named>(
  rule: LessonRule,
  quizzes: readonly Quiz[],
  tasks: readonly Task[],
): Asked<Quiz, Task> {
  const asked = {
    read: rule.read,
    quizzes: rule.quizzes.flatMap(({ quiz, percent }) => {
      const found = quizzes.find(({ slug }) => slug === quiz)
      return found ? [{ quiz: found, percent }] : []
    }),
    tasks: rule.tasks.flatMap((task) => tasks.find(({ slug }) => slug === task) ?? []),
  }
  return asked.quizzes.length + asked.tasks.length === 0 ? { ...asked, read: true } : asked
}

/** How far somebody is with a quiz. `percent`: of the attempt that counts, the best or the last as the quiz sets. */
export type QuizStand = { attempts: number; percent: number | null; passed: boolean }

/** Has she done what is asked of her with a quiz? `percent` null: its own pass mark, of which a pass stays. */
export function isMet(percent: number | null, pass: number | null, stand: QuizStand | undefined): boolean {
  if (!stand || stand.attempts === 0) return false
  if (percent !== null) return (stand.percent ?? -1) >= percent
  return pass === null || stand.passed
}
