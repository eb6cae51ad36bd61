import { z } from 'zod'
import { parseForm } from '#app/platform/forms.server.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { submissionKeySchema } from '#app/platform/submission-key.server.ts'

const schema = z.strictObject({ keputusan: z.uuid(), [SUBMISSION_KEY]: submissionKeySchema })

/**
 * The form of "Urungkan" and "Umumkan sekarang": which decision, and the key.
 * @throws Response 400: no form of ours sends anything else
 */
export async function ownDecisionForm(request: Request, id = '') {
  const form = await parseForm(request, schema)
  if (!form.ok) throw badRequest('Not a form of a decision.')
  return { id, decisionId: form.value.keputusan, key: form.value.kunci }
}
