import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { restoreMediumSchema } from '#app/domain/media/media.schema.ts'
import { restoreMedium } from '#app/domain/media/removing.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { changeLibrary } from './changing-medium.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Puts a medium back that was taken out a moment ago. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const act = { schema: restoreMediumSchema, change: restoreMedium, done: 'restored' } as const
  return changeLibrary(asker, { request, params }, act)
}
