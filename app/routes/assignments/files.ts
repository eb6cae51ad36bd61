import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { removeFileSchema } from '#app/domain/assignments/assignments.schema.ts'
import { addFile, giveUpSending, refusalToAttach } from '#app/domain/assignments/attachments.server.ts'
import { removeFile } from '#app/domain/assignments/removal.server.ts'
import { acceptFile } from '#app/domain/files/accept.server.ts'
import { fileSentence } from '#app/domain/files/content-words.server.ts'
import type { FileFault } from '#app/domain/files/faults.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { discard } from '#app/platform/data/files.server.ts'
import { drainUpload, receiveUpload } from '#app/platform/data/upload.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.write')
  throw notFound()
}

/** A form with a file adds it; a form without one takes a file away, or gives up one that is perhaps on its way. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const now = new Date()
  const id = params.id ?? ''
  const isUpload = request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false
  const outcome = isUpload ? await add(request, asker, id, now) : await remove(request, asker, id, now)
  if (outcome.notFound) throw notFound()
  // The page's own script asks for JSON and shows the sentence beside the field.
  if (request.headers.get('Accept') === 'application/json')
    return Response.json(
      { ok: outcome.ok, sentence: outcome.sentence, again: outcome.again ?? false },
      { status: outcome.ok ? 200 : 422 },
    )
  return redirectWithToast(`${paths.assignment(id)}#berkas`, {
    tone: outcome.ok ? 'ok' : 'danger',
    text: outcome.sentence,
  })
}

/** `again`: the same file may be taken later. */
type Outcome = { ok: boolean; sentence: string; again?: boolean; notFound?: true }

/** What may be otherwise in a while, without another file being chosen. */
const PASSING: readonly string[] = ['limit', 'too-many', 'quota']

async function add(request: Request, asker: Asker, id: string, now: Date): Promise<Outcome> {
  const t = assignmentTexts[asker.language]
  const refused = (fault: keyof typeof t.fileFault): Outcome => ({
    ok: false,
    sentence: t.fileFault[fault],
    again: PASSING.includes(fault),
  })
  const refusedFile = (fault: FileFault): Outcome => ({
    ok: false,
    sentence: fileSentence(fault, asker.language),
    // It may have been the line.
    again: fault.code === 'broken',
  })
  const refusal =
    (await refusalToAttach(asker, id, now)) ?? ((await limit('upload', asker.id)).ok ? null : 'limit')
  if (refusal !== null) {
    await drainUpload(request)
    if (refusal === 'limit') return refused('limit')
    return {
      ok: false,
      sentence: refusalTexts[asker.language][refusal],
      ...(refusal === 'not-found' && { notFound: true }),
    }
  }
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY],
    limit: MOST_FILE_BYTES,
  })
  if (!upload.ok) {
    if (upload.fault === 'tooLarge') return refusedFile({ code: 'tooLarge', size: upload.size })
    return upload.fault === 'broken' ? refusedFile({ code: 'broken' }) : refused(upload.fault)
  }
  const key = formParts.key.optional().safeParse(upload.fields[SUBMISSION_KEY])
  if (!key.success) {
    await discard(upload.file.path)
    throw badRequest('A submission key of another shape.')
  }
  const accepted = await acceptFile(upload.file)
  if (!accepted.ok) return refusedFile(accepted.fault)
  const added = await addFile(asker, id, { file: accepted.file, key: key.data }, now)
  if (added.ok) {
    const { name } = added.receipt
    if (name === null) return { ok: false, sentence: t.letGone({ name: accepted.file.name }) }
    return { ok: true, sentence: (added.repeated ? t.fileArrived : t.fileAdded)({ name }) }
  }
  const { reason } = added
  if (reason === 'too-many' || reason === 'quota' || reason === 'duplicate') return refused(reason)
  return { ok: false, sentence: refusalTexts[asker.language][reason] }
}

async function remove(request: Request, asker: Asker, id: string, now: Date): Promise<Outcome> {
  const t = assignmentTexts[asker.language]
  const form = await parseForm(request, removeFileSchema)
  if (!form.ok) return { ok: false, sentence: t.fault.other }
  const { fileId, key } = form.value
  if (fileId === null) return giveUp(asker, id, key, now)
  const removed = await removeFile(asker, id, { fileId, key }, now)
  if (removed.ok) return { ok: true, sentence: t.fileRemoved(removed.receipt) }
  // A team mate was quicker: what was wanted is so.
  if (removed.reason === 'gone') return { ok: true, sentence: t.fileGone }
  if (removed.reason === 'not-found')
    return { ok: false, sentence: refusalTexts[asker.language]['not-found'], notFound: true }
  return { ok: false, sentence: refusalTexts[asker.language][removed.reason] }
}

/** `ok`: it does not arrive any more. */
async function giveUp(asker: Asker, id: string, key: string, now: Date): Promise<Outcome> {
  const t = assignmentTexts[asker.language]
  // Where she may not write nothing of hers arrives.
  const writesThere = (await refusalToAttach(asker, id, now)) !== 'not-found'
  const name = writesThere ? await giveUpSending(asker, id, key) : null
  return name === null
    ? { ok: true, sentence: t.cancelled }
    : { ok: false, sentence: t.arrivedBefore({ name }) }
}
