import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { removeMediumSchema } from '#app/domain/media/media.schema.ts'
import { removeMedium } from '#app/domain/media/removing.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { changeLibrary } from './changing-medium.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes a medium that no text uses out of the library; it can be undone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const act = { schema: removeMediumSchema, change: removeMedium, done: 'removed' } as const
  return changeLibrary(asker, { request, params }, act)
}
