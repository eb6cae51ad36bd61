import type { FilingRefusal } from '#app/domain/question-bank/filing.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { questionTexts } from './question-texts.ts'
import { quizTexts } from './texts.ts'

/**
 * Why something of the bank stays where it is.
 * @throws Response 404 for what is not there
 */
export function filingTold(reason: FilingRefusal, language: Language): string {
  const { question } = questionTexts[language]
  const { bank } = quizTexts[language]
  switch (reason) {
    case 'not-found':
      throw notFound()
    case 'asked':
      return question.archiveAsked
    case 'title-taken':
      return bank.renameTaken
    case 'same':
      return bank.renameSame
  }
}
