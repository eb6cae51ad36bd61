import type { Report } from './gift-faults.ts'
import { checkChoices, checkShortAnswers } from './gift-marks.ts'
import { readNumeric } from './gift-numeric.ts'
import {
  contents,
  feedbackOf,
  formatted,
  itemsOf,
  splitAt,
  trimmed,
  type Item,
  type Part,
} from './gift-part.ts'
import { readWeight } from './gift-weight.ts'
import type { MatchingPair, QuestionBody, TextFormat } from './question.ts'

/** Reads what stands between the braces; the signs in it decide the kind of question, in Moodle's order. */
export function readAnswers(answers: Part, format: TextFormat, report: Report): QuestionBody {
  const whole = trimmed(answers)
  if (whole.text === '') return { kind: 'essay' }
  if (whole.masked.startsWith('#')) return readNumeric(whole, format, report)
  if (whole.masked.includes('~')) return readChoices(whole, format, report)
  const trueFalse = readTrueFalse(whole, format)
  if (trueFalse) return trueFalse
  const items = itemsOf(whole, '=')
  return isMatching(items) ? readMatching(items, format, report) : readShortAnswers(items, format, report)
}

function readChoices(answers: Part, format: TextFormat, report: Report): QuestionBody {
  const items = itemsOf(answers, '=~')
  const many = items.every((item) => item.sign !== '=')
  const choices = items.map(({ sign, part }) => {
    if (sign === '') report('textBeforeAnswers', part.line, contents(part))
    const { weight, rest } = readWeight(part, sign === '=' ? 100 : 0, report)
    const [text, feedback] = splitAt(rest, '#') ?? [rest]
    return { text: formatted(text, format), weight, feedback: feedbackOf(feedback, format) }
  })
  checkChoices(many, choices, items, report)
  return { kind: 'choice', many, choices }
}

/** `{T}`, `{FALSE}`, `{T#said when wrong#said when right}`. */
function readTrueFalse(answers: Part, format: TextFormat): QuestionBody | null {
  const [word, feedbacks] = splitAt(answers, '#') ?? [answers]
  const answer = /^(?:(t|true)|f|false)$/i.exec(contents(trimmed(word)))
  if (!answer) return null
  const [wrong, right] = feedbacks ? (splitAt(feedbacks, '#') ?? [feedbacks]) : []
  return {
    kind: 'trueFalse',
    answer: answer[1] !== undefined,
    feedbackWrong: feedbackOf(wrong, format),
    feedbackRight: feedbackOf(right, format),
  }
}

function readShortAnswers(items: Item[], format: TextFormat, report: Report): QuestionBody {
  const answers = items.map(({ part }) => {
    const { weight, rest } = readWeight(part, 100, report)
    const [text, feedback] = splitAt(rest, '#') ?? [rest]
    return { text: formatted(text, format).text, weight, feedback: feedbackOf(feedback, format) }
  })
  checkShortAnswers(answers, items, report)
  return { kind: 'short', answers }
}

/** An arrow in an answer makes pairs; an arrow in the feedback of a short answer does not. */
function isMatching(items: Item[]): boolean {
  const arrows = items.map(({ part }) => part.masked.indexOf('->'))
  const inAnswer = items.some(({ part }, index) => {
    const [arrow = -1, hash] = [arrows[index], part.masked.indexOf('#')]
    return arrow >= 0 && (hash < 0 || arrow < hash)
  })
  return inAnswer || (items.length > 1 && arrows.every((arrow) => arrow >= 0))
}

function readMatching(items: Item[], format: TextFormat, report: Report): QuestionBody {
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
