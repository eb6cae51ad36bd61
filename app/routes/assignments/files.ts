import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { uploadTexts } from '#app/components/uploads/texts.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { removeFileSchema } from '#app/domain/assignments/assignments.schema.ts'
import { giveUpSending, refusalToAttach } from '#app/domain/assignments/attachments.server.ts'
import { removeFile } from '#app/domain/assignments/removal.server.ts'
import { add, addArrived, type Outcome } from './adding-file.server.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.write')
  throw notFound()
}

/**
 * A form with a file adds it, one that names an upload adds what came in pieces; a form without either takes a file away, or
 * gives up one that is perhaps on its way.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const now = new Date()
  const id = params.id ?? ''
  const isUpload = request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false
  const outcome = isUpload ? await add(request, asker, id, now) : await other(request, asker, id, now)
  if (outcome.notFound) throw notFound()
  // The page's own script asks for JSON and shows the sentence beside the field.
  if (request.headers.get('Accept') === 'application/json')
    return Response.json(
      { ok: outcome.ok, sentence: outcome.sentence, again: outcome.again ?? false },
      { status: outcome.ok ? 200 : (outcome.status ?? 422) },
    )
  return redirectWithToast(`${paths.assignment(id)}#berkas`, {
    tone: outcome.ok ? 'ok' : 'danger',
    text: outcome.sentence,
  })
}

async function other(request: Request, asker: Asker, id: string, now: Date): Promise<Outcome> {
  const t = assignmentTexts[asker.language]
  const form = await parseForm(request, removeFileSchema)
  if (!form.ok) return { ok: false, sentence: t.fault.other }
  const { fileId, uploadId, key } = form.value
  if (uploadId !== null) return addArrived(asker, id, { uploadId, key }, now)
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
  // Where she may not write nothing of hers arrives.
  const writesThere = (await refusalToAttach(asker, id, now)) !== 'not-found'
  const name = writesThere ? await giveUpSending(asker, id, key) : null
  return name === null
    ? { ok: true, sentence: uploadTexts[asker.language].cancelled }
    : { ok: false, sentence: uploadTexts[asker.language].arrivedBefore({ name }) }
}
