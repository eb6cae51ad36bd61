import { uploadTexts } from '#app/components/uploads/texts.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { addFile, arrivedBefore, refusalToAttach } from '#app/domain/assignments/attachments.server.ts'
import { SUBMISSION } from '#app/domain/assignments/draft-files.server.ts'
import { acceptFile } from '#app/domain/files/accept.server.ts'
import { withArrived } from '#app/domain/files/arrived.server.ts'
import { fileSentence } from '#app/domain/files/content-words.server.ts'
import type { FileFault } from '#app/domain/files/faults.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { uploadWords } from '#app/domain/files/upload-words.ts'
import { hasRoomFor } from '#app/platform/data/disk.server.ts'
import { discard, type LooseFile } from '#app/platform/data/files.server.ts'
import { drainUpload, receiveUpload } from '#app/platform/data/upload.server.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'

/** `again`: the same file may be taken later. `status`: of a refusal that is no fault of the file. */
export type Outcome = {
  ok: boolean
  sentence: string
  again?: boolean
  /** Nothing is wrong with the file itself: what came in pieces stays for another try. */
  keep?: boolean
  notFound?: true
  status?: number
}

/** What may be otherwise in a while, without another file being chosen. */
const PASSING: readonly string[] = ['limit', 'too-many', 'quota']

/** A file that comes whole in one request. */
export async function add(request: Request, asker: Asker, id: string, now: Date): Promise<Outcome> {
  const refusal =
    (await refusalToAttach(asker, id, now)) ?? ((await limit('upload', asker.id)).ok ? null : 'limit')
  const hasRoom = await hasRoomFor(Number(request.headers.get('Content-Length') ?? MOST_FILE_BYTES))
  if (refusal !== null || !hasRoom) {
    await drainUpload(request)
    if (refusal === 'limit') return refused(asker, 'limit')
    if (refusal !== null)
      return {
        ok: false,
        sentence: refusalTexts[asker.language][refusal],
        ...(refusal === 'not-found' && { notFound: true }),
      }
    return { ok: false, sentence: uploadWords[asker.language].noRoom, again: true, status: 507 }
  }
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY],
    limit: MOST_FILE_BYTES,
  })
  if (!upload.ok) {
    if (upload.fault === 'tooLarge') return refusedFile(asker, { code: 'tooLarge', size: upload.size })
    return upload.fault === 'broken' ? refusedFile(asker, { code: 'broken' }) : refused(asker, upload.fault)
  }
  const key = formParts.key.optional().safeParse(upload.fields[SUBMISSION_KEY])
  if (!key.success) {
    await discard(upload.file.path)
    throw badRequest('A submission key of another shape.')
  }
  return take(asker, id, { file: upload.file, key: key.data }, now)
}

/** A file that came in pieces before. */
export async function addArrived(
  asker: Asker,
  id: string,
  { uploadId, key }: { uploadId: string; key: string },
  now: Date,
): Promise<Outcome> {
  const t = uploadWords[asker.language]
  const refusal = await refusalToAttach(asker, id, now)
  if (refusal !== null)
    return {
      ok: false,
      sentence: refusalTexts[asker.language][refusal],
      ...(refusal === 'not-found' && { notFound: true }),
    }
  const arrived = await withArrived(asker, uploadId, { noun: SUBMISSION, thingId: id }, now, async (file) => {
    const outcome = await take(asker, id, { file, key }, now)
    return { outcome, keep: outcome.keep ?? false }
  })
  if (arrived.ok) return arrived.done.outcome
  // Its answer was lost: the upload went with the file that was taken.
  const name = arrived.reason === 'gone' ? await arrivedBefore(asker, id, key) : null
  if (name !== null) return { ok: true, sentence: assignmentTexts[asker.language].fileArrived({ name }) }
  switch (arrived.reason) {
    case 'gone':
      return { ok: false, sentence: t.gone, again: true }
    case 'busy':
      return { ok: false, sentence: t.busy, again: true, status: 503 }
    case 'unfinished':
      return { ok: false, sentence: t.misplaced, again: true }
    case 'broken':
      return refusedFile(asker, { code: 'broken' })
  }
}

async function take(
  asker: Asker,
  id: string,
  { file, key }: { file: LooseFile & { name: string }; key: string | undefined },
  now: Date,
): Promise<Outcome> {
  const t = assignmentTexts[asker.language]
  const accepted = await acceptFile(file)
  if (!accepted.ok) return refusedFile(asker, accepted.fault)
  const added = await addFile(asker, id, { file: accepted.file, key }, now)
  if (added.ok) {
    const { name } = added.receipt
    if (name === null)
      return { ok: false, sentence: uploadTexts[asker.language].letGone({ name: accepted.file.name }) }
    return { ok: true, sentence: (added.repeated ? t.fileArrived : t.fileAdded)({ name }) }
  }
  const { reason } = added
  if (reason === 'too-many' || reason === 'quota' || reason === 'duplicate') return refused(asker, reason)
  return { ok: false, sentence: refusalTexts[asker.language][reason] }
}

function refused(asker: Asker, fault: keyof typeof assignmentTexts.id.fileFault): Outcome {
  const again = PASSING.includes(fault)
  return { ok: false, sentence: assignmentTexts[asker.language].fileFault[fault], again, keep: again }
}

function refusedFile(asker: Asker, fault: FileFault): Outcome {
  // It may have been the line.
  return { ok: false, sentence: fileSentence(fault, asker.language), again: fault.code === 'broken' }
}
