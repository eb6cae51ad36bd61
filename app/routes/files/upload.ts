import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { nounOf } from '#app/domain/files/file-noun.ts'
import { dropUploadSchema, pieceSchema } from '#app/domain/files/uploads.schema.ts'
import { dropUpload, takePiece } from '#app/domain/files/uploads.server.ts'
import * as nouns from '#app/files.server.ts'
import { paths } from '#app/paths.ts'
import { discard } from '#app/platform/data/files.server.ts'
import { receiveUpload } from '#app/platform/data/upload.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { standing, told } from './answer.server.ts'
import { uploadWords } from '#app/domain/files/upload-words.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'file.add')
  throw notFound()
}

/** A form with a piece puts it in its place; one without ends the upload, from its page or from the script that sends it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'file.add')
  const id = params.id ?? ''
  if (request.headers.get('Content-Type')?.startsWith('multipart/form-data')) return take(request, asker, id)
  const form = await parseForm(request, dropUploadSchema)
  if (!form.ok) throw badRequest('Not a form that gives an upload up.')
  return end(request, asker, id)
}

async function end(request: Request, asker: Asker, id: string) {
  const t = uploadWords[asker.language]
  const dropped = await dropUpload(asker, id, new Date())
  if (request.headers.get('Accept') === 'application/json') {
    if (dropped.ok) return Response.json({ ok: true, sentence: t.ended })
    return dropped.reason === 'busy' ? told(422, t.busy) : told(404, t.gone)
  }
  if (!('noun' in dropped)) throw notFound()
  const { arriving } = nounOf(nouns, dropped.noun) ?? {}
  const back = (await arriving?.page(asker, dropped.thingId)) ?? paths.home()
  const toast = dropped.ok
    ? ({ tone: 'ok', text: t.ended } as const)
    : ({ tone: 'warn', text: t.busy } as const)
  return redirectWithToast(back, toast)
}

async function take(request: Request, asker: Asker, id: string) {
  const t = uploadWords[asker.language]
  const sent = await receiveUpload(request, {
    field: 'berkas',
    fields: ['mulai', 'sidik'],
    limit: PIECE_BYTES,
  })
  if (!sent.ok) return told(422, t.damaged, { again: true })
  try {
    const piece = pieceSchema.safeParse(sent.fields)
    if (!piece.success) throw badRequest('A piece that does not say where it belongs.')
    const taken = await takePiece(asker, id, { ...piece.data, file: sent.file }, new Date())
    if (taken.ok) return standing(taken.upload)
    if (taken.reason === 'not-found') return told(404, t.gone, { again: true })
    const from = { again: true, ...(taken.upload && { upload: taken.upload }) }
    if (taken.reason === 'no-room') return told(507, t.noRoom, from)
    return told(422, t[taken.reason], from)
  } finally {
    await discard(sent.file.path)
  }
}
