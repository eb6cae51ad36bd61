import { z } from 'zod'

/** From when on something of a result is shown to the one who took the quiz. */
export const SHOWN_WHEN = ['NEVER', 'AT_ONCE', 'AFTER_CLOSE', 'AFTER_ATTEMPTS'] as const
export type ShownWhen = (typeof SHOWN_WHEN)[number]

/** What a result can show, from least to most. */
export const RESULT_PARTS = ['marks', 'correctness', 'feedback', 'answers'] as const
export type ResultPart = (typeof RESULT_PARTS)[number]

export const ATTEMPTS_MAX = 20
export const TIME_MAX_MINUTES = 300
export const WAIT_MAX_HOURS = 14 * 24

const when = z.enum(SHOWN_WHEN)

/**
 * How a quiz is played. Stored with the quiz, and with each attempt as it was when that began. Every part has a default, so
 * that a quiz which never was set up can be played: three attempts, no limit of time, 70 passes, the best counts.
 */
export const quizSettingsSchema = z
  .object({
    /** Minutes; null: no limit. */
    time: z.number().int().min(1).max(TIME_MAX_MINUTES).nullable().default(null),
    /** null: as many as one likes. */
    attempts: z.number().int().min(1).max(ATTEMPTS_MAX).nullable().default(3),
    counts: z.enum(['BEST', 'LAST']).default('BEST'),
    /** Hours between the end of an attempt and the next. */
    wait: z.number().int().min(0).max(WAIT_MAX_HOURS).default(0),
    /** Percent from which on it is passed; null: nobody passes or fails. */
    pass: z.number().int().min(1).max(100).nullable().default(70),
    shuffleQuestions: z.boolean().default(false),
    shuffleChoices: z.boolean().default(true),
    shown: z
      .object({
        marks: when.default('AT_ONCE'),
        correctness: when.default('AT_ONCE'),
        feedback: when.default('AT_ONCE'),
        answers: when.default('AFTER_ATTEMPTS'),
      })
      .strict()
      .prefault({}),
  })
  .strict()
export type QuizSettings = z.infer<typeof quizSettingsSchema>

/** As they are stored beside a quiz; what is not to be read is as if nobody had set it. */
export function settingsOf(stored: unknown): QuizSettings {
  return quizSettingsSchema.safeParse(stored ?? {}).data ?? quizSettingsSchema.parse({})
}

/** Whoever takes it reads her mark at once, and then on other pages as well; otherwise only where her result is. */
export function tellsMark({ shown }: QuizSettings): boolean {
  return shown.marks === 'AT_ONCE'
}
