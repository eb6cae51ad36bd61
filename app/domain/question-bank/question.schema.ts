import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import type { Question, TextFormat } from '#app/domain/quizzes/question.ts'
import { POINTS_MAX } from '#app/domain/quizzes/stored-question.schema.ts'
import { formParts, shownFields } from '#app/platform/forms.schema.ts'
import { BANK } from './bank-limits.ts'
import {
  bodyOf,
  PLACES,
  textIn,
  type Fault,
  type RowPart,
  type Said,
  type WrittenBody,
} from './question-rows.ts'
import { FORMAT_WORDS, FORMATS, rowFields, SET_ASIDE } from './question-fields.ts'

/** A question as a form says it: texts without their formats, which `question-from.ts` knows from before. */
export type WrittenQuestion = {
  title: string
  category: string
  tags: string[]
  points: number | null
  text: string
  format: TextFormat
  textAfter: string
  general: string
  body: WrittenBody
}
const feedback = safeText(0, BANK.feedback).default('')
const short = z.string().trim().max(20).optional()

const ROW: Readonly<Record<RowPart, z.ZodType>> = {
  answer: safeText(0, BANK.answer).optional(),
  right: z.enum(['ya', '']).optional(),
  weight: short,
  feedback: safeText(0, BANK.feedback).optional(),
  tolerance: short,
  premise: safeText(0, BANK.answer).optional(),
}

function rows(...parts: readonly RowPart[]) {
  return Object.fromEntries(
    PLACES.flatMap((place) => parts.map((part) => [rowFields(place)[part], ROW[part]] as const)),
  )
}

const head = {
  judul: safeLine(0, BANK.title).default(''),
  kategori: safeLine(0, BANK.category).default(''),
  tag: safeLine(0, BANK.tags * (BANK.tag + 2)).default(''),
  poin: short,
  soal: safeText(1, BANK.text),
  bentuk: z.enum(FORMATS, { error: 'choice' }).default('biasa'),
  sesudah: safeText(0, BANK.text).default(''),
  umum: feedback,
  /** The button: only to look at what is typed. */
  aksi: z.literal('lihat').optional(),
}

/** The fields that every kind has. */
export const HEAD_FIELDS = Object.keys(head).filter((name) => name !== 'aksi')

/** The fields of each kind beside those that all have. */
const BODIES = {
  choice: {
    cara: z.enum(['satu', 'beberapa'], { error: 'choice' }),
    ...rows('answer', 'right', 'weight', 'feedback'),
  },
  trueFalse: {
    jawaban: z.enum(['benar', 'salah'], { error: 'choice' }),
    umpanBenar: feedback,
    umpanSalah: feedback,
  },
  short: rows('answer', 'weight', 'feedback'),
  numeric: { ...rows('answer', 'tolerance', 'weight', 'feedback'), umpanSalah: feedback },
  matching: rows('premise', 'answer'),
  essay: { rubrik: safeText(0, BANK.text).default('') },
  description: {},
} as const

export function bodyFields(kind: Question['kind']): string[] {
  return Object.keys(BODIES[kind])
}

/** All that a form of a kind may have. */
export function namesOf(kind: Question['kind']): string[] {
  return [...HEAD_FIELDS, ...bodyFields(kind)]
}

/** The fields of a kind of question. */
function fieldsOf(kind: Question['kind']): Record<string, z.ZodType> {
  return { ...head, ...BODIES[kind] }
}

function judge(kind: Question['kind']) {
  return (seen: z.core.ParsePayload<Said>): void => {
    const fault: Fault = (field, message) =>
      seen.issues.push({ code: 'custom', message, path: [field], input: seen.value })
    judgeHead(seen.value, fault)
    bodyOf(kind, seen.value, fault)
  }
}

/**
 * A new question of a kind. Issues carry 'required', 'choice', 'points', 'tags', 'fewAnswers', 'noRight', 'oneRight', 'weight',
 * 'weightBelow', 'weightSum', 'answerTwice', 'fewPairs', 'number', 'numberUnclear', 'range', 'tolerance' or a `TextFault`.
 */
export function newQuestionSchema(kind: Question['kind']) {
  return z
    .strictObject({ ...fieldsOf(kind), kunci: formParts.key, [SET_ASIDE]: z.string().optional() })
    .check(judge(kind))
    .transform((form) => ({ key: form.kunci, ...saidIn(kind, form) }))
}

/** The same of one that is there. */
export function changedQuestionSchema(kind: Question['kind']) {
  return z
    .strictObject({ ...fieldsOf(kind), ...shownFields(...namesOf(kind)), versi: formParts.version })
    .check(judge(kind))
    .transform((form) => ({ version: form.versi, ...saidIn(kind, form) }))
}

/** `looks`: nothing is to be saved, its writer wants to see it. */
function saidIn(kind: Question['kind'], form: Said) {
  return { question: writtenOf(kind, form), looks: form['aksi'] === 'lihat' }
}

function writtenOf(kind: Question['kind'], form: Said): WrittenQuestion {
  const word = textIn(form, 'bentuk')
  return {
    title: textIn(form, 'judul'),
    category: textIn(form, 'kategori')
      .split('/')
      .map((part) => part.trim())
      .filter(Boolean)
      .join('/'),
    tags: tagsIn(form),
    points: pointsIn(textIn(form, 'poin')),
    text: textIn(form, 'soal'),
    format: Object.entries(FORMAT_WORDS).find(([name]) => name === word)?.[1] ?? 'moodle',
    textAfter: textIn(form, 'sesudah'),
    general: textIn(form, 'umum'),
    body: bodyOf(kind, form, () => undefined),
  }
}

function tagsIn(form: Said): string[] {
  const tags = textIn(form, 'tag')
    .split(',')
    .map((tag) => tag.trim())
  return [...new Set(tags.filter(Boolean))]
}

function pointsIn(said: string): number | null {
  if (!/^\d{1,4}(?:[.,]\d{1,2})?$/.test(said)) return null
  const points = Number(said.replace(',', '.'))
  return points <= POINTS_MAX ? points : null
}

function judgeHead(form: Said, fault: Fault): void {
  if (textIn(form, 'poin') !== '' && pointsIn(textIn(form, 'poin')) === null) fault('poin', 'points')
  const tags = tagsIn(form)
  if (tags.length > BANK.tags || tags.some((tag) => [...tag].length > BANK.tag)) fault('tag', 'tags')
}
