import type { CourseModule } from '#app/domain/learning/course.ts'
import type { Asked } from '#app/domain/quiz-attempts/asked.server.ts'
import { isUnmarked, markOf } from '#app/domain/quizzes/mark.ts'
import { paths } from '#app/paths.ts'

const LESSONS = /\/belajar\/([a-z0-9-]+)\/([a-z0-9-]+)(#[\w-]+)?/g

export type ReadAgain = { to: string; title: string; numbers: number[] }

/** The lessons that feedback names for questions that were not answered right, each once with its questions. */
export function readAgain(questions: readonly Asked[], course: readonly CourseModule[]): ReadAgain[] {
  const found = new Map<string, ReadAgain>()
  for (const [index, { question, outOf, value, verdict }] of questions.entries()) {
    if (verdict === 'RIGHT' || verdict === 'WAITING' || isUnmarked(question, outOf)) continue
    const said = [...markOf(question, outOf, value).feedback, question.generalFeedback]
    for (const feedback of said)
      for (const [, slug = '', name = '', place = ''] of feedback?.text.matchAll(LESSONS) ?? []) {
        const lesson = course.find((module) => module.slug === slug)?.lessons.find((one) => one.slug === name)
        if (!lesson) continue
        const to = `${paths.lesson(slug, name)}${place}`
        const entry = found.get(to) ?? { to, title: lesson.title, numbers: [] }
        if (!entry.numbers.includes(index + 1)) entry.numbers.push(index + 1)
        found.set(to, entry)
      }
  }
  return [...found.values()]
}
