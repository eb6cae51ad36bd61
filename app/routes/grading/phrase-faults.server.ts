import type { PhraseRefusal } from '#app/domain/grading/phrases.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { WHOLE_FORM, type FieldErrors } from '#app/platform/forms.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { phraseTexts } from './phrase-texts.ts'

/** What is wrong with a sentence's form, in sentences by field. */
export function phraseFaults(codes: FieldErrors, language: Language): Record<string, string> {
  const { faults, fields } = phraseTexts[language]
  return faultSentences(codes, language, faults, fields)
}

/** Why a sentence was not kept, beside the field it speaks of. @throws Response 404 for one that is not hers */
export function refusedPhrase(reason: PhraseRefusal, language: Language): Record<string, string> {
  const t = phraseTexts[language].refused
  switch (reason) {
    case 'not-found':
      throw notFound()
    case 'known':
    case 'many':
      return { kalimat: t[reason] }
    case 'many-shared':
      return { bersama: t[reason] }
    case 'stale':
      return { [WHOLE_FORM]: t.stale }
  }
}
