import { redirect } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { storeDocument } from '#app/domain/content/importing/store.server.ts'
import { waitingDocuments } from '#app/domain/content/importing/waiting.server.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { takeUpload } from '#app/domain/files/taken-upload.server.ts'
import { paths } from '#app/paths.ts'
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
  return takeUpload(request, {
    personId: asker.id,
    most: MOST_FILE_BYTES,
    beside: ['bagi'],
    faults: t,
    take: async ({ file, bytes, fields }) => {
      const form = broughtSchema.safeParse(fields)
      if (!form.success) throw badRequest('A form of another shape.')
      const brought = { ...form.data, bytes, fileName: file.name, module }
      const stored = await storeDocument(asker, brought, new Date())
      if (stored.ok) return redirect(paths.studioDocument(stored.id))
      if (stored.reason === 'not-found') throw notFound()
      return t[stored.reason]
    },
  })
}
