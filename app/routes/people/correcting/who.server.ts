import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayManage } from '#app/domain/access/granting.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/**
 * Who asks, and whose data the address names; who is not hers to change does not exist.
 * @throws Response 404
 */
export async function correctable({ request, params, context }: LoaderFunctionArgs, now: Date) {
  const asker = await guard({ request, context }, 'people.manage')
  const person = await readPerson(asker, params.id ?? '', now)
  if (!person || !mayManage(asker, { id: person.id, roles: person.roles.map(({ role }) => role) }))
    throw notFound()
  return { asker, person }
}
