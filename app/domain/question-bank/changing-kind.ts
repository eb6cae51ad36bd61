import { z } from 'zod'
import type { Question } from '#app/domain/quizzes/question.ts'
import { KIND_WORDS, rowFields, SET_ASIDE, type KindWord } from './question-fields.ts'
import { bodyFields, HEAD_FIELDS } from './question.schema.ts'
import { PLACES } from './question-rows.ts'

type Values = Readonly<Record<string, string>>

/** Longer than all fields of a kind can be together is no form of ours. */
const LONGEST = 400_000

/** A form that is to go on as another kind: every field that this kind has, nothing of it judged. */
export function changedKindSchema(kind: Question['kind']) {
  const text = z.string().max(LONGEST).optional()
  const names = [...HEAD_FIELDS, ...bodyFields(kind), SET_ASIDE, 'kunci']
  return z.strictObject(Object.fromEntries(names.map((name) => [name, text])))
}

/** What was written for kinds that the form has left: fields by kind, in the words of addresses. */
const asideSchema = z.partialRecord(
  z.enum(['pilihan-ganda', 'benar-salah', 'menjodohkan', 'angka', 'isian', 'uraian', 'bacaan']),
  z.record(z.string(), z.string()),
)

/**
 * The fields of a new question whose kind was changed: what all kinds have stays, answers go along as far as they mean
 * something to the other one. What was written for a kind waits in a field of the form and comes back with that kind.
 */
export function asOtherKind(from: KindWord, to: KindWord, typed: Values): Record<string, string> {
  const aside = asideIn(typed[SET_ASIDE] ?? '')
  const own = only(typed, bodyFields(KIND_WORDS[from]))
  const kept = { ...aside, [from]: own }
  const body = from === to ? own : (aside[to] ?? carried(KIND_WORDS[from], KIND_WORDS[to], own))
  return {
    ...only(typed, [...HEAD_FIELDS, 'kunci']),
    ...only(body, bodyFields(KIND_WORDS[to])),
    [SET_ASIDE]: JSON.stringify(kept),
  }
}

function asideIn(said: string): z.infer<typeof asideSchema> {
  try {
    return asideSchema.safeParse(JSON.parse(said)).data ?? {}
  } catch {
    return {}
  }
}

function only(values: Values, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name]
      return value === undefined || value === '' ? [] : [[name, value] as const]
    }),
  )
}

type Answer = { text: string; isRight: boolean; feedback: string }

/** What the answers of one kind are to another; nothing where they mean nothing there. */
function carried(from: Question['kind'], to: Question['kind'], own: Values): Record<string, string> {
  const answers = answersIn(from, own)
  const right = answers.filter(({ isRight }) => isRight)
  switch (to) {
    case 'choice':
      return { cara: right.length > 1 ? 'beberapa' : 'satu', ...rows(answers, true) }
    case 'trueFalse': {
      const said = (isRight: boolean) => answers.find((one) => one.isRight === isRight)?.feedback ?? ''
      return { umpanBenar: said(true), umpanSalah: said(false) }
    }
    // Wrong answers of a choice are no answers that are taken; where none is marked yet nobody has said which are wrong.
    case 'short':
    case 'numeric':
      return rows(right.length > 0 ? right : answers, false)
    case 'matching':
      return rows(
        answers.map((one) => ({ ...one, feedback: '' })),
        false,
      )
    default:
      return {}
  }
}

function answersIn(kind: Question['kind'], own: Values): Answer[] {
  if (kind === 'trueFalse')
    return own['jawaban'] === undefined
      ? []
      : ['benar', 'salah'].map((word) => {
          const isRight = own['jawaban'] === word
          const text = word === 'benar' ? 'Benar' : 'Salah'
          return { text, isRight, feedback: own[isRight ? 'umpanBenar' : 'umpanSalah'] ?? '' }
        })
  return PLACES.flatMap((place) => {
    const { answer, right, feedback } = rowFields(place)
    const text = own[answer] ?? ''
    const isRight = kind === 'choice' ? own[right] === 'ya' : kind !== 'matching'
    return text === '' ? [] : [{ text, isRight, feedback: own[feedback] ?? '' }]
  })
}

function rows(answers: readonly Answer[], ticks: boolean): Record<string, string> {
  return Object.fromEntries(
    answers.flatMap(({ text, isRight, feedback }, index) => {
      const fields = rowFields(index + 1)
      const tick = ticks && isRight ? [[fields.right, 'ya'] as const] : []
      return [[fields.answer, text] as const, [fields.feedback, feedback] as const, ...tick]
    }),
  )
}
