import type { Report } from './gift-faults.ts'
import { readFigure } from './gift-figure.ts'
import { itemsOf } from './gift-items.ts'
import { checkFullMark } from './gift-marks.ts'
import { contents, cut, feedbackOf, splitAt, trimmed, type Part } from './gift-part.ts'
import { readWeight } from './gift-weight.ts'
import type { NumericValue, QuestionBody, TextFormat } from './question.ts'

/** `#3`, `#3:0.5`, `#20,6:0,5`, `#2..4`, `#=3 =%50%2..4#close`, `#3:2~#said for every other number`. */
export function readNumeric(answers: Part, format: TextFormat, report: Report): QuestionBody {
  const [rightPart, wrongPart] = splitAt(cut(answers, 1), '~') ?? [cut(answers, 1)]
  const { items } = itemsOf(rightPart, 'numeric', report)
  const read = items.map(({ part }) => {
    const { weight, rest } = readWeight(part, 100, report)
    const [written, feedback] = splitAt(rest, '#') ?? [rest]
    const value = readValue(trimmed(written), report)
    return { value, weight, feedback: feedbackOf(feedback, format) }
  })
  if (items.length === 0) report('noRightAnswer', answers.line)
  else {
    checkFullMark(
      read.map((answer) => answer.weight),
      items,
      report,
    )
  }
  return { kind: 'numeric', answers: read, wrongFeedback: readWrongFeedback(wrongPart, format, report) }
}

/** What follows `~`: only a feedback, at most with the `*` and the weight of zero that some programs write. */
function readWrongFeedback(part: Part | undefined, format: TextFormat, report: Report) {
  if (!part) return null
  const [before, feedback] = splitAt(part, '#') ?? [part]
  const said = contents(before).replace(/\s/g, '')
  if (!/^(?:%0%)?\*?$/.test(said)) report('tildeInNumeric', trimmed(before).line, contents(before))
  return feedbackOf(feedback, format)
}

function readValue(part: Part, report: Report): NumericValue {
  const written = contents(part).trim()
  const number = (figure: string) => {
    const read = readFigure(figure)
    const said = figure.trim() || written
    if (read.kind === 'none') report('notNumber', part.line, said)
    if (read.kind === 'unclear') report('numberUnclear', part.line, said)
    if (read.kind === 'grouped') report('numberGrouped', part.line, said)
    return 'value' in read ? read.value : Number.NaN
  }
  if (written === '*') return { kind: 'any' }
  const dots = written.indexOf('..')
  if (dots >= 0) {
    const [min, max] = [number(written.slice(0, dots)), number(written.slice(dots + 2))]
    if (min > max) report('rangeBackwards', part.line, written)
    return { kind: 'range', min, max }
  }
  const colon = written.indexOf(':')
  if (colon < 0) return { kind: 'exact', value: number(written), tolerance: 0 }
  const [value, tolerance] = [number(written.slice(0, colon)), number(written.slice(colon + 1))]
  if (tolerance < 0) report('toleranceNegative', part.line, written)
  return { kind: 'exact', value, tolerance }
}
