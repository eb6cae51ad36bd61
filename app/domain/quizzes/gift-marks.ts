import type { Report } from './gift-faults.ts'
import type { Item } from './gift-items.ts'
import type { Choice, ShortAnswer } from './question.ts'

/** 3 × 33.33 or 7 × 14.29 are meant to be 100. */
const ROUNDING = 0.1

/** At least two different choices; one fully right answer, or weights that add up to 100. */
export function checkChoices(many: boolean, choices: Choice[], items: Item[], report: Report): void {
  const line = items[0]?.part.line ?? 0
  checkTexts(
    choices.map((choice) => choice.text.text),
    items,
    report,
  )
  if (choices.length < 2) report('tooFewChoices', line)
  const right = choices.filter((choice) => choice.weight === 100).length
  if (many) {
    const sum = choices.reduce((total, choice) => total + Math.max(0, choice.weight), 0)
    if (sum === 0) report('noRightAnswer', line)
    else if (Math.abs(sum - 100) > ROUNDING) report('weightSum', line, String(Math.round(sum * 1000) / 1000))
  } else if (right === 0) report('noRightAnswer', line)
  else if (right > 1) report('severalRight', line)
}

/** Different answers, none with a negative weight, one of them worth the full mark. */
export function checkShortAnswers(answers: ShortAnswer[], items: Item[], report: Report): void {
  checkTexts(
    answers.map((answer) => answer.text),
    items,
    report,
  )
  checkFullMark(
    answers.map((answer) => answer.weight),
    items,
    report,
  )
}

/** One answer must be worth the full mark, and none may take marks away. */
export function checkFullMark(weights: number[], items: Item[], report: Report): void {
  for (const [index, weight] of weights.entries()) {
    if (weight < 0) report('weightRange', items[index]?.part.line ?? 0, `%${weight}%`)
  }
  if (!weights.includes(100)) report('noRightAnswer', items[0]?.part.line ?? 0)
}

function checkTexts(texts: string[], items: Item[], report: Report): void {
  const seen = new Set<string>()
  for (const [index, text] of texts.entries()) {
    const line = items[index]?.part.line ?? 0
    if (text === '') report('answerEmpty', line)
    else if (seen.has(text)) report('answerTwice', line, text)
    seen.add(text)
  }
}
