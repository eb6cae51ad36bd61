import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'
import { LIKE_FIELD, LIKE_WORDS } from './like-fields.ts'

const OWN: ReadonlySet<string> = new Set(['kunci', 'teks', 'aksi'])

/**
 * The form of the box: its text, what was pressed ("obat:12.key.B" is one of the things that mend a question), and
 * what was chosen for those that are like questions of the bank.
 */
export const pastedSchema = z
  .object({
    kunci: formParts.key,
    teks: z.string().default(''),
    aksi: z
      .string()
      .max(200)
      .regex(/^(?:baca|masuk|obat:\d{1,6}\.[a-zA-Z]{2,20}\.[^\n]{0,100})$/)
      .default('baca'),
  })
  .catchall(z.enum(['baru', 'perbarui']))
  .check(({ value, issues }) => {
    for (const name of Object.keys(value))
      if (!OWN.has(name) && !LIKE_FIELD.test(name))
        issues.push({ code: 'unrecognized_keys', keys: [name], input: value })
  })
  .transform(({ kunci, teks, aksi, ...chosen }) => ({
    key: kunci,
    choices: new Map(
      Object.entries(chosen).map(
        ([name, word]) => [name.replace(LIKE_FIELD, '$1'), LIKE_WORDS[word]] as const,
      ),
    ),
    text: teks.replaceAll('\r\n', '\n'),
    act: aksi.replace(/^obat:/, ''),
  }))
