import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { publishDraft } from '#app/domain/content/publish.server.ts'
import { studioTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { releaseForm } from './release-form.server.ts'
import { RELEASE_SHEET } from './sheet-name.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Makes a saved draft what participants see. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const now = new Date()
  const { place, release } = await releaseForm(request, params)
  const result = await publishDraft(asker, place, release, now)
  const t = studioTexts[asker.language]
  const editor = paths.studioLesson(place.module, place.lesson)
  if (result.ok) return redirectWithToast(editor, { tone: 'ok', text: t.publishedToast(result) })
  if (result.reason === 'not-found') throw notFound()
  if (result.reason === 'stale')
    return redirectWithToast(paths.studioVersions(place.module, place.lesson), {
      tone: 'warn',
      text: t.stale,
    })
  if (result.reason === 'changed')
    return redirectWithToast(`${editor}#${RELEASE_SHEET}`, { tone: 'warn', text: t.changed })
  const detail = result.faults[0]?.sentence
  return redirectWithToast(editor, { tone: 'danger', text: t.faultyToast, ...(detail ? { detail } : {}) })
}
