import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import type { Asked } from './asked.server.ts'
import type { Pairs } from './wire.ts'

/** What was said of one question. */
export type SaidAnswer = {
  position: number
  pairs: Pairs
  /** How often the answer had been saved when its form was made; undefined: this is not about the answer. */
  version: number | undefined
  /** Another answer was sent from that version as well, and nobody said whether it arrived. */
  again: boolean
  doubt: boolean | undefined
  /** When it was said, by the page's clock: a claim. */
  saidAt: Date | null
}

type Stored = { value: AnswerValue | null; version: number; savedAt: Date | null }
export type SavedAnswer =
  | { kind: 'saved'; version: number }
  /** Something else lies there by now; nothing was written. */
  | { kind: 'other'; stored: Stored }
  /** It cannot be an answer to this question. */
  | { kind: 'refused' }
  /** It came after the end: kept for the trainer, or too late for that too. */
  | { kind: 'claimed' }
  | { kind: 'late' }

/** `asked` undefined: no question of this attempt; `value` undefined: nothing that it can take. */
export type Judged = { said: SaidAnswer; asked: Asked | undefined; value: AnswerValue | null | undefined }
