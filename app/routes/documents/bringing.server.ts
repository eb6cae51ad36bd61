import { readFile } from 'node:fs/promises'
import { redirect } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { storeDocument } from '#app/domain/content/importing/store.server.ts'
import { waitingDocuments } from '#app/domain/content/importing/waiting.server.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { paths } from '#app/paths.ts'
import { discard } from '#app/platform/data/files.server.ts'
import { drainUpload, receiveUpload } from '#app/platform/data/upload.server.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { broughtSchema } from './bring.schema.ts'
import { documentTexts } from './texts.ts'

/** What both forms show that take a file: a key, and what waits of files that came before. */
export async function bringPage(asker: Asker, moduleId: string | null) {
  const waiting = await waitingDocuments(asker, moduleId)
  return {
    key: newSubmissionKey(),
    waiting: waiting.map(({ id, fileName, createdAt }) => ({ id, fileName, at: dateTime(createdAt, asker) })),
  }
}

/** Reads the file of a form and leads to what would come of it; one that cannot be read is told beside its field. */
export async function bringFile(request: Request, asker: Asker, module: string | null) {
  const t = documentTexts[asker.language].faults
  const refuse = (sentence: string) => refuseForm({ values: {}, lists: {} }, { berkas: sentence })
  const tried = await limit('upload', asker.id)
  if (!tried.ok) {
    await drainUpload(request)
    return refuse(t.limit({ minutes: Math.ceil(tried.retryAfter / 60) }))
  }
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY, 'bagi'],
    limit: MOST_FILE_BYTES,
  })
  if (!upload.ok) return refuse(t[upload.fault])
  const { path, name } = upload.file
  try {
    const form = broughtSchema.safeParse(upload.fields)
    if (!form.success) throw badRequest('A form of another shape.')
    const bytes = await readFile(path)
    const stored = await storeDocument(asker, { ...form.data, bytes, fileName: name, module }, new Date())
    if (stored.ok) return redirect(paths.studioDocument(stored.id))
    if (stored.reason === 'not-found') throw notFound()
    return refuse(t[stored.reason])
  } finally {
    await discard(path)
  }
}
