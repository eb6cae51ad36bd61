import { redirect } from '@remix-run/node'
import { fieldId } from '#app/components/ui/field.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { PHRASE_LIMITS } from '#app/domain/grading/limits.ts'
import { addPhrase } from '#app/domain/grading/phrases.server.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { withQuery } from '#app/platform/query.ts'
import { letters } from '#app/platform/say/words.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { phraseTexts } from './phrase-texts.ts'

/**
 * Keeps the comment of a sheet as a sentence at one press, and leads back to the comment. Where it cannot be kept as it is, the
 * page of sentences says why, with the comment in its form.
 */
export async function keepAsPhrase(
  asker: Asker,
  { scheduleId, id }: { scheduleId: string; id: string },
  comment: string,
) {
  const t = phraseTexts[asker.language]
  const text = comment.trim()
  const back = `${paths.gradingSubmission(scheduleId, id)}#${fieldId('komentar')}`
  if (text === '') return redirectWithToast(back, { tone: 'info', text: t.nothing })
  const page = withQuery(paths.gradingPhrases(), { jadwal: scheduleId, pengumpulan: id })
  if (letters(text) > PHRASE_LIMITS.letters) return redirectWithToast(page, { tone: 'warn', text: t.tooLong })
  const answer = await addPhrase(asker, { key: newSubmissionKey(), text, shared: false }, new Date())
  if (answer.ok) return redirectWithToast(back, { tone: 'ok', text: t.keptHere })
  if (answer.reason === 'known') return redirectWithToast(back, { tone: 'ok', text: t.refused.known })
  if (answer.reason === 'many') return redirectWithToast(page, { tone: 'warn', text: t.refused.many })
  return redirect(page)
}
