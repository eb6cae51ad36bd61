import { TEXT_FORMATS, type Question, type TextFormat } from '#app/domain/quizzes/question.ts'
import { rubricOf } from '#app/domain/quizzes/rubric.ts'
import { number } from '#app/platform/say/figures.ts'
import { BANK } from './bank-limits.ts'

/** The kinds of questions, as their forms are named in addresses. */
export const KIND_WORDS = {
  'pilihan-ganda': 'choice',
  'benar-salah': 'trueFalse',
  menjodohkan: 'matching',
  angka: 'numeric',
  isian: 'short',
  uraian: 'essay',
  bacaan: 'description',
} as const satisfies Record<string, Question['kind']>
export type KindWord = keyof typeof KIND_WORDS

/** The field with what was written for another kind of question, to come back with it. */
export const SET_ASIDE = 'lain'

export function isKindWord(word: string): word is KindWord {
  return Object.hasOwn(KIND_WORDS, word)
}

/** How the formats of a text are called on the wire. */
export const FORMAT_WORDS = {
  biasa: 'moodle',
  polos: 'plain',
  markdown: 'markdown',
  html: 'html',
} as const satisfies Record<string, TextFormat>
export const FORMATS = Object.keys(FORMAT_WORDS)

export function formatWord(format: TextFormat): string {
  return Object.entries(FORMAT_WORDS).find(([, one]) => one === format)?.[0] ?? TEXT_FORMATS[0]
}

/** The fields of an answer or pair, by its place from 1. */
export function rowFields(place: number) {
  return {
    answer: `jawaban${place}`,
    right: `benar${place}`,
    weight: `bobot${place}`,
    feedback: `umpan${place}`,
    tolerance: `toleransi${place}`,
    premise: `pernyataan${place}`,
  }
}

/** So many rows a form draws: two more than there are, four at least. */
export function rowCount(question: Question | null): number {
  const rows = question === null ? 0 : rowsOf(question)
  return Math.min(BANK.rows, Math.max(4, rows + 2))
}

function rowsOf(question: Question): number {
  if (question.kind === 'choice') return question.choices.length
  if (question.kind === 'short' || question.kind === 'numeric') return question.answers.length
  return question.kind === 'matching' ? question.pairs.length : 0
}

/** A weight in percent, as it stands in a field. */
function weighed(weight: number): string {
  return number(weight, 'id', 5)
}

/** What stands in the fields of a question as it is. */
export function savedFields(question: Question): Record<string, string> {
  const { title, category, tags, points, text, textAfter, generalFeedback } = question
  return {
    judul: title ?? '',
    kategori: category ?? '',
    tag: tags.join(', '),
    poin: points === null ? '' : number(points, 'id', 2),
    soal: text.text,
    bentuk: formatWord(text.format),
    sesudah: textAfter,
    umum: generalFeedback?.text ?? '',
    ...savedBody(question),
  }
}

function savedBody(question: Question): Record<string, string> {
  switch (question.kind) {
    case 'choice': {
      const { many, choices } = question
      const shared = choices.filter(({ weight }) => weight > 0)
      const share = 100 / Math.max(1, shared.length)
      const isPlain = many
        ? choices.every(({ weight }) => weight === 0 || Math.abs(weight - share) < 0.001)
        : choices.every(({ weight }) => weight === 0 || weight === 100)
      return rowed(
        choices,
        ({ text, weight, feedback }, fields) => ({
          [fields.answer]: text.text,
          [fields.right]: weight > 0 && (isPlain || weight === 100) ? 'ya' : '',
          [fields.weight]: isPlain || weight === 0 || (!many && weight === 100) ? '' : weighed(weight),
          [fields.feedback]: feedback?.text ?? '',
        }),
        { cara: many ? 'beberapa' : 'satu' },
      )
    }
    case 'trueFalse':
      return {
        jawaban: question.answer ? 'benar' : 'salah',
        umpanBenar: question.feedbackRight?.text ?? '',
        umpanSalah: question.feedbackWrong?.text ?? '',
      }
    case 'short':
      return rowed(question.answers, ({ text, weight, feedback }, fields) => ({
        [fields.answer]: text,
        [fields.weight]: weight === 100 ? '' : weighed(weight),
        [fields.feedback]: feedback?.text ?? '',
      }))
    case 'numeric':
      return rowed(
        question.answers,
        ({ value, weight, feedback }, fields) => ({
          [fields.answer]: writtenValue(value),
          [fields.tolerance]:
            value.kind === 'exact' && value.tolerance > 0 ? plainFigure(value.tolerance) : '',
          [fields.weight]: weight === 100 ? '' : weighed(weight),
          [fields.feedback]: feedback?.text ?? '',
        }),
        { umpanSalah: question.wrongFeedback?.text ?? '' },
      )
    case 'matching':
      return rowed(question.pairs, ({ premise, answer }, fields) => ({
        [fields.premise]: premise.text,
        [fields.answer]: answer,
      }))
    case 'essay':
      return { rubrik: rubricOf(question) }
    default:
      return {}
  }
}

function rowed<Row>(
  rows: readonly Row[],
  said: (row: Row, fields: ReturnType<typeof rowFields>) => Record<string, string>,
  more: Record<string, string> = {},
): Record<string, string> {
  const fields = rows.flatMap((row, index) => Object.entries(said(row, rowFields(index + 1))))
  return { ...more, ...Object.fromEntries(fields) }
}

type Numeric = Extract<Question, { kind: 'numeric' }>['answers'][number]['value']

function writtenValue(value: Numeric): string {
  if (value.kind === 'any') return '*'
  if (value.kind === 'range') return `${plainFigure(value.min)} sampai ${plainFigure(value.max)}`
  return plainFigure(value.value)
}

/** With a comma and without groups; one that could be read as thousands ends in a nought. */
function plainFigure(value: number): string {
  const written = String(value).replace('.', ',')
  return /^-?(?!0,)\d{1,3},\d{3}$/.test(written) ? `${written}0` : written
}
