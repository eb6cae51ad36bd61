import { signWords } from '#app/i18n/signs.ts'
import type { Language } from '#app/platform/say/language.ts'
import { blockTexts } from './texts.ts'

/** Why a reflection is not taken; `letters`: the longest there may be. */
export function reflectionFault(code: string, letters: number, language: Language): string {
  const { errors } = blockTexts[language]
  if (code === 'tooLong')
    return errors.tooLong({ limit: letters.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID') })
  if (code === 'digits16') return errors.digits16
  return signWords(code, language) ?? errors.other
}
