import { isWritten } from '#app/components/asked/asked.ts'
import type { QuestionView } from '#app/domain/quiz-attempts/question-views.server.ts'
import { answerField, doubtField } from '#app/domain/quiz-attempts/wire.ts'
import { readFigure } from '#app/domain/quizzes/number.ts'
import { pairsIn, type FieldKind } from '#app/platform/line/form-fields.ts'
import { isRefused, isUnsaved, type Whole } from '#app/platform/line/keeper-shape.ts'
import { letters } from '#app/platform/say/words.ts'

/** Where an answer is now, and how much of it there is. */
export type QuestionState = {
  filled: 'all' | 'part' | 'none'
  doubt: boolean
  where: 'server' | 'device' | 'saving' | 'failed' | 'clash'
  /** Why what stands there is no answer as it is. The first two are never saved, whatever the line is like. */
  fault: 'tooLong' | 'refused' | 'notNumber' | null
  /** What stands in its field. */
  value: string
}

/** How the page's script keeps the fields of a question. */
export function kindsOf(questions: readonly QuestionView[]): Record<string, FieldKind> {
  const kinds = questions.flatMap(({ position, kind }): [string, FieldKind][] =>
    kind === 'description'
      ? []
      : [
          [answerField(position), isWritten(kind) ? 'text' : 'list'],
          [doubtField(position), 'list'],
        ],
  )
  return Object.fromEntries(kinds)
}

/** The state of a question: as the page was sent, or once it keeps what is typed as that stands. */
export function stateOf(question: QuestionView, whole: Whole | null): QuestionState {
  const { position, kind, said, doubt } = question
  const field = whole?.fields[answerField(position)]
  const value = field?.value ?? (isWritten(kind) ? (said[0]?.[1] ?? '') : JSON.stringify(said))
  const isNotTaken = whole !== null && field !== undefined && isRefused(field)
  const doubted = whole?.fields[doubtField(position)]?.value
  return {
    filled: filledOf(kind, value),
    doubt: doubted === undefined ? doubt === true : doubted !== '[]',
    where: whole && field ? whereOf(field, whole) : 'server',
    fault: faultOf(question, value) ?? (isNotTaken ? 'refused' : null),
    value,
  }
}

function faultOf({ kind, limit }: QuestionView, value: string): QuestionState['fault'] {
  if (limit !== undefined && letters(value) > limit) return 'tooLong'
  return kind === 'numeric' && value.trim() !== '' && readFigure(value).why !== null ? 'notNumber' : null
}

/** It stays off the server until she has changed it, so nothing can be handed in with it. */
export function neverSaved({ fault }: QuestionState): boolean {
  return fault === 'tooLong' || fault === 'refused'
}

/** All that it asks stands there, and can count. */
export function isAnswered({ filled, fault }: QuestionState): boolean {
  return filled === 'all' && fault === null
}

function filledOf(kind: QuestionView['kind'], value: string): QuestionState['filled'] {
  if (isWritten(kind)) return value.trim() === '' ? 'none' : 'all'
  const pairs = pairsIn(value) ?? []
  const filled = pairs.filter(([, one]) => one !== '').length
  return filled === 0 ? 'none' : filled < pairs.length ? 'part' : 'all'
}

function whereOf(field: Whole['fields'][string], { why, word }: Whole): QuestionState['where'] {
  if (field.clash) return 'clash'
  if (!isUnsaved(field)) return 'server'
  if (isRefused(field) || word === 'closed') return 'failed'
  return why === null ? 'saving' : word === 'failed' ? 'failed' : 'device'
}
