import { z } from 'zod'
import { NOTICE_CODES, type DocumentFault } from '#app/domain/documents/document.ts'
import { lessonRuleSchema } from '../lesson-rule.ts'
import { assignmentRow } from './assignment-row.ts'

const place = z.discriminatedUnion('in', [
  z.object({ in: z.literal('text'), under: z.string(), paragraph: z.number() }),
  z.object({ in: z.literal('slide'), slide: z.number() }),
  z.object({ in: z.literal('file'), file: z.string(), line: z.number() }),
  z.object({ in: z.literal('whole') }),
])
export const noticeSchema = z.object({
  code: z.enum(NOTICE_CODES),
  place,
  shown: z.string(),
  /** The sentence for what is wrong with one file. */
  said: z.object({ id: z.string(), en: z.string() }).optional(),
})
export type StoredNotice = z.infer<typeof noticeSchema>

const sentence = z.object({ line: z.number(), id: z.string(), en: z.string() })
export type StoredFault = z.infer<typeof sentence>

/** Why a draft cannot come in at all; everything else that is wrong with it its author mends in the studio. */
export const REFUSED_PARTS = ['digits16', 'tooLong', 'badCharacter', 'tooShort'] as const

const partSchema = z.object({
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  source: z.string(),
  guesses: z.array(z.object({ line: z.number(), depth: z.union([z.literal(2), z.literal(3)]) })),
  wanted: z.boolean(),
  slug: z.string().nullable(),
  /** When it is done; null: when its reader says so. */
  rule: lessonRuleSchema.nullable().default(null),
  /** What will keep it from being published: the first of them, and how many there are. */
  faults: z.array(sentence),
  faultCount: z.number(),
  refused: z.enum(REFUSED_PARTS).nullable(),
})
export type StoredPart = z.infer<typeof partSchema>

const quiz = z.object({ source: z.string(), questionCount: z.number() })

const factsSchema = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  jp: z.number(),
  goals: z.array(z.string()),
  prerequisites: z.array(z.string()),
  requires: z.array(z.enum(['tasks', 'quizzes'])).default([]),
  source: z.string(),
  /** Of files that were read before there could be several. */
  quiz: quiz.nullable().default(null),
  quizzes: z.array(quiz.extend({ slug: z.string() })).default([]),
  bank: quiz.nullable().default(null),
  assignment: assignmentRow.nullable(),
})
export type StoredFacts = z.infer<typeof factsSchema>

/** What of a file waits to be taken. */
export const storedReadSchema = z.object({
  kind: z.enum(['docx', 'pptx', 'markdown', 'zip']),
  title: z.string(),
  parts: z.array(partSchema),
  drawings: z.array(z.object({ name: z.string(), text: z.string() })),
  notices: z.array(noticeSchema),
  /** Of a file that becomes a module of its own. */
  module: factsSchema.nullable(),
})
export type StoredRead = z.infer<typeof storedReadSchema>

/** What came of it. */
export const outcomeSchema = z.object({
  module: z.string(),
  /** The module itself is new. */
  isNew: z.boolean(),
  lessons: z.array(z.object({ id: z.string(), slug: z.string(), title: z.string() })),
  /** Names of pictures that its lessons show, and of those that came into the module's library with them. */
  pictures: z.array(z.string()),
  kept: z.array(z.string()),
  notices: z.array(noticeSchema),
  /** How many of its lessons were archived again, and how many were not because somebody has worked on them. */
  undone: z.object({ archived: z.number(), left: z.number() }).nullable(),
})
export type ImportOutcome = z.infer<typeof outcomeSchema>

export type ImportFault = DocumentFault
