import { releaseSchema } from '#app/domain/content/draft.schema.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'

/**
 * The form of "Terbitkan" and "Pulihkan": of which lesson which version, and what the trainer saw.
 * @throws Response 400: no form of ours sends anything else
 */
export async function releaseForm(request: Request, params: { modul?: string; pelajaran?: string }) {
  const form = await parseForm(request, releaseSchema)
  if (!form.ok) throw badRequest('Unknown version.')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  return { place, release: form.value }
}
