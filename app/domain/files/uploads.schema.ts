import { z } from 'zod'
import { idOf } from '#app/platform/forms.schema.ts'

const sha256 = z.string({ error: 'required' }).regex(/^[0-9a-f]{64}$/, { error: 'required' })
/** More digits than any file that is taken has bytes. */
const bytes = z
  .string({ error: 'required' })
  .regex(/^\d{1,10}$/, { error: 'required' })
  .transform(Number)
const LONGEST_SENT_NAME = 1_000

/** A large file is about to come: where to, what it is called, how large it is, and its sender's name for its content. */
export const beginUploadSchema = z
  .strictObject({
    untuk: z.string({ error: 'required' }).max(20),
    benda: idOf(),
    sidik: sha256,
    nama: z.string({ error: 'required' }).min(1, { error: 'required' }).max(LONGEST_SENT_NAME),
    ukuran: bytes,
  })
  .transform(({ untuk, benda, sidik, nama, ukuran }) => ({
    noun: untuk,
    thingId: benda,
    key: sidik,
    name: nama,
    size: ukuran,
  }))

/** What stands beside a piece: from which byte on, and its SHA-256. */
export const pieceSchema = z
  .strictObject({ mulai: bytes, sidik: sha256 })
  .transform(({ mulai, sidik }) => ({ at: mulai, sha256: sidik }))

export const dropUploadSchema = z.strictObject({ batal: z.literal('ya') })
