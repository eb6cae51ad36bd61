import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import {
  answerPoints,
  type MetAnswer,
  type PointAnswer,
} from '#app/domain/recommendations/answering.server.ts'
import { ANSWER, MOST_POINTS } from '#app/domain/recommendations/limits.ts'
import { namesOf } from '#app/domain/recommendations/reading.server.ts'
import { findSetAsideAnswer } from '#app/domain/recommendations/set-aside.server.ts'
import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { CALL_BACK } from './call-back.ts'
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
  | { kind: 'saved'; goOn: boolean; calledBack: boolean }
  | { kind: 'refused'; reason: RecommendationRefusal }
  /** A text that is no longer kept was to be called back; nothing was saved. */
  | { kind: 'gone'; form: Typed }
  /** Something was not saved: what is wrong, in sentences by field, what was met, and what was typed. */
  | { kind: 'unsaved'; errors: FormAnswer['errors']; met: readonly MetView[]; form: Typed }

/**
 * Reads and saves the form of answers: "jawaban.<id of the point>" and the mark of the answer the writer saw; `pakai`
 * calls a text back into the box of its point.
 */
export async function saveAnswers(
  asker: Asker,
  id: string,
  request: Request,
  now: Date,
): Promise<AnswersSaved> {
  const form = await parseForm(request, formSchema, { judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of answers.')
  const wanted = form.value[CALL_BACK]
  const called = wanted === undefined ? null : await findSetAsideAnswer(asker, id, wanted)
  if (called === 'gone') return { kind: 'gone', form }
  const answers: PointAnswer[] = []
  const errors: Record<string, string> = {}
  for (const [field, typed] of Object.entries(form.value)) {
    if (!field.startsWith(ANSWERED)) continue
    const pointId = field.slice(ANSWERED.length)
    const parsed = safeText(0, ANSWER.max).safeParse(typed)
    // What cannot be kept is not set aside either: it stays in its box.
    if (!parsed.success) errors[field] = faultText(parsed.error.issues[0]?.message ?? '', asker.language)
    else if (called?.pointId === pointId)
      answers.push({ ...seenBeside(form.value, pointId), pointId, text: called.text, insteadOf: parsed.data })
    else answers.push({ ...seenBeside(form.value, pointId), pointId, text: parsed.data })
  }
  const saved = await answerPoints(asker, id, answers, now)
  if (!saved.ok) return { kind: 'refused', reason: saved.reason }
  const met = await metViews(asker, saved.met, answers)
  const t = recommendationTexts[asker.language].page
  for (const { pointId, by, mark } of met) {
    const known = form.value[SEEN + pointId] === mark
    errors[CHOICE + pointId] = known ? t.answerChoose : t.answerMet({ by })
  }
  if (Object.keys(errors).length === 0)
    return { kind: 'saved', goOn: GO_ON in form.value, calledBack: called !== null }
  // Where it met another text, the one that was called back stands in the box.
  const box =
    called && met.some(({ pointId }) => pointId === called.pointId) ? ANSWERED + called.pointId : null
  const values = box && called ? { ...form.values, [box]: called.text } : form.values
  return { kind: 'unsaved', errors, met, form: { values, lists: form.lists } }
}

function seenBeside(form: Readonly<Record<string, string>>, pointId: string) {
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
  .record(z.string().regex(/^(?:(?:jawaban|tanda|terlihat|pilih)\.[\w-]{1,64}|lanjut|pakai)$/), z.string())
  .refine((fields) => Object.keys(fields).length <= 4 * MOST_POINTS + 2)
