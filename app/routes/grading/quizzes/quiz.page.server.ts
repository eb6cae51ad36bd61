import type { Asker } from '#app/domain/access/asker.ts'
import type { MarkedQuiz } from '#app/domain/quiz-attempts/marking/marked-quiz.server.ts'
import type { LateAnswer } from '#app/domain/quiz-attempts/marking/late-answers.server.ts'
import type { attemptsOf, questionsToMark } from '#app/domain/quiz-attempts/marking/waiting.server.ts'
import { paths } from '#app/paths.ts'
import { withQuery } from '#app/platform/query.ts'
import { number } from '#app/platform/say/figures.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'
import { dateShort, dateTime, timeOfDay } from '#app/platform/say/time.ts'
import { answerLines, markLines, questionWords } from './answer-words.ts'
import { quizMarkingTexts } from './texts.ts'

const SHORT = 160

type Read = {
  questions: Awaited<ReturnType<typeof questionsToMark>>
  claims: readonly LateAnswer[]
  attempts: Awaited<ReturnType<typeof attemptsOf>>
  waiting: boolean
}

/** The page's data in words. */
export function quizRoomPage(asker: Asker, quiz: MarkedQuiz, { questions, claims, attempts, waiting }: Read) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const here = paths.quizMarking(quiz.id)
  const words = (count: number) => number(count, language, 0)
  return {
    here,
    title: `${t.title}, ${quiz.title}`,
    quiz: quiz.title,
    module: quiz.module,
    about: t.module({ position: quiz.modulePosition, title: quiz.module }),
    questions: questions.map(({ id, waiting: count, question }) => ({
      id,
      text: shortened(questionWords(question)),
      count: words(count),
      to: paths.quizMarkingQuestion(quiz.id, id),
    })),
    claims: claims.map((claim) => claimView(claim, asker)),
    tabs: [
      { label: t.all, to: here, current: !waiting },
      { label: t.onlyWaiting, to: withQuery(here, { tampil: 'menunggu' }), current: waiting },
    ],
    attempts: attempts.rows.map((one) => ({
      id: one.id,
      name: one.name,
      about: [
        one.cohort,
        t.attempt(one),
        `${dateShort(one.handedInAt, asker)}, ${timeOfDay(one.handedInAt, asker)}`,
      ].join(' · '),
      score: [t.percent({ percent: words(one.percent ?? 0) }), one.waiting > 0 && `(${t.soFar})`]
        .filter(Boolean)
        .join(' '),
      waiting: one.waiting > 0 ? t.waiting({ count: words(one.waiting) }) : null,
      to: paths.quizMarkingAttempt(quiz.id, one.id),
    })),
    before: attempts.before,
    after: attempts.after,
  }
}

export type ClaimView = ReturnType<typeof claimView>

function claimView(claim: LateAnswer, asker: Asker) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const { id, name, number: attempt, question, value, counted, endsAt, endedBy, markedById } = claim
  const ended = endedBy === 'TIME' ? 'TIME' : endsAt ? 'PERSON' : 'OPEN'
  return {
    id,
    mark: claim.mark,
    name,
    about: t.attempt({ number: attempt }),
    question: questionWords(question),
    times: [
      t.claimTimes({ said: dateTime(claim.saidAt, asker), arrived: dateTime(claim.arrivedAt, asker) }),
      t.claimEnd[ended]({ end: dateTime(claim.ended, asker) }),
    ].join(' '),
    claimed: answerLines(question, value, language),
    counted: answerLines(question, counted, language),
    countedSaid: markLines(claim, language),
    accepting: [
      t.accepting[question.kind === 'essay' ? 'essay' : 'machine'],
      markedById !== null && t.acceptingMarked,
      t.deciding,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function shortened(text: string): string {
  const plain = withoutMarks(text).replace(/\s+/g, ' ')
  return [...plain].length > SHORT ? `${[...plain].slice(0, SHORT).join('')}…` : plain
}
