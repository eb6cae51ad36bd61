import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { readCorrectable } from '#app/domain/people/correctable.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/**
 * Who asks, and whose data the address names; who is not hers to change does not exist.
 * @throws Response 404
 */
export async function correctable({ request, params, context }: LoaderFunctionArgs, now: Date) {
  const asker = await guard({ request, context }, 'people.manage')
  const person = await readCorrectable(asker, params.id ?? '', now)
  if (!person) throw notFound()
  return { asker, person }
}
