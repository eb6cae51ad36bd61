import type { Report } from './gift-faults.ts'
import type { Item } from './gift-items.ts'
import { contents, formatted, splitAt } from './gift-part.ts'
import type { MatchingPair, QuestionBody, TextFormat } from './question.ts'

/** An arrow in an answer makes pairs; an arrow in the feedback of a short answer does not. */
export function isMatching(items: Item[]): boolean {
  const arrows = items.map(({ part }) => part.masked.indexOf('->'))
  const inAnswer = items.some(({ part }, index) => {
    const [arrow = -1, hash] = [arrows[index], part.masked.indexOf('#')]
    return arrow >= 0 && (hash < 0 || arrow < hash)
  })
  return inAnswer || (items.length > 1 && arrows.every((arrow) => arrow >= 0))
}

export function readMatching(items: Item[], format: TextFormat, report: Report): QuestionBody {
  const pairs: MatchingPair[] = []
  const premises = new Set<string>()
  for (const { sign, part } of items) {
    const [left, right] = splitAt(part, '->') ?? []
    if (!left || !right || sign === '') {
      report(sign === '' ? 'textBeforeAnswers' : 'pairWithoutArrow', part.line, contents(part))
      continue
    }
    const premise = formatted(left, format)
    const answer = formatted(right, 'plain').text
    if (answer === '') report('answerEmpty', part.line)
    if (premises.has(premise.text)) report('answerTwice', part.line, premise.text)
    if (premise.text !== '') premises.add(premise.text)
    pairs.push({ premise, answer })
  }
  if (premises.size < 2) report('tooFewPairs', items[0]?.part.line ?? 0)
  return { kind: 'matching', pairs }
}
