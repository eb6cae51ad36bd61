import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import type { SaidAnswer } from './said.ts'

/** Enough to tell the answers of one person to one question apart. */
const HASH_LETTERS = 12

/** Names what an answer says. */
export function hashOf(value: AnswerValue | null): string {
  return sha256(canonicalJson(value)).slice(0, HASH_LETTERS)
}

/** Names an answer as it lies there, so that a form can tell what it was made from: "3-1f0c…". */
export function markOfAnswer({ value, version }: { value: AnswerValue | null; version: number }): string {
  return `${version}-${hashOf(value)}`
}

/** The mark of the form in which an answer was said; undefined where it had none. */
export function markOfForm({ version, shown }: Pick<SaidAnswer, 'version' | 'shown'>): string | undefined {
  return version === undefined || shown === undefined ? undefined : `${version}-${shown}`
}

/** Null for what is no mark of ours. */
export function readMark(mark: string): { version: number; shown: string } | null {
  const [, version, shown] = /^(\d{1,6})-([0-9a-f]{12})$/.exec(mark) ?? []
  return version === undefined || shown === undefined ? null : { version: Number(version), shown }
}
