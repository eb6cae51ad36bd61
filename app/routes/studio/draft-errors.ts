import { signWords } from '#app/i18n/signs.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
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
      signWords(code, language) ?? sayError(t, code, field),
    ]),
  )
}

function sayError(t: Words, code: string, field: string): string {
  const known = FIELDS.find((name) => name === field)
  const label = known ? t.fields[known] : t.text
  switch (code) {
    case 'tooShort':
    case 'tooLong':
    case 'digits16':
    case 'number':
      return t.errors[code]({ label })
    default:
      return t.errors.other({ label })
  }
}
