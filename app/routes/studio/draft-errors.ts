import type { studioTexts } from './texts.ts'

type Words = (typeof studioTexts)['id']

const FIELDS = ['judul', 'ringkasan', 'menit', 'catatan'] as const

/** What is wrong with a field of the draft, in the trainer's words. */
export function sayDraftError(t: Words, code: string, field: string): string {
  const known = FIELDS.find((name) => name === field)
  const label = known ? t.fields[known] : t.text
  switch (code) {
    case 'tooShort':
    case 'tooLong':
    case 'digits16':
    case 'badCharacter':
    case 'number':
      return t.errors[code]({ label })
    default:
      return t.errors.other({ label })
  }
}
