import type { TaskAnswer } from '#app/domain/assignments/making/task.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { taskTexts } from './texts.ts'

/**
 * Why an assignment was not taken, in a sentence beside the field it speaks of.
 * @throws Response 404 for one that is not there
 */
export function refusedTask(
  refused: Exclude<TaskAnswer, { ok: true }>,
  language: Language,
): Record<string, string> {
  const t = taskTexts[language]
  switch (refused.reason) {
    case 'not-found':
      throw notFound()
    case 'faults':
      return { petunjuk: t.refused.faulty({ sentence: refused.faults[0]?.sentence ?? '' }) }
    case 'begun':
      return { jenis: t.refused.begun }
    case 'works':
      return { terkumpul: t.works.choose }
    case 'many':
      return { terkumpul: t.works.many }
    case 'stale':
      return { [WHOLE_FORM]: t.change.stale }
  }
}
