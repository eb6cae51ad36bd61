import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { LETTERHEAD_LINE, PAPERS, type Letterhead } from './letterhead.ts'

const line = safeText(0, LETTERHEAD_LINE.max).pipe(z.literal('').or(safeLine(1, LETTERHEAD_LINE.max)))
const paper = z.enum(PAPERS, { error: 'choice' })

/** As the district's row keeps it; null: of a district that has written none. */
export const storedLetterhead = z
  .strictObject({
    government: z.string(),
    agency: z.string(),
    address: z.string(),
    telephone: z.string(),
    web: z.string(),
    email: z.string(),
    paper,
  })
  .nullable()

/**
 * The head of the district's papers; `semula`: the mark of what was shown. Issues carry 'choice', 'email', 'first' (lines
 * without the name of the government) or a `TextFault`.
 */
export const letterheadSchema = z
  .strictObject({
    semula: z.string().max(64),
    pemerintah: line,
    instansi: line,
    alamat: line,
    telepon: line,
    laman: line,
    surel: line.refine((typed) => typed === '' || z.email().safeParse(typed).success, {
      error: 'email',
    }),
    kertas: paper,
    aksi: z.enum(['lihat', 'simpan']).default('simpan'),
  })
  .refine(
    ({ pemerintah, instansi, alamat, telepon, laman, surel }) =>
      pemerintah !== '' || [instansi, alamat, telepon, laman, surel].every((typed) => typed === ''),
    { path: ['pemerintah'], error: 'first' },
  )
  .transform(({ semula, aksi, ...form }) => ({
    seen: semula,
    onlyLooks: aksi === 'lihat',
    letterhead: {
      government: form.pemerintah,
      agency: form.instansi,
      address: form.alamat,
      telephone: form.telepon,
      web: form.laman,
      email: form.surel,
      paper: form.kertas,
    } satisfies Letterhead,
  }))
export type GivenLetterhead = z.infer<typeof letterheadSchema>
