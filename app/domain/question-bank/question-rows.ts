import { readFigure } from '#app/domain/quizzes/gift-figure.ts'
import type { NumericValue, Question } from '#app/domain/quizzes/question.ts'
import { BANK } from './bank-limits.ts'
import { rowFields } from './question-fields.ts'

/** What a form says of the answers; texts without their formats. */
export type WrittenBody =
  | { kind: 'choice'; many: boolean; choices: { text: string; weight: number; feedback: string }[] }
  | { kind: 'trueFalse'; answer: boolean; right: string; wrong: string }
  | { kind: 'short'; answers: { text: string; weight: number; feedback: string }[] }
  | { kind: 'numeric'; answers: { value: NumericValue; weight: number; feedback: string }[]; wrong: string }
  | { kind: 'matching'; pairs: { premise: string; answer: string }[] }
  | { kind: 'essay'; rubric: string }
  | { kind: 'description' }

/** A form as it was sent, by the names of its fields. */
export type Said = Readonly<Record<string, unknown>>
export type Fault = (field: string, code: string) => void

export type RowPart = keyof ReturnType<typeof rowFields>
type Row = Record<RowPart, string>

export const PLACES = Array.from({ length: BANK.rows }, (_, index) => index + 1)

export function textIn(form: Said, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}

/** The rows in which something is written, each with its place. */
function rowsIn(form: Said, written: readonly RowPart[]): { place: number; row: Row }[] {
  return PLACES.flatMap((place) => {
    const fields = rowFields(place)
    const row = {
      answer: textIn(form, fields.answer),
      right: textIn(form, fields.right),
      weight: textIn(form, fields.weight),
      feedback: textIn(form, fields.feedback),
      tolerance: textIn(form, fields.tolerance),
      premise: textIn(form, fields.premise),
    }
    return written.some((part) => row[part] !== '') ? [{ place, row }] : []
  })
}

/** What the rows of a kind say; each fault is told with its field. */
export function bodyOf(kind: Question['kind'], form: Said, fault: Fault): WrittenBody {
  switch (kind) {
    case 'choice':
      return choicesOf(form, fault)
    case 'trueFalse': {
      const [right, wrong] = [textIn(form, 'umpanBenar'), textIn(form, 'umpanSalah')]
      return { kind, answer: form['jawaban'] === 'benar', right, wrong }
    }
    case 'short': {
      const found = rowsIn(form, ['answer', 'feedback', 'weight'])
      judgeRows(found, fault)
      const answers = found.map(({ place, row }) => {
        const weight = gainOf(row.weight, rowFields(place).weight, fault)
        return { text: row.answer, weight, feedback: row.feedback }
      })
      judgeFull(answers, rowFields(1).answer, fault)
      return { kind, answers }
    }
    case 'numeric':
      return numbersOf(form, fault)
    case 'matching':
      return pairsOf(form, fault)
    case 'essay':
      return { kind, rubric: textIn(form, 'rubrik') }
    default:
      return { kind }
  }
}

function choicesOf(form: Said, fault: Fault): WrittenBody {
  const many = form['cara'] === 'beberapa'
  const found = rowsIn(form, ['answer', 'feedback', 'weight', 'right'])
  judgeRows(found, fault)
  if (found.length < 2) fault(rowFields(2).answer, 'fewAnswers')
  const said = found.map(({ place, row }) => ({
    row,
    weight: row.weight === '' ? null : weightOf(row.weight, 0, rowFields(place).weight, fault),
  }))
  const ticked = said.filter(({ row, weight }) => weight === null && row.right === 'ya').length
  const given = said.reduce((sum, { weight }) => sum + Math.max(0, weight ?? 0), 0)
  const share = many ? Math.round(((100 - given) / Math.max(1, ticked)) * 1e5) / 1e5 : 100
  const choices = said.map(({ row, weight }) => ({
    text: row.answer,
    weight: weight ?? (row.right === 'ya' ? share : 0),
    feedback: row.feedback,
  }))
  const first = rowFields(found[0]?.place ?? 1)
  if (!many) {
    judgeFull(choices, first.right, fault)
    // A file says of one answer which one it is; of two nobody knows which of both kinds of question it was.
    for (const { place } of found.filter((_, index) => choices[index]?.weight === 100).slice(1))
      fault(rowFields(place).right, 'oneRight')
  } else if (choices.every(({ weight }) => weight <= 0)) fault(first.right, 'noRight')
  else if (Math.abs(choices.reduce((sum, { weight }) => sum + Math.max(0, weight), 0) - 100) > 0.1)
    fault(first.weight, 'weightSum')
  return { kind: 'choice', many, choices }
}

function numbersOf(form: Said, fault: Fault): WrittenBody {
  const found = rowsIn(form, ['answer', 'feedback', 'weight', 'tolerance'])
  judgeRows(found, fault)
  const answers = found.map(({ place, row }) => {
    const fields = rowFields(place)
    const value = valueOf(row, fields, fault)
    return { value, weight: gainOf(row.weight, fields.weight, fault), feedback: row.feedback }
  })
  judgeFull(answers, rowFields(1).answer, fault)
  return { kind: 'numeric', answers, wrong: textIn(form, 'umpanSalah') }
}

function valueOf(
  { answer, tolerance }: Row,
  fields: ReturnType<typeof rowFields>,
  fault: Fault,
): NumericValue {
  if (answer === '*') return { kind: 'any' }
  const figure = (said: string, field: string, code: string): number => {
    const read = readFigure(said)
    if (read.kind === 'unclear') fault(field, 'numberUnclear')
    if (read.kind === 'none') fault(field, code)
    return 'value' in read ? read.value : 0
  }
  // "10 sampai 20", "10 s.d. 20", "10 to 20", "10..20".
  const [from, to] = answer.split(/\.\.|\bsampai\b|\bs\.?d\b\.?|\bto\b/).map((side) => side.trim())
  if (from !== undefined && to !== undefined) {
    const [min, max] = [figure(from, fields.answer, 'number'), figure(to, fields.answer, 'number')]
    if (min > max) fault(fields.answer, 'range')
    return { kind: 'range', min, max }
  }
  const about = tolerance === '' ? 0 : figure(tolerance, fields.tolerance, 'tolerance')
  if (about < 0) fault(fields.tolerance, 'tolerance')
  // An empty answer is told once, by its row.
  return {
    kind: 'exact',
    value: answer === '' ? 0 : figure(answer, fields.answer, 'number'),
    tolerance: about,
  }
}

function pairsOf(form: Said, fault: Fault): WrittenBody {
  const found = rowsIn(form, ['answer', 'premise'])
  const premises = new Set<string>()
  for (const { place, row } of found) {
    const fields = rowFields(place)
    if (row.answer === '') fault(fields.answer, 'required')
    if (row.premise !== '' && premises.has(row.premise)) fault(fields.premise, 'answerTwice')
    if (row.premise !== '') premises.add(row.premise)
  }
  if (premises.size < 2) fault(rowFields(2).premise, 'fewPairs')
  return { kind: 'matching', pairs: found.map(({ row: { premise, answer } }) => ({ premise, answer })) }
}

/** Answers that say something, each once. */
function judgeRows(found: readonly { place: number; row: Row }[], fault: Fault): void {
  const seen = new Set<string>()
  for (const { place, row } of found) {
    const { answer } = rowFields(place)
    if (row.answer === '') fault(answer, 'required')
    else if (seen.has(row.answer)) fault(answer, 'answerTwice')
    seen.add(row.answer)
  }
}

function judgeFull(answers: readonly { weight: number }[], field: string, fault: Fault): void {
  if (!answers.some(({ weight }) => weight === 100)) fault(field, 'noRight')
}

/** Of an answer that is typed: one that takes points away nobody would type. */
function gainOf(said: string, field: string, fault: Fault): number {
  const weight = weightOf(said, 100, field, fault)
  if (weight < 0) fault(field, 'weightBelow')
  return weight
}

function weightOf(said: string, usual: number, field: string, fault: Fault): number {
  if (said === '') return usual
  const weight = /^-?\d{1,3}(?:[.,]\d{1,5})?$/.test(said) ? Number(said.replace(',', '.')) + 0 : Number.NaN
  if (Math.abs(weight) <= 100) return weight
  fault(field, 'weight')
  return 0
}
