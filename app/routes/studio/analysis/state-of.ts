import type { AnalysedPerson } from '#app/domain/quiz-analysis/people.server.ts'

type Words = { passed: string; notPassed: string; waitingPerson: string }

/** A pass stays; who waits for a marker has no last word yet. */
export function stateOf(
  { passedAt, waiting }: Pick<AnalysedPerson, 'passedAt' | 'waiting'>,
  words: Words,
): string {
  if (passedAt) return words.passed
  return waiting > 0 ? words.waitingPerson : words.notPassed
}
