import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'
import { MOST_CHANGED } from './limits.ts'

/** Takes a sheet over as its page showed it; `timpa`: works in which the sheet counts although somebody has saved since. */
export const takeOverSchema = z
  .strictObject({
    kunci: formParts.key,
    tanda: z.string().regex(/^[\da-f]{32}$/, { error: 'required' }),
    timpa: z.array(formParts.uuid).max(MOST_CHANGED, { error: 'tooMany' }),
    lewati: formParts.tick,
  })
  .transform(({ kunci, tanda, timpa, lewati }) => ({
    key: kunci,
    mark: tanda,
    over: timpa,
    skipsFaults: lewati,
  }))
export type TakeOver = z.infer<typeof takeOverSchema>

export const dropSchema = z.strictObject({}).transform(() => ({}))
