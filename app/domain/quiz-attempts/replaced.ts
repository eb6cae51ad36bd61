import { z } from 'zod'
import { answerValueSchema, type AnswerValue } from '#app/domain/quizzes/answers.ts'

/** What an accepted late answer stands in the place of, with what was said of it until then. */
export type Replaced = {
  value: AnswerValue | null
  /** Hundredths; null while nobody and nothing had marked it. */
  points: number | null
  comment: string
  /** Null: the machine's mark. */
  markedById: string | null
}

/** What was replaced before its mark was kept with it is an answer alone. */
export const replacedSchema = z.union([
  z.strictObject({
    value: answerValueSchema.nullable(),
    points: z.number().int().nullable(),
    comment: z.string(),
    markedById: z.string().nullable(),
  }),
  answerValueSchema.transform((value): Replaced => ({ value, points: null, comment: '', markedById: null })),
])
