import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'
import { isPart, NEWS_KINDS } from './file-news.ts'

const CHOICES = ['pakai', 'tetap'] as const

/** The form beside one part that a file says otherwise. No form of ours sends anything else. */
export const settleSchema = z
  .strictObject({
    kunci: formParts.key,
    jenis: z.enum(NEWS_KINDS),
    hal: formParts.uuid,
    bagian: z.string().refine(isPart),
    tanda: z.string().min(1).max(80),
    pilih: z.enum(CHOICES),
  })
  .transform(({ kunci, jenis, hal, bagian, tanda, pilih }) => ({
    key: kunci,
    kind: jenis,
    id: hal,
    part: bagian,
    mark: tanda,
    take: pilih === 'pakai',
  }))
