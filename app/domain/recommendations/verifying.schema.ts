import { z } from 'zod'
import { lettersAtLeast, lettersAtMost, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { countWords, linesOf } from '#app/platform/say/words.ts'
import { MOST_POINTS, POINT, REASON, SUMMARY } from './limits.ts'

export const reasonSchema = safeText(REASON.min, REASON.max)

/** One point per line; empty lines do not count. */
export const pointsSchema = safeText(1, MOST_POINTS * (POINT.max + 1))
  .transform(linesOf)
  .pipe(
    z
      .array(
        z.string().check(lettersAtLeast(POINT.min, 'lineTooShort'), lettersAtMost(POINT.max, 'lineTooLong')),
      )
      .min(1, { error: 'required' })
      .max(MOST_POINTS, { error: 'tooManyPoints' }),
  )

export const summarySchema = safeText(SUMMARY.min, SUMMARY.max).refine(
  (text) => countWords(text) <= SUMMARY.words,
  { error: 'tooManyWords' },
)
