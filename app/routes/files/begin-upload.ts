import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { nounOf } from '#app/domain/files/file-noun.ts'
import { MOST_UPLOADS } from '#app/domain/files/pieces.ts'
import { beginUploadSchema } from '#app/domain/files/uploads.schema.ts'
import { beginUpload } from '#app/domain/files/uploads.server.ts'
import * as nouns from '#app/files.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { standing, told } from './answer.server.ts'
import { uploadWords } from '#app/domain/files/upload-words.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'file.add')
  throw notFound()
}

/** A large file is about to come in pieces: answers from which byte on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'file.add')
  const form = await parseForm(request, beginUploadSchema)
  if (!form.ok) throw badRequest('Not a form that begins an upload.')
  const arriving = nounOf(nouns, form.value.noun)?.arriving
  const begun = await beginUpload(asker, arriving, form.value, new Date())
  if (begun.ok) return standing(begun.upload)
  const t = uploadWords[asker.language]
  switch (begun.reason) {
    case 'not-found':
      throw notFound()
    case 'refused':
      return told(422, begun.sentence)
    case 'no-room':
      return told(507, t.noRoom, { again: true })
    case 'limit':
      return told(429, t.limit, { again: true })
    case 'too-many':
      return told(422, t.tooMany({ most: MOST_UPLOADS }), { again: true })
  }
}
