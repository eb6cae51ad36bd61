import type { Asker } from '#app/domain/access/asker.ts'
import { isDescription, type Asked } from '#app/domain/quiz-attempts/asked.server.ts'
import { markOfAnswer, markOfForm } from '#app/domain/quiz-attempts/marks.server.ts'
import type { OwnAttempt } from '#app/domain/quiz-attempts/place.server.ts'
import type { End, SaidAnswer, SavedAnswer } from '#app/domain/quiz-attempts/said.ts'
import { answerField, doubtField, pairsFrom, valueFrom, type Pairs } from '#app/domain/quiz-attempts/wire.ts'
import type { Answer, FieldAnswer } from '#app/platform/line/keeper-shape.ts'
import { timeOrDay } from '#app/platform/say/time.ts'
import { answerWords } from './answer-words.ts'
import type { Late, TooLate } from './left-answers.ts'
import { clockOf, orderOf } from '#app/domain/quiz-attempts/question-views.server.ts'
import { savingTexts } from './saving-texts.ts'
import { quizTexts } from './texts.ts'

type Words = (typeof savingTexts)['id']
type Saved = { end: End | null; answers: ReadonlyMap<number, SavedAnswer> }
type SavedByScript = Saved & { setAside: readonly number[] }

/** What the page's script is told, field by field: where each answer is now, and nothing of what it is worth. */
export function scriptAnswer(
  asker: Asker,
  attempt: OwnAttempt,
  asked: readonly Asked[],
  said: readonly SaidAnswer[],
  { end, answers, setAside }: SavedByScript,
  now: Date,
): Answer & Late & { ended: boolean } {
  const w = savingTexts[asker.language]
  const late = end?.by === 'PERSON' ? w.handedIn({ when: timeOrDay(end.at, now, asker) }) : w.late
  const fields = said.flatMap(({ position, version, doubt }): [string, FieldAnswer][] => {
    const saved = answers.get(position)
    const one = asked.find((other) => other.position === position)
    if (!saved || !one) return []
    const beside: [string, FieldAnswer][] =
      doubt === undefined ? [] : [[doubtField(position), { kind: 'saved', mark: DOUBT_MARK }]]
    if (version === undefined) return beside
    return [[answerField(position), fieldAnswer(one, saved)], ...beside]
  })
  return {
    kind: 'answered',
    at: clockOf(now, asker),
    done: Date.now(),
    fields: Object.fromEntries(fields),
    setAside: setAside.map(answerField),
    ended: end !== null,
    ...(end ? tooLate(asker, attempt, asked, said, { end, answers }, now) : NOTHING_LATE),
  }

  function fieldAnswer(one: Asked, saved: SavedAnswer): FieldAnswer {
    const name = answerField(one.position)
    switch (saved.kind) {
      case 'saved':
        return { kind: 'saved', mark: saved.mark }
      // The server keeps it: the device need not.
      case 'claimed':
        return { kind: 'saved', mark: markOfAnswer(one) }
      case 'other': {
        const { value, savedAt } = saved.stored
        return {
          kind: 'other',
          value: asFieldValue(one, pairsFrom({ ...one, order: orderOf(one, attempt) }, value)),
          mark: markOfAnswer(saved.stored),
          by: w.otherDevice,
          at: savedAt ? timeOrDay(savedAt, now, asker) : '',
        }
      }
      default:
        return {
          kind: 'refused',
          places: { [name]: saved.kind === 'late' ? late : w[saved.why ?? 'refused'] },
        }
    }
  }
}

/** What came after the end and can count no more, in its words, and why. */
export function tooLate(
  asker: Asker,
  attempt: Pick<OwnAttempt, 'seed' | 'settings'>,
  asked: readonly Asked[],
  said: readonly SaidAnswer[],
  { end, answers }: Saved & { end: End },
  now: Date,
): Late {
  const t = quizTexts[asker.language]
  const w = savingTexts[asker.language]
  const when = timeOrDay(end.at, now, asker)
  const late = said.flatMap(({ position, version, pairs }): TooLate[] => {
    const one = asked.find((other) => other.position === position)
    const kind = answers.get(position)?.kind
    if (!one || version === undefined || (kind !== 'late' && kind !== 'refused')) return []
    const value = valueFrom({ ...one, order: orderOf(one, attempt) }, pairs)
    // An answer that she took back has no words.
    if (value === null) return []
    const lines = value === undefined ? pairs.map(([, words]) => words) : answerWords(one.question, value, t)
    return [{ field: answerField(position), number: numberIn(asked, position), lines }]
  })
  return { tooLate: late, tooLateWhy: end.by === 'PERSON' ? w.handedIn({ when }) : w.timeWasOver({ when }) }
}

const NOTHING_LATE: Late = { tooLate: [], tooLateWhy: '' }

/** The number of a question among those that are asked. */
export function numberIn(asked: readonly Asked[], upTo: number): number {
  return asked.filter((one) => !isDescription(one) && one.position <= upTo).length
}

/** A doubt stands against no other: the last word counts. */
export const DOUBT_MARK = '0'

/** As `readField` of the page's script reads it: a text as it is, choices as names and values. */
function asFieldValue({ question }: Asked, pairs: Pairs): string {
  const isText = question.kind === 'short' || question.kind === 'numeric' || question.kind === 'essay'
  return isText ? (pairs[0]?.[1] ?? '') : JSON.stringify(pairs)
}

export type AttemptFailure = ReturnType<typeof formFailure>

/** A plain form of which not everything was saved: what was typed, and beside it what stands there or what is wrong. */
export function formFailure(
  asker: Asker,
  asked: readonly Asked[],
  said: readonly SaidAnswer[],
  { answers }: Saved,
  now: Date,
) {
  const t = quizTexts[asker.language]
  const w = savingTexts[asker.language]
  return said.flatMap(({ position, pairs, ...form }) => {
    const saved = answers.get(position)
    const one = asked.find((other) => other.position === position)
    if (!one || !saved || !isNotSaved(saved)) return []
    const at =
      saved.kind === 'other' && saved.stored.savedAt ? timeOrDay(saved.stored.savedAt, now, asker) : ''
    return [
      {
        position,
        said: pairs,
        // Still what her form was made from: another press is no choice, and meets what lies there once more.
        mark: markOfForm(form) ?? markOfAnswer(one),
        isClash: saved.kind === 'other',
        storedMark: saved.kind === 'other' ? markOfAnswer(saved.stored) : null,
        sentence: sentenceOf(saved, w, at),
        stored: saved.kind === 'other' ? answerWords(one.question, saved.stored.value, t).join('; ') : null,
      },
    ]
  })
}

function sentenceOf(saved: SavedAnswer, w: Words, at: string): string {
  if (saved.kind === 'other') return w.clash({ at })
  if (saved.kind === 'refused') return w[saved.why ?? 'refused']
  return w.late
}

/** What she had left as she found it is no clash: she sees the newer one next. */
export function isNotSaved(saved: SavedAnswer): boolean {
  if (saved.kind === 'other') return !saved.untouched
  return saved.kind === 'refused' || saved.kind === 'late'
}
