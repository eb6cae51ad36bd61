import type { ActionFunctionArgs } from '@remix-run/node'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'

/**
 * What a form of one button says of the quiz on whose page it stands. The door has asked who presses.
 * @throws a 400 for a form without its key
 */
export async function pressedFor({ request, params }: Pick<ActionFunctionArgs, 'request' | 'params'>) {
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  return { place: { module: params.modul ?? '', quiz: params.kuis ?? '' }, key: form.value.key }
}
