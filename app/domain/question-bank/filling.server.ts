import { readGift } from '#app/domain/quizzes/gift.ts'
import { change } from '#app/platform/data/ask.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { keepQuestions, unknownOnes } from './adding.server.ts'
import { itemQuestions, setItems, type Item } from './items.server.ts'
import { ownNamed } from './own-names.server.ts'
import { readFront, type Pick, type QuizFront } from './quiz-front.ts'

type Filled = {
  districtId: string
  moduleId: string
  quizId: string
  /** A GIFT file without faults: the quiz's text from now on, letter by letter. */
  source: string
  authorId: string | null
  now: Date
}

/**
 * Makes a quiz ask what a file says: its questions lie in the module's bank, each as a new version of the one that it was
 * where it says something new. What no quiz asks any more goes to the archive; attempts keep the versions they were asked.
 */
export async function fillQuiz(t: Tx, { quizId, source, ...given }: Filled): Promise<void> {
  const { front, questions: text } = readFront(source)
  const { questions } = readGift(text)
  const before = await itemQuestions(t, quizId)
  const { moduleId } = given
  const named = await ownNamed(t, { moduleId, questions }, before)
  const { ids } = await keepQuestions(t, { ...given, questions: named }, before)
  await setItems(t, quizId, withPicks(ids, front.picks))
  await writeFacts(t, quizId, front)
  await retireUnasked(
    t,
    before.filter((id) => !ids.includes(id)),
    given.now,
  )
}

function withPicks(ids: readonly string[], picks: readonly Pick[]): Item[] {
  const items: Item[] = ids.map((questionId) => ({ questionId }))
  for (const { category, pick, place } of picks.toSorted((one, other) => one.place - other.place))
    items.splice(place, 0, { category, pick })
  return items
}

async function writeFacts(t: Tx, id: string, { title, intro, settings }: QuizFront): Promise<void> {
  const facts = settings === null ? { title, intro } : { title, intro, settings }
  await t.quiz.update({ where: { id }, data: facts, select: { id: true } })
  if (settings === null) await change(sql`UPDATE "Quiz" SET "settings" = NULL WHERE "id" = ${id}`, t)
}

async function retireUnasked(t: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await t.question.updateMany({
    where: { id: { in: [...ids] }, retiredAt: null, items: { none: {} } },
    data: { retiredAt: now, updatedAt: now, version: { increment: 1 } },
  })
}

/** Puts the questions of a file into a module's bank that are not there yet; what trainers have changed stays theirs. */
export async function fillBank(t: Tx, { source, ...given }: Omit<Filled, 'quizId'>): Promise<void> {
  const { questions } = readGift(source)
  const fresh = await unknownOnes(t, given, questions)
  await keepQuestions(t, { ...given, questions: fresh }, [])
}
