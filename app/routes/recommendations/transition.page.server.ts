import type { Asker } from '#app/domain/access/asker.ts'
import { readCore } from '#app/domain/recommendations/reading.server.ts'
import { mayFire, type TransitionCode } from '#app/domain/recommendations/workflow.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/**
 * What the page of a transition needs. `open`: the state allows it still; where it does not the page says so and leads
 * back, because words that were written for it may have to come back to their writer.
 */
export async function transitionPage(asker: Asker, id: string, code: TransitionCode) {
  const found = await readCore(asker, id)
  if (!found) throw notFound()
  const { title, number, version, needsBupati } = found
  return {
    id,
    title,
    number,
    version,
    needsBupati,
    key: newSubmissionKey(),
    open: mayFire(asker, code, found),
  }
}
