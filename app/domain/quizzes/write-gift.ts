import { writeComments } from './gift-comments.ts'
import {
  asPairSide,
  escaped,
  feedbackAfter,
  figure,
  formatted,
  plainly,
  weightBefore,
} from './gift-writing.ts'
import type { Choice, NumericAnswer, NumericValue, Question, ShortAnswer, TextFormat } from './question.ts'

/**
 * Writes questions as a GIFT file that `readGift` reads as the same questions, line numbers aside: each with its id, tags and
 * points, its comments, its category. Signs are escaped as Moodle's own export does, so Moodle reads it too.
 * Titles must differ within a category, as for reading; what has two titles alike is told when it is read.
 */
export function writeGift(questions: readonly Question[]): string {
  let category: string | null = null
  const blocks: string[] = []
  for (const [index, question] of questions.entries()) {
    if (question.category !== category) {
      category = question.category
      blocks.push(`$CATEGORY: ${category?.replace(/\s+/g, ' ') ?? ''}`.trimEnd())
    }
    const lines = writeComments(question)
    blocks.push([...lines, writeQuestion(question, questions[index - 1])].join('\n'))
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function writeQuestion(question: Question, before: Question | undefined): string {
  const { format } = question.text
  const title = titleOf(question, before)
  // A text to be read always names its format: so it is told from a question that lost its answers.
  if (question.kind === 'description') return `${title}[${format}]${escaped(question.text.text)}`
  const text = formatted(question.text, 'moodle')
  // Around a gap blanks count.
  const gap = question.textAfter === '' && text !== '' ? ' ' : ''
  return `${title}${text}${gap}{${answersOf(question)}${generalOf(question)}}${escaped(question.textAfter)}`
}

/** An empty title begins a question where its text alone would be joined to what stands before it, or be read as no text. */
function titleOf({ title, kind, text }: Question, before: Question | undefined): string {
  if (title !== null) return `::${escaped(title)}:: `
  const isUnsafe = kind === 'description' || before?.kind === 'description' || /^(?:\/\/|<|%)/.test(text.text)
  return isUnsafe ? ':::: ' : ''
}

function generalOf({ generalFeedback, text, kind }: Question): string {
  const said = feedbackAfter('####', generalFeedback, text.format)
  return said !== '' && kind !== 'essay' && kind !== 'trueFalse' ? `${said}\n` : said
}

function answersOf(question: Question): string {
  const { format } = question.text
  switch (question.kind) {
    case 'choice':
      return inLines(question.choices.map((choice) => choiceLine(choice, question.many, format)))
    case 'short':
      return inLines(question.answers.map((answer) => shortLine(answer, format)))
    case 'matching':
      return inLines(
        question.pairs.map(({ premise, answer }) => {
          const left = asPairSide(formatted(premise, format))
          return `=${left} -> ${plainly(answer)}`
        }),
      )
    case 'numeric': {
      const wrong = feedbackAfter('#', question.wrongFeedback, format)
      const lines = question.answers.map((answer) => numericLine(answer, format))
      return `#${inLines(wrong === '' ? lines : [...lines, `~${wrong}`])}`
    }
    case 'trueFalse': {
      const right = feedbackAfter('#', question.feedbackRight, format)
      const wrong = feedbackAfter('#', question.feedbackWrong, format) || (right && '#')
      return `${question.answer ? 'TRUE' : 'FALSE'}${wrong}${right}`
    }
    default:
      return ''
  }
}

function inLines(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`
}

function choiceLine({ text, weight, feedback }: Choice, many: boolean, format: TextFormat): string {
  const isRight = !many && weight === 100
  const written = formatted(text, format)
  const sign = isRight ? '=' : '~'
  return `${sign}${weightBefore(weight, isRight ? 100 : 0, written)}${written}${feedbackAfter('#', feedback, format)}`
}

function shortLine({ text, weight, feedback }: ShortAnswer, format: TextFormat): string {
  const written = plainly(text)
  // An arrow in any of them would make pairs of all.
  return asPairSide(`=${weightBefore(weight, 100, written)}${written}${feedbackAfter('#', feedback, format)}`)
}

function numericLine({ value, weight, feedback }: NumericAnswer, format: TextFormat): string {
  return `=${weightBefore(weight, 100, '')}${valueOf(value)}${feedbackAfter('#', feedback, format)}`
}

function valueOf(value: NumericValue): string {
  if (value.kind === 'any') return '*'
  if (value.kind === 'range') return `${figure(value.min)}..${figure(value.max)}`
  return `${figure(value.value)}${value.tolerance === 0 ? '' : `:${figure(value.tolerance)}`}`
}
