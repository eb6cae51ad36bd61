import { writeComments } from './gift-comments.ts'
import {
  TEXT_FORMATS,
  type Choice,
  type FormattedText,
  type NumericValue,
  type Question,
  type TextFormat,
} from './question.ts'

/**
 * Writes questions as GIFT; `readGift` gives the same questions back, in the same order and without a fault,
 * as long as they keep the rules it checks. GIFT cannot leave a category: going back to none is an empty `$CATEGORY:`.
 */
export function writeGift(questions: readonly Question[]): string {
  let category: string | null = null
  const blocks = questions.flatMap((question) => {
    const heading = question.category === category ? [] : [`$CATEGORY: ${question.category ?? ''}`.trimEnd()]
    category = question.category
    return [...heading, writeQuestion(question)]
  })
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function writeQuestion(question: Question): string {
  const { text, textAfter, title } = question
  const stem = `${writeTitle(title, text.text)}${writeText(text, 'moodle')}`
  const gap = question.kind === 'description' ? '' : `{${writeBraces(question)}}`
  const space = gap === '' || textAfter !== '' || text.text === '' ? '' : ' '
  const lines = [...writeComments(question), `${stem}${space}${gap}${escaped(textAfter)}`]
  return lines.join('\n')
}

/** An empty title (`::::`) keeps a text that begins with two slashes from being a comment. */
function writeTitle(title: string | null, text: string): string {
  if (title !== null) return `::${escaped(title)}:: `
  return text.startsWith('//') ? '::::' : ''
}

function writeBraces(question: Exclude<Question, { kind: 'description' }>): string {
  const format = question.text.format
  const general = question.generalFeedback ? `####${writeText(question.generalFeedback, format)}` : ''
  const answers = writeAnswers(question, format)
  if (answers.length === 0) return general
  if (question.kind === 'trueFalse') return `${answers.join('')}${general}`
  return `\n${[...answers, ...(general === '' ? [] : [general])].map((line) => `\t${line}\n`).join('')}`
}

function writeAnswers(question: Question, format: TextFormat): string[] {
  switch (question.kind) {
    case 'essay':
    case 'description':
      return []
    case 'trueFalse': {
      const [wrong, right] = [question.feedbackWrong, question.feedbackRight]
      const feedbacks = `${writeFeedback(wrong, format)}${right && !wrong ? '#' : ''}${writeFeedback(right, format)}`
      return [`${question.answer ? 'TRUE' : 'FALSE'}${feedbacks}`]
    }
    case 'choice':
      return question.choices.map((choice) => writeChoice(choice, question.many, format))
    case 'short':
      return question.answers.map(
        ({ text, weight, feedback }) =>
          `=${writeWeight(weight, 100, text)}${withoutArrow(writePlain(text) + writeFeedback(feedback, format))}`,
      )
    case 'numeric': {
      const right = question.answers.map(
        ({ value, weight, feedback }) =>
          `=${writeWeight(weight, 100, '')}${writeValue(value)}${writeFeedback(feedback, format)}`,
      )
      return [
        '#',
        ...right,
        ...(question.wrongFeedback ? [`~${writeFeedback(question.wrongFeedback, format)}`] : []),
      ]
    }
    case 'matching':
      return question.pairs.map(
        ({ premise, answer }) => `=${withoutArrow(writeText(premise, format))} -> ${writePlain(answer)}`,
      )
  }
}

function writeChoice({ text, weight, feedback }: Choice, many: boolean, format: TextFormat): string {
  const isRight = !many && weight === 100
  const mark = `${isRight ? '=' : '~'}${writeWeight(weight, isRight ? 100 : 0, text.text)}`
  return `${mark}${writeText(text, format)}${writeFeedback(feedback, format)}`
}

/** Says the usual weight only where the text would be taken for one. */
function writeWeight(weight: number, usual: number, text: string): string {
  return weight === usual && !text.startsWith('%') ? '' : `%${Number(weight.toFixed(5))}%`
}

function writeValue(value: NumericValue): string {
  if (value.kind === 'any') return '*'
  if (value.kind === 'range') return `${value.min}..${value.max}`
  return value.tolerance === 0 ? `${value.value}` : `${value.value}:${value.tolerance}`
}

function writeFeedback(feedback: FormattedText | null, format: TextFormat): string {
  return feedback ? `#${writeText(feedback, format)}` : ''
}

/** Names the format where it is not the usual one, or where the text itself begins like a format. */
function writeText({ text, format }: FormattedText, usual: TextFormat): string {
  const name = format === usual && !beginsLikeAFormat(text) ? '' : `[${format}]`
  return name + escaped(text)
}

function writePlain(text: string): string {
  return beginsLikeAFormat(text) ? `[plain]${escaped(text)}` : escaped(text)
}

function beginsLikeAFormat(text: string): boolean {
  return TEXT_FORMATS.some((format) => text.startsWith(`[${format}]`))
}

function escaped(text: string): string {
  return text.replace(/[\\:#={}~]/g, '\\$&').replaceAll('\n', '\\n')
}

/** An arrow would make a pair of a short answer, or end a premise too early. */
function withoutArrow(written: string): string {
  return written.replaceAll('->', '-\\>')
}
