import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { restoreVersion } from '#app/domain/content/publish.server.ts'
import { studioTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { releaseForm } from './release-form.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Publishes a copy of another version as the newest one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const now = new Date()
  const { place, release } = await releaseForm(request, params)
  const result = await restoreVersion(asker, place, release, now)
  const t = studioTexts[asker.language]
  const versions = paths.studioVersions(place.module, place.lesson)
  if (result.ok) {
    const text = t.restoredToast({ from: release.number, number: result.number })
    return redirectWithToast(versions, { tone: 'ok', text })
  }
  if (result.reason === 'not-found') throw notFound()
  const detail = result.reason === 'faults' ? result.faults[0]?.sentence : undefined
  const text = result.reason === 'faults' ? t.faultyToast : t[result.reason]
  return redirectWithToast(versions, { tone: 'warn', text, ...(detail ? { detail } : {}) })
}
