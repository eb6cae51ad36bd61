import { readGift } from '#app/domain/quizzes/gift.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'

export type ReadQuiz = { source: string; questionCount: number }

/** A module's quiz; nothing where there is none or it has a fault. What is found is added to `told`. */
export function readQuiz(
  path: string,
  text: string | undefined,
  told: { faults: ContentFault[]; notes: ContentNote[] },
): ReadQuiz | undefined {
  if (text === undefined) return undefined
  const { questions, faults, notes } = readGift(text)
  told.faults.push(...faults.map(({ line, sentence }) => ({ path, line, sentence })))
  told.notes.push(...notes.map(({ line, sentence }) => ({ path, line, sentence })))
  if (faults.length > 0) return undefined
  return {
    source: text,
    questionCount: questions.filter((question) => question.kind !== 'description').length,
  }
}
