import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { loadCard } from './card.page.server.ts'

export { CardPage as default } from './card-page.tsx'

export const handle: RouteHandle = { leader: true, actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.card.title ?? 'AKSIS')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'decision.read')
  const now = new Date()
  return loadCard(asker, params.id, now)
}
