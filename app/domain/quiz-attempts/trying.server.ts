import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { findQuiz } from '#app/domain/question-bank/places.server.ts'
import { markOf } from '#app/domain/quizzes/mark.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { isDescription, questionsIn, type Asked } from './asked.server.ts'
import { drawVersions } from './drawing.server.ts'
import { listFields } from './attempt-form.server.ts'
import { orderOf } from './question-views.server.ts'
import { settingsFrom } from './settings.server.ts'
import { fieldsOf, valueFrom, type Pairs } from './wire.ts'

/** A quiz as its trainer tries it: arranged as an attempt with this seed would be. Nothing of it is recorded. */
export type Trial = NonNullable<Awaited<ReturnType<typeof readTrial>>>

/** Null for whoever may not write quizzes of the district. Four statements. */
export async function readTrial(asker: Asker, place: { module: string; quiz: string }, seed: number) {
  const quiz = await findQuiz(db, asker, place)
  if (!quiz || quiz.retiredAt) return null
  const settings = settingsFrom(quiz.settings)
  const drawn = await drawVersions(db, { id: quiz.id, moduleId: quiz.moduleId, settings }, seed)
  const questions = await questionsIn(drawn.map(({ versionId }) => versionId))
  const asked = drawn.flatMap(({ versionId, outOf }, index): Asked[] => {
    const question = questions.get(versionId)
    return question ? [{ ...UNANSWERED, position: index + 1, versionId, question, outOf }] : []
  })
  return {
    quiz,
    settings,
    seed,
    asked,
    /** Names what is asked, so that answers are never marked by other questions than they were given to. */
    mark: sha256(asked.map(({ versionId }) => versionId).join(' ')).slice(0, 16),
  }
}

const UNANSWERED = {
  value: null,
  doubt: false,
  version: 0,
  savedAt: null,
  points: null,
  verdict: null,
  comment: '',
  markedById: null,
}

/** The fields of its form, and which of them may stand several times. */
export function trialForm({ asked }: Trial) {
  const lists = listFields(asked)
  const names = asked.flatMap((one) => fieldsOf(one))
  const schema = z.strictObject(
    Object.fromEntries(
      names.map(
        (name) => [name, lists.includes(name) ? z.array(z.string()) : z.string().optional()] as const,
      ),
    ),
  )
  return { schema, lists }
}

/** What the answers of its form come to, as the end of an attempt would say it; what no form of ours can say is no answer. */
export function markTrial(trial: Trial, form: Readonly<Record<string, string | string[] | undefined>>) {
  const asked = trial.asked.map((one): Asked => {
    if (isDescription(one)) return one
    const pairs = fieldsOf(one).flatMap((field): Pairs =>
      [form[field] ?? []].flat().map((value) => [field, value] as const),
    )
    const { position, question } = one
    const value = valueFrom({ position, question, order: orderOf(one, trial) }, pairs) ?? null
    const { points, verdict } = markOf(question, one.outOf, value)
    return { ...one, value, points, verdict }
  })
  const sum = (of: (one: Asked) => number) => asked.reduce((all, one) => all + of(one), 0)
  const outOf = sum((one) => one.outOf)
  return {
    asked,
    percent: outOf === 0 ? 0 : Math.round((100 * sum(({ points }) => points ?? 0)) / outOf),
    waiting: asked.filter(({ verdict }) => verdict === 'WAITING').length,
  }
}
