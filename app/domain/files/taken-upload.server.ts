import { readFile } from 'node:fs/promises'
import type { TypedResponse } from '@remix-run/node'
import { limit } from '#app/domain/access/limits.server.ts'
import { discard, type LooseFile } from '#app/platform/data/files.server.ts'
import { drainUpload, receiveUpload } from '#app/platform/data/upload.server.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'

type Words = Readonly<Record<'missing' | 'several' | 'broken' | 'tooLarge', string>> & {
  limit: (p: { minutes: number }) => string
}

type Given = {
  file: LooseFile & { name: string }
  bytes: Buffer
  fields: Readonly<Record<string, string>>
}

type Door = {
  /** Who uploads; so many files an hour are taken of her. */
  personId: string
  /** Bytes. */
  most: number
  /** Names of the fields beside the key. */
  beside?: readonly string[]
  faults: Words
  /** What is done with the file; a sentence says why it is not taken. */
  take: (given: Given) => Promise<TypedResponse<never> | string>
}

/**
 * The door of a form with one file (`BringFile`) of which only what was read in it is kept: told beside its field where it is
 * not taken. The file itself is gone once that is answered.
 */
export async function takeUpload(request: Request, { personId, most, beside = [], faults, take }: Door) {
  const refuse = (sentence: string) => refuseForm({ values: {}, lists: {} }, { berkas: sentence })
  const tried = await limit('upload', personId)
  if (!tried.ok) {
    await drainUpload(request)
    return refuse(faults.limit({ minutes: Math.ceil(tried.retryAfter / 60) }))
  }
  const fields = [SUBMISSION_KEY, ...beside]
  const upload = await receiveUpload(request, { field: 'berkas', fields, limit: most })
  if (!upload.ok) return refuse(faults[upload.fault])
  const { file } = upload
  try {
    const done = await take({ file, bytes: await readFile(file.path), fields: upload.fields })
    return typeof done === 'string' ? refuse(done) : done
  } finally {
    await discard(file.path)
  }
}
