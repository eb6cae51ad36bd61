import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'

export const askForBackupSchema = z
  .object({ kunci: formParts.key })
  .strict()
  .transform(({ kunci }) => ({ key: kunci }))
