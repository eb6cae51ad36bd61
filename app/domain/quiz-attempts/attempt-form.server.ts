import { z } from 'zod'
import { AGAIN, BASE, CHOICE, GIVEN_UP, OWN } from '#app/platform/forms.ts'
import type { Asked } from './asked.server.ts'
import { readMark } from './marks.server.ts'
import type { SaidAnswer } from './said.ts'
import { answerField, doubtField, fieldsOf, saidField, TAKES_STORED, type Pairs } from './wire.ts'

type Questions = readonly Pick<Asked, 'position' | 'question'>[]
type Sent = Readonly<Record<string, string | string[] | undefined>>

/** The names that the form of this attempt may send; what they say is judged by `saveAnswers`. */
export function attemptForm(asked: Questions) {
  const text = z.string().optional()
  const names = asked.flatMap(({ position, question }) => {
    const [answer, doubt] = [answerField(position), doubtField(position)]
    const beside = [doubt, BASE + answer, BASE + doubt, AGAIN + answer, AGAIN + doubt, CHOICE + answer]
    // All texts of an attempt are hers who takes it: that one is her own is no news.
    const left = [GIVEN_UP + answer, OWN + answer]
    return question.kind === 'description'
      ? []
      : [...fieldsOf({ position, question }), ...beside, ...left, saidField(position)]
  })
  const lists = listFields(asked)
  const shape = Object.fromEntries(
    names.map((name) => [name, lists.includes(name) ? z.array(z.string()) : text] as const),
  )
  return z.strictObject({ ...shape, aksi: text })
}

/** Fields that may stand several times: the boxes of a question. */
export function listFields(asked: Questions): string[] {
  return asked.flatMap(({ position, question }) =>
    question.kind === 'choice' && question.many ? [answerField(position)] : [],
  )
}

/**
 * What was said, question by question: an answer with the mark of what its form was made from, a doubt with any; what has
 * neither is not spoken of, unless a text for it is given up. Of two that were shown she may have taken the stored one, or hers over the one whose mark she
 * names; whoever chose nothing stands where her form was made, and meets the stored one again. What she did not choose is
 * given up: the text of the form that takes the stored one, or what the page's script names.
 */
export function saidIn(asked: Questions, form: Sent): SaidAnswer[] {
  return asked.flatMap(({ position, question }): SaidAnswer[] => {
    if (question.kind === 'description') return []
    const name = answerField(position)
    const chosen = textIn(form, CHOICE + name)
    const over = readMark(chosen)
    const mark = over ?? readMark(textIn(form, BASE + name))
    const takesStored = chosen === TAKES_STORED
    const doubts = form[BASE + doubtField(position)] !== undefined
    const left = form[takesStored ? name : GIVEN_UP + name]
    const given = typeof left === 'string' ? left : undefined
    if ((!mark || takesStored) && !doubts && given === undefined) return []
    return [
      {
        position,
        pairs: fieldsOf({ position, question }).flatMap((field): Pairs =>
          [form[field] ?? []].flat().map((value) => [field, value] as const),
        ),
        version: takesStored ? undefined : mark?.version,
        shown: mark?.shown,
        again: form[AGAIN + name] !== undefined,
        doubt: doubts ? form[doubtField(position)] !== undefined : undefined,
        given,
        over: over ? 'chosen' : undefined,
        saidAt: momentIn(textIn(form, saidField(position))),
      },
    ]
  })
}

function textIn(form: Sent, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}

/** Milliseconds since 1970; null for what is no moment. */
function momentIn(text: string): Date | null {
  return /^\d{1,15}$/.test(text) ? new Date(Number(text)) : null
}
