import { quizRuleWords, ruleTexts } from '#app/domain/content/rule-words.ts'
import {
  criteriaOf,
  type CourseLesson,
  type CourseModule,
  type CourseQuiz,
} from '#app/domain/learning/course.ts'
import { isMet } from '#app/domain/content/lesson-rule.ts'
import { paths } from '#app/paths.ts'
import { capital } from '#app/platform/say/words.ts'
import type { Language } from '#app/platform/say/language.ts'

export type QuizState = 'passed' | 'running' | 'waiting' | 'failed' | 'handedIn' | 'new'

/** Where its reader stands with a quiz, in a word. */
export function quizState({ pass, stand, running, tells }: CourseQuiz): QuizState {
  // Without a pass mark it is done once it is handed in; whether it is passed says only who may say it.
  if (pass === null ? stand.attempts > 0 : tells && stand.passed) return 'passed'
  if (running) return 'running'
  if (stand.waiting > 0) return 'waiting'
  if (stand.attempts === 0) return 'new'
  return tells ? 'failed' : 'handedIn'
}

/** What is left of a quiz; `over`: she can do nothing about it any more. */
export type LeftQuiz = 'open' | 'failed' | 'waiting' | 'over'

/** The quizzes of a module that she has not passed, whether finishing it asks for them or not; empty title: called after it. */
export function quizzesLeft(module: CourseModule, now: Date): { title: string; is: LeftQuiz }[] {
  return module.quizzes.flatMap((quiz) => {
    const is = leftOf(quiz, module.requires.includes('quizzes'), now)
    return is === null ? [] : [{ title: quiz.title, is }]
  })
}

function leftOf(quiz: CourseQuiz, isAsked: boolean, now: Date): LeftQuiz | null {
  const { isBefore, pass, stand, tells, attempts, running, closesAt } = quiz
  if (isBefore || isMet(null, pass, stand)) return null
  if (stand.waiting > 0) return 'waiting'
  // Whether it is passed is told later: here only where finishing the module hangs on it.
  if (stand.attempts > 0 && !tells && !isAsked) return null
  const isUsedUp = attempts !== null && stand.attempts >= attempts
  const isClosed = closesAt !== null && closesAt <= now
  if (!running && (isUsedUp || isClosed)) return 'over'
  return stand.attempts === 0 ? 'open' : 'failed'
}

/** What a lesson asks, a line each: what of it is done, and where the rest is done. */
export function criteriaShown(
  module: CourseModule,
  lesson: CourseLesson,
  { language }: { language: Language },
) {
  const t = ruleTexts[language]
  return criteriaOf(module, lesson).map((one) => {
    if (one.is === 'read')
      return { is: one.is, done: one.done, words: capital(t.read), written: '', to: null, state: null }
    if (one.is === 'task')
      return {
        is: one.is,
        done: one.done,
        words: capital(t.task(one.task)),
        written: one.task.title,
        to: `${paths.module(module.slug)}#tugas`,
        state: null,
      }
    return {
      is: one.is,
      done: one.done,
      words: capital(quizRuleWords(one.quiz, one.percent, language)),
      written: one.quiz.title,
      to: paths.quiz(module.slug, one.quiz.slug),
      state: one.done ? null : quizState(one.quiz),
    }
  })
}
