import type { Asker } from '#app/domain/access/asker.ts'
import { isMarkable, type MarkableAnswer } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { dateShort, timeOfDay } from '#app/platform/say/time.ts'
import { answerLines, markLines, pointWords, questionWords } from './answer-words.ts'
import { shownMark } from './shown-mark.server.ts'
import { quizMarkingTexts } from './texts.ts'

export type AnswerView = ReturnType<typeof answerView>

/** What a card is called: by whose it is, or on the page of one person by its question. */
export function headingOf(
  { position, name }: Pick<MarkableAnswer, 'position' | 'name'>,
  { byPerson }: { byPerson: boolean },
  language: Language,
): string {
  return byPerson ? quizMarkingTexts[language].question({ number: position }) : name
}

/** An answer as its page shows it; `by` says whose it is where a page has those of several people. */
export function answerView(
  answer: MarkableAnswer,
  { quizId, byPerson }: { quizId: string; byPerson: boolean },
  asker: Asker,
) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const { attemptId, position, question, value, points, outOf, markedBy, markedById, verdict, replaced } =
    answer
  const place = `${attemptId}.${position}`
  const figures = { points: pointWords(points ?? 0, language), outOf: pointWords(outOf, language) }
  const at = `${dateShort(answer.handedInAt, asker)}, ${timeOfDay(answer.handedInAt, asker)}`
  return {
    place,
    heading: headingOf(answer, { byPerson }, language),
    name: answer.name,
    number: position,
    about: byPerson ? null : [answer.agency, t.attempt(answer), at].filter(Boolean).join(' · '),
    to: byPerson ? null : paths.quizMarkingAttempt(quizId, attemptId),
    question: byPerson ? questionWords(question) : null,
    rubric: byPerson ? answer.rubric : '',
    lines: answerLines(question, value, language),
    /** Of an accepted late answer what it stands in the place of. */
    replaced: answer.isLate ? answerLines(question, replaced?.value ?? null, language) : null,
    /** And what was said of that. */
    replacedSaid: replaced ? markLines({ ...replaced, outOf }, language) : [],
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
    by: markedById === null ? null : markedById === asker.id ? t.you : markedBy,
    /** What stands in the fields: a machine's mark is typed over. */
    points: points === null ? '' : figures.points,
    comment: markedById === null ? '' : answer.comment,
    mark: shownMark(answer),
  }
}
