import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { answerPoints, type PointAnswer } from '#app/domain/recommendations/answering.server.ts'
import { ANSWER, MOST_POINTS } from '#app/domain/recommendations/limits.ts'
import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { recommendationTexts } from './texts.ts'
import { WHOLE_FORM, type FormAnswer, type Typed } from '#app/platform/forms.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'

const [ANSWERED, MARK] = ['jawaban.', 'tanda.']

type AnswersSaved =
  | { kind: 'saved' }
  | { kind: 'refused'; reason: RecommendationRefusal }
  /** Nothing was saved: what is wrong, in sentences by field, and what was typed. */
  | { kind: 'stale' | 'invalid'; errors: FormAnswer['errors']; form: Typed }

/** Reads and saves the form of answers: "jawaban.<id of the point>" and the mark of the answer the writer saw. */
export async function saveAnswers(
  asker: Asker,
  id: string,
  request: Request,
  now: Date,
): Promise<AnswersSaved> {
  const form = await parseForm(request, formSchema, { judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of answers.')
  const t = recommendationTexts[asker.language].page
  const answers: PointAnswer[] = []
  const errors: Record<string, string> = {}
  for (const [field, text] of Object.entries(form.value)) {
    if (!field.startsWith(ANSWERED)) continue
    const pointId = field.slice(ANSWERED.length)
    const parsed = safeText(0, ANSWER.max).safeParse(text)
    if (parsed.success) answers.push({ pointId, text: parsed.data, mark: form.value[MARK + pointId] ?? '' })
    else errors[field] = faultText(parsed.error.issues[0]?.message ?? '', asker.language)
  }
  if (Object.keys(errors).length > 0) return { kind: 'invalid', errors, form }
  const saved = await answerPoints(asker, id, answers, now)
  if (saved.ok) return { kind: 'saved' }
  if (saved.reason === 'stale') return { kind: 'stale', errors: { [WHOLE_FORM]: t.answersStale }, form }
  return { kind: 'refused', reason: saved.reason }
}

/** Each open point sends its answer and its mark. */
const formSchema = z
  .record(z.string().regex(/^(?:jawaban|tanda)\.[\w-]{1,64}$/), z.string())
  .refine((fields) => Object.keys(fields).length <= 2 * MOST_POINTS)
