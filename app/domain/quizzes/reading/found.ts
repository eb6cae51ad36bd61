import type { Language } from '#app/platform/say/language.ts'
import type { Question } from '../question.ts'

/** What is read at a time; the rest waits in the box until these are in. */
export const READING_LIMITS = { questions: 200, letters: 200_000, lines: 10_000, line: 20_000 } as const

/** The largest file of questions; lists of questions are small. */
export const MOST_QUIZ_FILE_BYTES = 10 * 1024 * 1024

/** A sentence about a line of the box; `shown` names the line for people. */
export type Finding = { line: number; id: string; en: string }

/**
 * One press that mends something: lines of the box that it takes the place of. It is told by its place and code and found
 * again in what is read anew, so nothing of it is taken from a form.
 */
export type Cure = { code: CureCode; detail: string; edit: Edit }
/** `from` is the first line that goes (1-based), `count` how many; 0 puts the new ones before it. */
export type Edit = { from: number; count: number; lines: readonly string[] }

export const CURE_CODES = [
  ...['key', 'keys', 'true', 'false', 'essay', 'reading', 'short'],
  ...['thousands', 'decimal', 'equalsAsText', 'tildeAsText', 'joinLines'],
  ...['withoutPicture', 'withoutChoice', 'withoutKey', 'alike', 'drop'],
] as const
export type CureCode = (typeof CURE_CODES)[number]

/** What was understood of a question, for eyes: its answers with what is known of them. */
export type Seen = {
  kind: Question['kind'] | null
  text: string
  /** `isSpare`: an answer that belongs to no premise. */
  answers: readonly { text: string; isRight: boolean | null; isSpare?: boolean }[]
}

/** A question as it was understood; it can be taken where `question` is there and `faults` is empty. */
export type FoundQuestion = {
  /** Lines of the box, both included. */
  lines: { from: number; to: number }
  question: Question | null
  seen: Seen
  faults: readonly Finding[]
  notes: readonly Finding[]
  cures: readonly Cure[]
}

/** Lines that belong to no question, and why they stay. */
export type LeftOver = { lines: { from: number; to: number }; text: string; cures: readonly Cure[] }

export type Reading = {
  /** As the box shows it; lines are counted in it. */
  text: string
  questions: readonly FoundQuestion[]
  leftOver: readonly LeftOver[]
  /** How many questions more there are than are read at a time; they wait in the box. */
  waiting: number
  /** About the whole; nothing can be taken while it says so. */
  fault: Record<Language, string> | null
}

export function isReady({ question, faults }: FoundQuestion): boolean {
  return question !== null && faults.length === 0
}

/** What a form says to have a cure: "12.key.B". */
export function cureName({ edit, code, detail }: Cure): string {
  return `${edit.from}.${code}.${detail}`
}
