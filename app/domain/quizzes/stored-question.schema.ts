import { z } from 'zod'
import { TEXT_FORMATS, type Question } from './question.ts'

const formatted = z.object({ text: z.string(), format: z.enum(TEXT_FORMATS) }).strict()
const feedback = formatted.nullable()
const weight = z.number().min(-100).max(100)

const head = {
  title: z.string().nullable(),
  tags: z.array(z.string()),
  comments: z.array(z.string()),
  category: z.string().nullable(),
  text: formatted,
  textAfter: z.string(),
  generalFeedback: feedback,
}

const numericValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), value: z.number(), tolerance: z.number() }).strict(),
  z.object({ kind: z.literal('range'), min: z.number(), max: z.number() }).strict(),
  z.object({ kind: z.literal('any') }).strict(),
])

/**
 * A question as a version keeps it. Its lasting name and its points stand in columns, its line belongs to a file.
 */
export const storedQuestionSchema = z.discriminatedUnion('kind', [
  z
    .object({
      ...head,
      kind: z.literal('choice'),
      many: z.boolean(),
      choices: z.array(z.object({ text: formatted, weight, feedback }).strict()),
    })
    .strict(),
  z
    .object({
      ...head,
      kind: z.literal('trueFalse'),
      answer: z.boolean(),
      feedbackWrong: feedback,
      feedbackRight: feedback,
    })
    .strict(),
  z
    .object({
      ...head,
      kind: z.literal('short'),
      answers: z.array(z.object({ text: z.string(), weight, feedback }).strict()),
    })
    .strict(),
  z
    .object({
      ...head,
      kind: z.literal('numeric'),
      answers: z.array(z.object({ value: numericValue, weight, feedback }).strict()),
      wrongFeedback: feedback,
    })
    .strict(),
  z
    .object({
      ...head,
      kind: z.literal('matching'),
      pairs: z.array(z.object({ premise: formatted, answer: z.string() }).strict()),
    })
    .strict(),
  z.object({ ...head, kind: z.literal('essay') }).strict(),
  z.object({ ...head, kind: z.literal('description') }).strict(),
])
export type StoredQuestion = z.infer<typeof storedQuestionSchema>

/** Points of a question that says nothing of them. */
export const DEFAULT_POINTS = 1
export const POINTS_MAX = 1000

/** What of a question a version keeps. */
export function storedOf(question: Question): StoredQuestion {
  const { line: _line, id: _id, points: _points, ...stored } = question
  return stored
}

/** A version as a question again; `line` is 0: it stands in no file. */
export function questionOf(
  stored: StoredQuestion,
  { key, points }: { key: string; points: number },
): Question {
  return { ...stored, line: 0, id: key, points }
}

/** Points as they are stored: hundredths, so that sums of halves and thirds are whole numbers. */
export function hundredths(points: number): number {
  return Math.round(points * 100)
}
