import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'

/** The form of the box: its text, and what was pressed ("obat:12.key.B" is one of the things that mend a question). */
export const pastedSchema = z
  .strictObject({
    kunci: formParts.key,
    teks: z.string().default(''),
    aksi: z
      .string()
      .max(200)
      .regex(/^(?:baca|masuk|obat:\d{1,6}\.[a-zA-Z]{2,20}\.[^\n]{0,100})$/)
      .default('baca'),
  })
  .transform(({ kunci, teks, aksi }) => ({
    key: kunci,
    text: teks.replaceAll('\r\n', '\n'),
    act: aksi.replace(/^obat:/, ''),
  }))
