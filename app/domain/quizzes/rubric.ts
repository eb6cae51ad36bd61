import type { Question } from './question.ts'

const BEGINS = /^rubrik\s*:\s*/i

/**
 * By what an essay is marked, for its markers alone: in a file the comments from "Rubrik:" on. Empty where there is none.
 */
export function rubricOf({ comments }: Pick<Question, 'comments'>): string {
  const first = comments.findIndex((line) => BEGINS.test(line))
  return first < 0 ? '' : comments.slice(first).join('\n').replace(BEGINS, '').trim()
}

/** The comments with this rubric in the place of theirs. */
export function withRubric(comments: readonly string[], rubric: string): string[] {
  if (rubricOf({ comments: [...comments] }) === rubric) return [...comments]
  const first = comments.findIndex((line) => BEGINS.test(line))
  const others = first < 0 ? comments : comments.slice(0, first)
  const lines = rubric
    .replace(BEGINS, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return [...others, ...lines.map((line, index) => (index === 0 ? `Rubrik: ${line}` : line))]
}
