import { z } from 'zod'

export const ESSAY_MAX_LETTERS = 20_000
export const SHORT_MAX_LETTERS = 400

const place = z.number().int().min(0).max(199)

/**
 * What somebody answered, in the places of the author's text and not of what was shown: `choices` are indexes into the
 * version's choices; `pairs` has for each pair with a premise, in their order, the index of the answer among the version's
 * distinct answers in the order they first stand there; a number stays as it was typed.
 */
export const answerValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), choices: z.array(place).max(200) }).strict(),
  z.object({ kind: z.literal('trueFalse'), answer: z.boolean() }).strict(),
  z.object({ kind: z.literal('short'), text: z.string().max(SHORT_MAX_LETTERS) }).strict(),
  z.object({ kind: z.literal('numeric'), text: z.string().max(SHORT_MAX_LETTERS) }).strict(),
  z.object({ kind: z.literal('matching'), pairs: z.array(place.nullable()).max(200) }).strict(),
  z.object({ kind: z.literal('essay'), text: z.string().max(ESSAY_MAX_LETTERS) }).strict(),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

/** What the marks of an answer come to. WAITING: a person must look at it. */
export const VERDICTS = ['RIGHT', 'PARTLY', 'WRONG', 'EMPTY', 'WAITING'] as const
export type Verdict = (typeof VERDICTS)[number]
