import { answerValueSchema } from '#app/domain/quizzes/answers.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { replacedSchema } from '../replaced.ts'
import { remapped } from './remapped.ts'

type Version = { id: string; question: StoredQuestion }

/**
 * Puts an answer under another version of its question, and in the places of that one what was answered, what came late and
 * what that has replaced. The attempt is held by the caller.
 */
export async function moveAnswer(
  t: Tx,
  place: { attemptId: string; position: number },
  { from, to }: { from: Version; to: Version },
): Promise<void> {
  const where = { ...place, versionId: from.id }
  if (to.question.kind !== 'matching') {
    await t.quizAnswer.updateMany({ where, data: { versionId: to.id } })
    return
  }
  // Read only now that the attempt is held: of one that runs the answer may have changed since it was found.
  const answer = await t.quizAnswer.findFirst({ where, select: { value: true } })
  if (!answer) return
  const moved = (given: unknown) =>
    remapped(answerValueSchema.nullable().parse(given), from.question, to.question)
  const value = moved(answer.value)
  await t.quizAnswer.updateMany({ where, data: { versionId: to.id, ...(value && { value }) } })
  const late = await t.quizLateAnswer.findUnique({
    where: { attemptId_position: place },
    select: { value: true, replaced: true },
  })
  if (!late) return
  const claimed = moved(late.value)
  const before = replacedSchema.nullable().parse(late.replaced)
  const replaced = before && { ...before, value: moved(before.value) }
  await t.quizLateAnswer.updateMany({
    where: place,
    data: { ...(claimed && { value: claimed }), ...(replaced && { replaced }) },
  })
}
