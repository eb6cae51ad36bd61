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
  if (stand.passed || (pass === null && stand.attempts > 0)) return 'passed'
  if (running) return 'running'
  if (stand.waiting > 0) return 'waiting'
  if (stand.attempts === 0) return 'new'
  return tells ? 'failed' : 'handedIn'
}

/** The titles of the quizzes that a module still asks her to pass. */
export function quizzesLeft(module: CourseModule): string[] {
  if (module.quizzesLeft === 0) return []
  const left = module.quizzes.filter((quiz) => !quiz.isBefore && !isMet(null, quiz.pass, quiz.stand))
  return left.map(({ title }) => title)
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
