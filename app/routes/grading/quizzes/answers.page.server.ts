import type { Asker } from '#app/domain/access/asker.ts'
import { isMarkable, type MarkableAnswer } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { paths } from '#app/paths.ts'
import { dateShort, timeOfDay } from '#app/platform/say/time.ts'
import { answerLines, pointWords, questionWords } from './answer-words.ts'
import { quizMarkingTexts } from './texts.ts'

export type AnswerView = ReturnType<typeof answerView>

/** An answer as its page shows it; `by` says whose it is where a page has those of several people. */
export function answerView(
  answer: MarkableAnswer,
  { quizId, byPerson }: { quizId: string; byPerson: boolean },
  asker: Asker,
) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const { attemptId, position, question, value, points, outOf, markedBy, markedById, verdict } = answer
  const place = `${attemptId}.${position}`
  const figures = { points: pointWords(points ?? 0, language), outOf: pointWords(outOf, language) }
  const at = `${dateShort(answer.handedInAt, asker)}, ${timeOfDay(answer.handedInAt, asker)}`
  return {
    place,
    heading: byPerson ? t.question({ number: position }) : answer.name,
    about: byPerson ? null : [answer.agency, t.attempt(answer), at].filter(Boolean).join(' · '),
    to: byPerson ? null : paths.quizMarkingAttempt(quizId, attemptId),
    question: byPerson ? questionWords(question) : null,
    lines: answerLines(question, value, language),
    /** Of an accepted late answer what it stands in the place of. */
    replaced: answer.isLate ? answerLines(question, answer.replaced, language) : null,
    verdict,
    isEssay: question.kind === 'essay',
    said:
      points === null
        ? t.unmarked
        : markedById === null
          ? t.machine(figures)
          : t.marked({ by: markedBy ?? '–', ...figures }),
    markable: isMarkable(answer) && (question.kind !== 'essay' || verdict !== 'EMPTY'),
    outOf: figures.outOf,
    /** What stands in the fields: a machine's mark is typed over. */
    points: points === null ? '' : figures.points,
    comment: markedById === null ? '' : answer.comment,
    mark: answer.mark,
  }
}
