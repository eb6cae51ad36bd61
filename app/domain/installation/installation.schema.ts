import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'

/** A form of one button. */
export const keySchema = z.strictObject({ kunci: formParts.key }).transform(({ kunci }) => ({ key: kunci }))
