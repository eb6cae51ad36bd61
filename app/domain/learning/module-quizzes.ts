import { paths } from '#app/paths.ts'
import type { CourseModule, CourseQuiz } from './course.ts'

/** A quiz of a module, and where its reader stands with it. */
export type ModuleQuiz = {
  slug: string
  title: string
  questionCount: number
  state: 'new' | 'running' | 'handed-in' | 'waiting' | 'passed' | 'failed'
  /** Out of 100, of the attempt that counts; null where none counts or marks are not shown at once. */
  percent: number | null
}

/** The quizzes of a module by their names, as the course says where its reader stands. */
export function moduleQuizzes({ quizzes }: CourseModule): ModuleQuiz[] {
  return quizzes
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
    .map((quiz) => ({
      slug: quiz.slug,
      title: quiz.title,
      questionCount: quiz.questions,
      state: stateOf(quiz),
      // What is told later, or never, is told on the page of the result, which knows whether it is time.
      percent: quiz.tells ? quiz.stand.percent : null,
    }))
}

/** The quizzes that their reader has begun, with the place of her newest attempt: her device may have answers of it. */
export function begunQuizzes(course: readonly CourseModule[]): { to: string; title: string }[] {
  return course.flatMap((module) =>
    module.quizzes
      .filter(({ running, stand }) => running !== null || stand.attempts > 0)
      .map(({ slug, title, running, stand }) => ({
        to: paths.quizAttempt(module.slug, slug, stand.attempts + (running ? 1 : 0)),
        title: title || module.title,
      })),
  )
}

function stateOf({ running, stand, tells, pass }: CourseQuiz): ModuleQuiz['state'] {
  if (running) return 'running'
  if (stand.attempts === 0) return 'new'
  if (tells && stand.passed) return 'passed'
  if (stand.waiting > 0) return 'waiting'
  return tells && pass !== null ? 'failed' : 'handed-in'
}
