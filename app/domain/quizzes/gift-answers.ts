import type { Report } from './gift-faults.ts'
import { itemsOf, type Item } from './gift-items.ts'
import { checkChoices, checkShortAnswers } from './gift-marks.ts'
import { readNumeric } from './gift-numeric.ts'
import { isMatching, readMatching } from './gift-pairs.ts'
import { writtenOptions } from './gift-options.ts'
import { contents, feedbackOf, formatted, splitAt, trimmed, type Part } from './gift-part.ts'
import { readTrueFalse } from './gift-true-false.ts'
import { readWeight } from './gift-weight.ts'
import type { QuestionBody, TextFormat } from './question.ts'

/** Reads what stands between the braces; the signs in it decide the kind of question, in Moodle's order. */
export function readAnswers(answers: Part, format: TextFormat, report: Report): QuestionBody {
  const whole = trimmed(answers)
  if (whole.text === '') return { kind: 'essay' }
  if (whole.masked.startsWith('#')) return readNumeric(whole, format, report)
  const trueFalse = readTrueFalse(whole, format)
  if (trueFalse) return trueFalse
  if (whole.masked.includes('~')) return readChoices(answers, format, report)
  const pairs = itemsOf(answers, 'pairs', report).items
  if (isMatching(pairs)) return readMatching(pairs, format, report)
  return readShortAnswers(answers, format, report)
}

function readChoices(answers: Part, format: TextFormat, report: Report): QuestionBody {
  const { items, isClear } = itemsOf(answers, 'choice', report)
  const many = items.every((item) => item.sign !== '=')
  const choices = items.map((item) => {
    if (item.sign === '') report('textBeforeAnswers', item.part.line, contents(item.part))
    const { weight, text, feedback } = readAnswer(item, item.sign === '=' ? 100 : 0, report)
    return { text: formatted(text, format), weight, feedback: feedbackOf(feedback, format) }
  })
  if (isClear) checkChoices(many, choices, items, report)
  return { kind: 'choice', many, choices }
}

function readShortAnswers(part: Part, format: TextFormat, report: Report): QuestionBody {
  const { items, isClear } = itemsOf(part, 'short', report)
  const answers = items.map((item) => {
    if (item.sign === '') {
      const said = contents(item.part)
      const isList = writtenOptions(said).hasOptions
      report(isList ? 'textBeforeAnswers' : 'answerWithoutSign', item.part.line, said)
    }
    const { weight, text, feedback } = readAnswer(item, 100, report)
    return { text: formatted(text, format).text, weight, feedback: feedbackOf(feedback, format) }
  })
  if (answers.length > 1 && answers.every(({ text }) => text.includes('→')))
    report('arrowSign', items[0]?.part.line ?? 0)
  if (isClear) checkShortAnswers(answers, items, report)
  return { kind: 'short', answers }
}

/** One answer: its weight, its text, and what is said of it after `#`. */
function readAnswer({ part }: Item, usual: number, report: Report) {
  const { weight, rest } = readWeight(part, usual, report)
  const [text, feedback] = splitAt(rest, '#') ?? [rest]
  if (feedback && text.text.trim() !== '') {
    const said = feedback.masked.trim()
    // "RT #3", "RT#3": a number, not a feedback. "benar # 3 kali" has the space of a feedback.
    const isNumber = /^\d/.test(feedback.masked) && (/\s$/.test(text.text) || /^[\d.,/-]+$/.test(said))
    if (isNumber) report('hashUnclear', text.line, contents(rest))
    // Moodle writes a `#` after every answer, but with a weight before it.
    if (said === '' && rest === part) report('hashAtEnd', text.line, contents(text))
  }
  return { weight, text, feedback }
}
