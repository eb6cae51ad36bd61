import type { Asker } from '#app/domain/access/asker.ts'
import type { Correctable, Sheet } from '#app/domain/quiz-attempts/marking/correction.server.ts'
import { MOST_NAMED } from '#app/domain/quiz-attempts/marking/limits.ts'
import type { MarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { compareTexts } from '#app/platform/say/comparison.ts'
import { number } from '#app/platform/say/figures.ts'
import { keyLines, questionWords } from './answer-words.ts'
import { quizCrumbs } from './crumbs.ts'
import { quizMarkingTexts } from './texts.ts'

/** In the address: the versions of which she says that they ask the same in other words. */
export const SAME = 'sama'

/** The one sheet of a correction: the key that holds, and whose marks change from what to what. */
export function keyPage(
  asker: Asker,
  quiz: MarkedQuiz,
  { questionId, to, reworded, others }: Correctable,
  sheet: Sheet,
) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const words = (count: number) => number(count, language, 0)
  const named = sheet.remarks.filter(({ name }) => name !== null).slice(0, MOST_NAMED)
  const more = sheet.remarks.length - named.length
  const isNone = sheet.answered + sheet.running === 0
  const agreed = reworded.filter(({ isAgreed }) => isAgreed).map(({ id }) => id)
  const here = paths.quizKey(quiz.id, questionId)
  return {
    here,
    /** Where its form goes: what she has agreed to stays agreed to where it comes back. */
    sheet:
      agreed.length === 0
        ? here
        : `${here}?${new URLSearchParams(agreed.map((id) => [SAME, id])).toString()}`,
    agreed: agreed.join(' '),
    reworded: reworded.map(({ id, question, isAgreed }) => ({
      id,
      isAgreed,
      parts: compareTexts(questionWords(question), questionWords(to)),
    })),
    title: `${t.keyTitle}, ${quiz.title}`,
    crumbs: quizCrumbs(quiz, language),
    question: questionWords(to),
    key: keyLines(to, language),
    counts: [
      isNone && (reworded.length > 0 ? t.keyNothingSame : t.keyNothing),
      !isNone && t.keyCounts({ answered: words(sheet.answered), changed: words(sheet.remarks.length) }),
      sheet.running > 0 && t.keyRunning({ count: words(sheet.running) }),
      others > 0 && t.keyOthers({ count: words(others) }),
    ].filter((line) => line !== false),
    remarks: named.map(({ attemptId, name, number: attempt, quiz: of, before, after, pass }) => ({
      id: attemptId,
      name: name ?? '–',
      // Only where one name stands more than once.
      about: [
        named.some((one) => one.name === name && one.attemptId !== attemptId) &&
          t.attempt({ number: attempt }),
        named.some((one) => one.name === name && one.quiz !== of) && of,
      ]
        .filter(Boolean)
        .join(' · '),
      change: t.keyChange({ before: words(before), after: words(after) }),
      pass: pass && t.keyPass[pass],
    })),
    more: more > 0 ? t.keyMore({ count: words(more) }) : null,
    mark: isNone ? null : sheet.mark,
    submissionKey: newSubmissionKey(),
  }
}
