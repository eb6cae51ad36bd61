import { z } from 'zod'
import { safeLines } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { letters } from '#app/platform/say/words.ts'
import { ALIAS_LENGTH, MOST_ALIASES } from './alias-limits.ts'

export const AGENCIES_PER_PAGE = 25

/** One spelling a line. Issues carry 'tooMany' or 'lineTooLong' beside those of any text. */
export const aliasesSchema = z
  .strictObject({
    versi: formParts.version,
    ejaan: safeLines(0, MOST_ALIASES * (ALIAS_LENGTH + 1))
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
