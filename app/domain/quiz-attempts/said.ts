import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import type { Asked } from './asked.server.ts'
import type { Pairs } from './wire.ts'

/** What was said of one question. */
export type SaidAnswer = {
  position: number
  pairs: Pairs
  /** How often the answer had been saved when its form was made; undefined: this is not about the answer. */
  version: number | undefined
  /** What the form was made from, as `hashOf` names it; an answer that still says so was not touched. */
  shown?: string | undefined
  /** Another answer was sent from that version as well, and nobody said whether it arrived. */
  again: boolean
  doubt: boolean | undefined
  /** A text for it that she has not chosen. */
  given?: string | undefined
  /** It replaces what lies there because she has said so: of two answers, or of one that was set aside. */
  over?: 'chosen' | 'called-back' | undefined
  /** When it was said, by the page's clock: a claim. */
  saidAt: Date | null
}

type Stored = { value: AnswerValue | null; version: number; savedAt: Date | null }
export type SavedAnswer =
  /** `mark` names what lies there now. */
  | { kind: 'saved'; mark: string }
  /** Something else lies there by now; nothing was written. `untouched`: she had left it as she found it. */
  | { kind: 'other'; stored: Stored; untouched: boolean }
  /** It cannot be an answer to this question, or (`digits16`) it holds a number that nobody may keep of a person. */
  | { kind: 'refused'; why?: 'digits16' | undefined }
  /** It came after the end: kept for the trainer, or too late for that too. */
  | { kind: 'claimed' }
  | { kind: 'late' }

/** How an attempt has ended: she has handed it in, or its time was over; and when. */
export type End = { by: 'PERSON' | 'TIME'; at: Date }

/** `asked` undefined: no question of this attempt; `value` undefined: nothing that it can take, and where known why. */
export type Judged = {
  said: SaidAnswer
  asked: Asked | undefined
  value: AnswerValue | null | undefined
  why?: 'digits16' | undefined
  /** What was given up, as far as it may be kept; null: an empty text. */
  given?: AnswerValue | null | undefined
}
