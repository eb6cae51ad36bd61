import type { WrittenQuestion } from '#app/domain/question-bank/question.schema.ts'
import { createWorld, askerFor } from './world.ts'
import { aCourse } from './making.ts'
import { db } from '#app/platform/data/db.server.ts'

/** A question with two answers, as a form says it. */
export const WRITTEN: WrittenQuestion = {
  title: 'Ibu kota',
  category: 'Wilayah',
  tags: ['tujuan:1'],
  points: null,
  text: 'Apa ibu kota Kutai Timur?',
  format: 'moodle',
  textAfter: '',
  general: '',
  body: {
    kind: 'choice',
    many: false,
    choices: [
      { text: 'Sangatta', weight: 100, feedback: 'Tepat.' },
      { text: 'Tenggarong', weight: 0, feedback: '' },
    ],
  },
}

/** The sample course with its bank: its trainer, its first quiz and its question, and all who must be kept out. */
export async function aBank() {
  const { world, trainer, learner, districtId } = await aCourse()
  const other = await createWorld()
  const strangers = [learner]
  const { secretariat, auditor, admin } = world.people
  for (const person of [secretariat, auditor, admin, other.people.trainer])
    strangers.push(await askerFor(person.id))
  const module = await db.module.findFirstOrThrow({ where: { districtId, slug: 'awal' } })
  const quiz = () => db.quiz.findFirstOrThrow({ where: { moduleId: module.id, slug: 'kuis' } })
  const question = (title = 'S-01') =>
    db.question.findFirstOrThrow({
      where: { moduleId: module.id, title },
      include: { currentVersion: true, versions: true },
    })
  const titles = async () => {
    const { id } = await quiz()
    const items = await db.quizItem.findMany({
      where: { quizId: id },
      orderBy: { position: 'asc' },
      include: { question: true },
    })
    return items.map((item) => item.question?.title ?? `${item.pick} ${item.category}`)
  }
  return { world, trainer, strangers, districtId, moduleId: module.id, quiz, question, titles }
}
