import { signWords } from '#app/i18n/signs.ts'
import { decisionTexts } from './texts.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'

/** Field → sentence, from field → code; what is missing is named by its field. */
export function errorWords(codes: FieldErrors, language: Language): Record<string, string> {
  const words: Readonly<Record<string, string>> = decisionTexts[language].errors
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [
      field,
      signWords(code, language) ?? words[code === 'required' ? field : code] ?? words.other ?? code,
    ]),
  )
}
