import type { Question } from '#app/domain/quizzes/question.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { newKey, saysSame } from './adding.server.ts'

type Read = { moduleId: string; questions: readonly Question[] }

/**
 * Questions of a quiz's file, each with the lasting name of the one that the quiz asks already under its category and title.
 * "Soal 1" of another quiz of the module is another question, unless it says the same: it gets a name that none has.
 */
export async function ownNamed(t: Tx, { moduleId, questions }: Read, inQuiz: readonly string[]) {
  const titles = questions.flatMap(({ id, title }) => (id === null && title !== null ? title : []))
  if (titles.length === 0) return [...questions]
  const asked = await t.question.findMany({
    where: { moduleId, title: { in: titles }, OR: [{ id: { in: [...inQuiz] } }, { items: { some: {} } }] },
    select: {
      id: true,
      key: true,
      category: true,
      title: true,
      retiredAt: true,
      currentVersion: { select: { number: true, hash: true, points: true } },
    },
  })
  return questions.map((question): Question => {
    if (question.id !== null) return question
    const alike = asked.filter(
      ({ title, category }) => title === question.title && category === (question.category ?? ''),
    )
    const own = alike.find(({ id }) => inQuiz.includes(id))
    if (own) return { ...question, id: own.key }
    const same = alike.find((one) => saysSame(one, question))
    if (same) return { ...question, id: same.key }
    return alike.length === 0 ? question : { ...question, id: newKey() }
  })
}
