import { isReady, type FoundQuestion } from './found.ts'
import { readQuestions } from './read-questions.ts'

/** "choice Siapa? | Bupati | *Camat", or what is asked. */
export function shown(found: FoundQuestion): string {
  const { kind, text, answers } = found.seen
  const told = answers.map((answer) => `${answer.isRight ? '*' : ''}${answer.text}`)
  const said = [text.replaceAll('\n', ' / '), ...told].join(' | ')
  return isReady(found) ? `${kind} ${said}` : `? ${said}`
}

/** All that a text asks, so. */
export function read(text: string): string[] {
  return readQuestions(text).questions.map(shown)
}
