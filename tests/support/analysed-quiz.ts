import { randomUUID } from 'node:crypto'
import { pasteQuestions } from '#app/domain/question-bank/pasting.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { aBank } from './question-bank.ts'
import { somePeople } from './quiz-answers.ts'

export const ANALYSED = { module: 'awal', quiz: 'kuis' }
const TEXT =
  '1. Siapa?\nA. Dinkes\nB. DPPKB\nC. Camat\nKunci: B\n\n2. Benar?\nJawaban: Benar\n\n3. Uraikan.\nJenis: esai'

/** A quiz with three questions, and so many people who can answer it. */
export async function analysedBank(count: number, text = TEXT) {
  const bank = await aBank()
  const quiz = await bank.quiz()
  await db.quizItem.deleteMany({ where: { quizId: quiz.id } })
  await pasteQuestions(bank.trainer, ANALYSED, { key: randomUUID(), text, choices: new Map() }, new Date())
  const items = await db.quizItem.findMany({
    where: { quizId: quiz.id },
    orderBy: { position: 'asc' },
    include: { question: true },
  })
  const [choice = '', truth = '', essay = ''] = items.map(({ question }) => question?.currentVersionId ?? '')
  const people = await somePeople(bank.districtId, count)
  const answered = { quizId: quiz.id, cohortId: bank.world.cohort.id }
  return { ...bank, choice, truth, essay, people, answered, items }
}
