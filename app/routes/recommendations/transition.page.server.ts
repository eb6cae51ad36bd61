import type { Asker } from '#app/domain/access/asker.ts'
import { readCore } from '#app/domain/recommendations/reading.server.ts'
import { mayFire, type TransitionCode } from '#app/domain/recommendations/workflow.ts'
import { recommendationTexts } from './texts.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

/** What the page of a transition needs; from a state that does not allow it, back to the recommendation. */
export async function transitionPage(asker: Asker, id: string, code: TransitionCode) {
  const found = await readCore(asker, id)
  if (!found) throw notFound()
  if (!mayFire(asker, code, found))
    throw await redirectWithToast(paths.recommendation(id), {
      tone: 'info',
      text: recommendationTexts[asker.language].refusals.closed,
    })
  const { title, number, version, needsBupati } = found
  return { id, title, number, version, needsBupati, key: newSubmissionKey() }
}
