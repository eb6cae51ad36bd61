import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { releaseSchema } from '#app/domain/learning/draft.schema.ts'
import { restoreVersion } from '#app/domain/learning/publish.server.ts'
import { studioTexts } from '#app/i18n/studio.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/platform/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Publishes a copy of another version as the newest one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, releaseSchema)
  if (!form.ok) throw badRequest('Unknown version.')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const { versi, dilihat } = form.value
  const result = await restoreVersion(asker, place, { number: versi, seen: dilihat })
  const t = studioTexts[asker.language]
  const versions = paths.studioVersions(place.module, place.lesson)
  if (result.ok) {
    const text = t.restoredToast({ from: versi, number: result.number })
    return redirectWithToast(versions, { tone: 'ok', text })
  }
  if (result.reason === 'not-found') throw notFound()
  const detail = result.reason === 'faults' ? result.faults[0]?.sentence : undefined
  const text = result.reason === 'stale' ? t.stale : t.faultyToast
  return redirectWithToast(versions, { tone: 'warn', text, ...(detail ? { detail } : {}) })
}
