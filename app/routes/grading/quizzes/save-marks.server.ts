import type { Asker } from '#app/domain/access/asker.ts'
import {
  findAnswer,
  isMarkable,
  type MarkableAnswer,
} from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { markAnswer } from '#app/domain/quiz-attempts/marking/marking.server.ts'
import { marksSchema, type TypedMark } from '#app/domain/quiz-attempts/marking/marking.schema.ts'
import { LONGEST_COMMENT } from '#app/domain/quiz-attempts/marking/limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { db } from '#app/platform/data/db.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { pointsIn, pointWords } from './answer-words.ts'
import { answerView, headingOf, type AnswerView } from './answers.page.server.ts'
import { isNewest, isSaved, isTouched } from './shown-mark.server.ts'
import { quizMarkingTexts } from './texts.ts'

type Page = {
  quizId: string
  /** Of one person; otherwise of one question. */
  byPerson: boolean
  here: string
}

/** What was typed where nothing can be saved any more. */
type Lost = { title: string; lines: string[] }

/** What became of one card. */
type Said =
  | { kind: 'saved'; answer: MarkableAnswer }
  | { kind: 'refused'; answer: MarkableAnswer; field: 'poin' | 'komentar'; why: string }
  | { kind: 'met'; answer: MarkableAnswer }
  | { kind: 'gone'; answer: MarkableAnswer | null }

/**
 * Saves the marks of a page, each by itself, and leads back to it. What was not taken comes back with what was typed and on
 * its card, also where the page would not show that any more; of two marks both are shown, to choose.
 */
export async function saveMarks(request: Request, asker: Asker, page: Page) {
  const t = quizMarkingTexts[asker.language]
  const form = await parseForm(request, marksSchema, { judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of marks.')
  const errors: Record<string, string> = {}
  const cards: AnswerView[] = []
  const met: string[] = []
  const lost: Lost[] = []
  const saved: string[] = []
  const left: string[] = []
  const stored: Record<string, string> = {}
  const values = { ...form.values }
  for (const typed of form.value) {
    if (typed.leaves || !isTouched(typed)) continue
    const place = `${typed.attemptId}.${typed.position}`
    const said = await saveOne(asker, page, typed)
    const name = said.answer && headingOf(said.answer, page, asker.language)
    if (said.kind === 'saved') {
      saved.push(name ?? '')
      delete values[`dasar@${place}`]
      stored[`poin@${place}`] = typed.points
      stored[`komentar@${place}`] = typed.comment
      continue
    }
    if (said.kind === 'gone') {
      lost.push(lostIn(typed, name, asker))
      continue
    }
    left.push(name ?? '')
    cards.push(answerView(said.answer, page, asker))
    if (said.kind === 'refused') {
      errors[`${said.field}@${place}`] = said.why
      continue
    }
    met.push(place)
    // From now on she says it in the knowledge of what is shown beside it.
    delete values[`dasar@${place}`]
    errors[`poin@${place}`] = t.faults.met
  }
  const names = (list: readonly string[]) => list.join(', ')
  if (left.length + lost.length === 0) {
    const isLeft = form.value.some(({ leaves }) => leaves)
    if (saved.length === 0 && !isLeft) return redirectWithToast(page.here, { tone: 'info', text: t.nothing })
    const text = saved.length > 0 ? t.saved({ count: saved.length }) : t.storedStays
    return redirectWithToast(page.here, { tone: 'ok', text })
  }
  const parts = [
    saved.length > 0 ? t.someSaved({ count: saved.length, names: names(saved) }) : t.noneSaved,
    left.length > 0 && t.someLeft({ count: left.length, names: names(left) }),
  ]
  const whole = { [WHOLE_FORM]: parts.filter(Boolean).join(' ') }
  const status = met.length + lost.length > 0 ? 409 : 422
  return refuseForm({ ...form, values }, { ...whole, ...errors }, { status }, { cards, met, lost, stored })
}

async function saveOne(asker: Asker, { quizId }: Page, typed: TypedMark): Promise<Said> {
  const { attemptId, position } = typed
  const t = quizMarkingTexts[asker.language]
  const place = { quizId, attemptId, position }
  const answer = await findAnswer(db, asker, place)
  if (!answer || !isMarkable(answer)) return { kind: 'gone', answer }
  const { comment } = typed
  if (isSaved(typed, answer, asker.id)) return { kind: 'saved', answer }
  if (!isNewest(typed, answer)) return { kind: 'met', answer }
  const outOf = pointWords(answer.outOf, asker.language)
  const points = pointsIn(typed.points)
  const pointFault = { kind: 'refused', answer, field: 'poin', why: t.faults.points({ outOf }) } as const
  if (typed.fault !== null) {
    const sentences = faultSentences(
      { text: typed.fault },
      asker.language,
      {},
      {},
      { text: { min: 0, max: LONGEST_COMMENT } },
    )
    return { kind: 'refused', answer, field: 'komentar', why: sentences['text'] ?? typed.fault }
  }
  if (points === null) return pointFault
  const done = await markAnswer(asker, { ...place, seen: answer.mark, points, comment }, new Date())
  if (done.ok) return { kind: 'saved', answer }
  if (done.reason === 'points') return pointFault
  if (done.reason === 'reason') return { kind: 'refused', answer, field: 'komentar', why: t.faults.reason }
  // Race: it was marked, or taken out of her reach, since it was looked at.
  const newest = await findAnswer(db, asker, place)
  return newest && isMarkable(newest) ? { kind: 'met', answer: newest } : { kind: 'gone', answer: newest }
}

function lostIn({ points, comment }: TypedMark, name: string | null, { language }: Asker): Lost {
  const t = quizMarkingTexts[language]
  const said = [
    [t.pointsTyped, points],
    [t.commentTyped, comment],
  ] as const
  return {
    title: name === null ? t.lostTitle : t.lostOf({ name }),
    lines: said.flatMap(([field, value]) => (value.trim() === '' ? [] : [t.was({ field, value })])),
  }
}
