import { readGift } from '#app/domain/quizzes/gift.ts'
import { readFront } from '#app/domain/question-bank/quiz-front.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'

export type ReadQuiz = { source: string; questionCount: number }

/** Whoever opens the file reads it there. */
const FRONT_FAULT =
  'Keterangan kuis pada baris // [kuis:…] tidak dapat dibaca. Hapus baris itu, lalu atur kuisnya di studio.'

/** A module's quiz; nothing where there is none or it has a fault. What is found is added to `told`. */
export function readQuiz(
  path: string,
  text: string | undefined,
  told: { faults: ContentFault[]; notes: ContentNote[] },
): ReadQuiz | undefined {
  if (text === undefined) return undefined
  const { front, questions: asked, isFaulty } = readFront(text)
  const { questions, faults, notes } = readGift(asked)
  if (isFaulty) told.faults.push({ path, line: 1, sentence: FRONT_FAULT })
  told.faults.push(...faults.map(({ line, sentence }) => ({ path, line, sentence })))
  told.notes.push(...notes.map(({ line, sentence }) => ({ path, line, sentence })))
  if (isFaulty || faults.length > 0) return undefined
  return {
    source: text,
    questionCount: countAsked(questions) + front.picks.reduce((sum, { pick }) => sum + pick, 0),
  }
}

function countAsked(questions: readonly Question[]): number {
  return questions.filter(({ kind }) => kind !== 'description').length
}
