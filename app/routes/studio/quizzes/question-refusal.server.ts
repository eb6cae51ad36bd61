import type { AskedView } from '#app/components/asked/asked.ts'
import type { WritingAnswer } from '#app/domain/question-bank/writing.server.ts'
import { WHOLE_FORM, type Typed } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { NewerField } from './newer.server.ts'
import { questionTexts } from './question-texts.ts'

/**
 * Why a question was not taken, in a sentence beside the field it speaks of.
 * @throws Response 404 for one that is not there, or is of another kind
 */
export function refusedQuestion(
  refused: Exclude<WritingAnswer, { ok: true }>,
  language: Language,
): Record<string, string> {
  const t = questionTexts[language].question
  switch (refused.reason) {
    case 'not-found':
    case 'kind':
      throw notFound()
    case 'title-taken':
      return { judul: t.titleTaken }
    case 'full':
      return { [WHOLE_FORM]: t.full }
    case 'stale':
      return { [WHOLE_FORM]: t.stale }
    case 'unwritable':
      return { [WHOLE_FORM]: t.unwritable }
  }
}

type Preview = { preview: AskedView | null; newer?: readonly NewerField[] }
export const NO_PREVIEW: Preview = { preview: null }

/** The form back with what is wrong, or with how what is typed would look. */
export function backToForm(form: Typed, errors: Record<string, string>, preview: AskedView | null = null) {
  return refuseForm<Preview>(form, errors, { status: 422 }, { preview })
}
