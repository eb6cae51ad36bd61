import type { Asker } from '#app/domain/access/asker.ts'
import { markAnswer } from '#app/domain/quiz-attempts/marking/marking.server.ts'
import { marksSchema, type TypedMark } from '#app/domain/quiz-attempts/marking/marking.schema.ts'
import type { MarkableAnswer } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { onNewest, parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { pointsIn, pointWords } from './answer-words.ts'
import { quizMarkingTexts } from './texts.ts'

/** Saves the marks of a page, each by itself, and leads back to it; what was not taken comes back with what was typed. */
export async function saveMarks(
  request: Request,
  asker: Asker,
  { quizId, answers, here }: { quizId: string; answers: readonly MarkableAnswer[]; here: string },
) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const form = await parseForm(request, marksSchema, { judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of marks.')
  const errors: Record<string, string> = {}
  let saved = 0
  for (const typed of form.value) {
    const place = `${typed.attemptId}.${typed.position}`
    const shown = answers.find((one) => `${one.attemptId}.${one.position}` === place)
    if (!isTouched(typed, shown, language)) continue
    const outOf = pointWords(shown?.outOf ?? 0, language)
    const points = pointsIn(typed.points)
    if (typed.fault)
      errors[`komentar@${place}`] = faultSentences({ text: typed.fault }, language)['text'] ?? typed.fault
    else if (points === null) errors[`poin@${place}`] = t.faults.points({ outOf })
    else {
      const wish = { quizId, ...typed, points }
      const answer = await markAnswer(asker, wish, new Date())
      if (answer.ok) saved += 1
      else if (answer.reason === 'stale') errors[`poin@${place}`] = t.faults.stale
      else if (answer.reason === 'reason') errors[`komentar@${place}`] = t.faults.reason
      else errors[`poin@${place}`] = answer.reason === 'points' ? t.faults.points({ outOf }) : t.faults.gone
    }
  }
  if (Object.keys(errors).length === 0)
    return redirectWithToast(here, {
      tone: saved > 0 ? 'ok' : 'info',
      text: saved > 0 ? t.saved({ count: saved }) : t.nothing,
    })
  // What somebody else has saved is shown above hers: the marks are those of the page that is drawn now.
  const typed = form.value.reduce(
    (left, { attemptId, position }) => onNewest(left, `dasar@${attemptId}.${position}`),
    {
      values: form.values,
      lists: form.lists,
    },
  )
  return refuseForm(typed, errors)
}

/** Says it something else than the page that it was sent from? A row without points says nothing yet. */
function isTouched(
  { points, comment, seen }: TypedMark,
  shown: MarkableAnswer | undefined,
  language: Asker['language'],
): boolean {
  if (points.trim() === '' && comment.trim() === '') return false
  if (!shown || shown.mark !== seen) return true
  const before = shown.points === null ? '' : pointWords(shown.points, language)
  return points.trim() !== before || comment !== (shown.markedById === null ? '' : shown.comment)
}
