import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { rowFields } from '#app/domain/question-bank/question-fields.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { questionTexts } from './question-texts.ts'

/** How each field of a question is called, those of its rows by their place; `rows`: so many are drawn. */
export function questionLabels(
  rows: number,
  isMatching: boolean,
  language: Language,
): Record<string, string> {
  const { fields, question: t } = questionTexts[language]
  const places = Array.from({ length: rows }, (_, index) => index + 1)
  const named = places.flatMap((place) => {
    const row = rowFields(place)
    return [
      [row.answer, isMatching ? t.pairOf({ place }) : t.row({ place })],
      [row.right, t.rightOf({ place })],
      [row.weight, t.weightOf({ place })],
      [row.feedback, t.feedbackOf({ place })],
      [row.tolerance, t.toleranceOf({ place })],
      [row.premise, t.premiseOf({ place })],
    ] as const
  })
  return { ...fields, ...Object.fromEntries(named) }
}

/** What is wrong with a question's form, in sentences by field. */
export function questionFaults(
  codes: FieldErrors,
  isMatching: boolean,
  language: Language,
): Record<string, string> {
  const named = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, code === 'tooShort' ? 'required' : code]),
  )
  const labels = questionLabels(BANK.rows, isMatching, language)
  return faultSentences(named, language, questionTexts[language].faults, labels, LENGTHS)
}

const FEEDBACKS = ['umum', 'umpanBenar', 'umpanSalah']

/** How long the texts of a question may be, by field. */
const LENGTHS = Object.fromEntries(
  [
    ['judul', BANK.title] as const,
    ['kategori', BANK.category] as const,
    ['tag', BANK.tags * (BANK.tag + 2)] as const,
    ['soal', BANK.text] as const,
    ['sesudah', BANK.text] as const,
    ...FEEDBACKS.map((field) => [field, BANK.feedback] as const),
    ...Array.from({ length: BANK.rows }, (_, index) => rowFields(index + 1)).flatMap((row) => [
      [row.answer, BANK.answer] as const,
      [row.premise, BANK.answer] as const,
      [row.feedback, BANK.feedback] as const,
    ]),
  ].map(([field, max]) => [field, { min: 0, max }]),
)
