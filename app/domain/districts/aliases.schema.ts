import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { letters } from '#app/platform/say/words.ts'

/** Limits people are told about: how many spellings, and letters in each. */
export const MOST_ALIASES = 20
export const ALIAS_LENGTH = 100

export const AGENCIES_PER_PAGE = 25

/** One spelling a line. Issues carry 'tooMany' or 'lineTooLong' beside those of any text. */
export const aliasesSchema = z
  .strictObject({
    versi: formParts.version,
    ejaan: safeText(0, MOST_ALIASES * (ALIAS_LENGTH + 1))
      .transform((text) =>
        text
          .split('\n')
          .map((line) => line.trim().normalize('NFC'))
          .filter((line) => line !== ''),
      )
      .refine((lines) => lines.length <= MOST_ALIASES, { error: 'tooMany' })
      .refine((lines) => lines.every((line) => letters(line) <= ALIAS_LENGTH), { error: 'lineTooLong' }),
  })
  .transform(({ versi, ejaan }) => ({ version: versi, aliases: ejaan }))
