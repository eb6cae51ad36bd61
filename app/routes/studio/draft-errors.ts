import { DRAFT_LIMITS } from '#app/domain/content/limits.ts'
import { signWords } from '#app/i18n/signs.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { studioTexts } from './texts.ts'

type Words = (typeof studioTexts)['id']

const FIELDS = ['judul', 'ringkasan', 'menit', 'catatan'] as const

/** What is wrong with the draft, by field, in the trainer's words. */
export function draftErrors(codes: FieldErrors, language: Language): Record<string, string> {
  const t = studioTexts[language]
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [
      field,
      signWords(code, language) ?? sayError({ t, code, field, language }),
    ]),
  )
}

type Fault = { t: Words; code: string; field: string; language: Language }

function sayError({ t, code, field, language }: Fault): string {
  const known = FIELDS.find((name) => name === field)
  const label = known ? t.fields[known] : t.text
  switch (code) {
    case 'tooLong':
      return t.errors.tooLong({ label, most: number(mostOf(field), language) })
    case 'tooShort':
    case 'digits16':
    case 'number':
      return t.errors[code]({ label })
    default:
      return t.errors.other({ label })
  }
}

function mostOf(field: string): number {
  const { title, summary, note, letters } = DRAFT_LIMITS
  return { judul: title, ringkasan: summary, catatan: note }[field] ?? letters
}
