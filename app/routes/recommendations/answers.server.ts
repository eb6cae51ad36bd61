import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import {
  answerPoints,
  type MetAnswer,
  type PointAnswer,
} from '#app/domain/recommendations/answering.server.ts'
import { ANSWER, MOST_POINTS } from '#app/domain/recommendations/limits.ts'
import { namesOf } from '#app/domain/recommendations/reading.server.ts'
import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { recommendationTexts } from './texts.ts'
import { CHOICE, type FormAnswer, type Typed } from '#app/platform/forms.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { compareTexts, type ComparedPart } from '#app/platform/say/comparison.ts'

const [ANSWERED, MARK, SEEN] = ['jawaban.', 'tanda.', 'terlihat.']
/** The button that asks next whether to submit. */
const GO_ON = 'lanjut'
/** Milliseconds for the differences of one answer. */
const PATIENCE = 40

/** A point that two people answered: the other's text, whose it is, and what would change. */
export type MetView = {
  pointId: string
  text: string
  mark: string
  by: string
  parts: readonly ComparedPart[]
}

type AnswersSaved =
  | { kind: 'saved'; goOn: boolean }
  | { kind: 'refused'; reason: RecommendationRefusal }
  /** Something was not saved: what is wrong, in sentences by field, what was met, and what was typed. */
  | { kind: 'unsaved'; errors: FormAnswer['errors']; met: readonly MetView[]; form: Typed }

/** Reads and saves the form of answers: "jawaban.<id of the point>" and the mark of the answer the writer saw. */
export async function saveAnswers(
  asker: Asker,
  id: string,
  request: Request,
  now: Date,
): Promise<AnswersSaved> {
  const form = await parseForm(request, formSchema, { judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of answers.')
  const answers: PointAnswer[] = []
  const errors: Record<string, string> = {}
  for (const [field, text] of Object.entries(form.value)) {
    if (!field.startsWith(ANSWERED)) continue
    const pointId = field.slice(ANSWERED.length)
    const parsed = safeText(0, ANSWER.max).safeParse(text)
    if (parsed.success) answers.push({ pointId, text: parsed.data, ...shownBeside(form.value, pointId) })
    else errors[field] = faultText(parsed.error.issues[0]?.message ?? '', asker.language)
  }
  const saved = await answerPoints(asker, id, answers, now)
  if (!saved.ok) return { kind: 'refused', reason: saved.reason }
  const met = await metViews(asker, saved.met, answers)
  const t = recommendationTexts[asker.language].page
  for (const { pointId, by, mark } of met) {
    const known = form.value[SEEN + pointId] === mark
    errors[CHOICE + pointId] = known ? t.answerChoose : t.answerMet({ by })
  }
  if (Object.keys(errors).length > 0) return { kind: 'unsaved', errors, met, form }
  return { kind: 'saved', goOn: GO_ON in form.value }
}

function shownBeside(form: Readonly<Record<string, string>>, pointId: string) {
  const seen = form[SEEN + pointId]
  const chosen = { saya: 'mine', tersimpan: 'theirs' } as const
  const choice = form[CHOICE + pointId]
  return {
    mark: form[MARK + pointId] ?? '',
    shown:
      seen === undefined
        ? undefined
        : { mark: seen, chosen: choice === 'saya' || choice === 'tersimpan' ? chosen[choice] : null },
  }
}

async function metViews(asker: Asker, met: readonly MetAnswer[], answers: readonly PointAnswer[]) {
  const names = await namesOf(met.flatMap(({ writtenById }) => writtenById ?? []))
  const t = recommendationTexts[asker.language].page
  const { ownTab } = writingTexts[asker.language].edit
  return met.map(({ pointId, text, mark, writtenById }): MetView => {
    const mine = answers.find((answer) => answer.pointId === pointId)?.text ?? ''
    const by = writtenById === asker.id ? ownTab : (names.get(writtenById ?? '') ?? t.teamMate)
    return { pointId, text, mark, by, parts: compareTexts(mine, text, PATIENCE) }
  })
}

/** Each open point sends its answer and its mark; where two people wrote, also what was shown and what was chosen. */
const formSchema = z
  .record(z.string().regex(/^(?:(?:jawaban|tanda|terlihat|pilih)\.[\w-]{1,64}|lanjut)$/), z.string())
  .refine((fields) => Object.keys(fields).length <= 4 * MOST_POINTS + 1)
