import type { Verdict } from '#app/domain/quizzes/answers.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { askedIn, isDescription, type Asked } from '#app/domain/quiz-attempts/asked.server.ts'
import { newsOf, type AttemptNews } from '#app/domain/quiz-attempts/news.server.ts'
import { isOverdue, shownParts, whyNotStart } from '#app/domain/quiz-attempts/opening.ts'
import { findQuiz, mayTake, type OwnAttempt, type QuizPlace } from '#app/domain/quiz-attempts/place.server.ts'
import { handInOverdue } from '#app/domain/quiz-attempts/time-over.server.ts'
import { isUnmarked, markOf } from '#app/domain/quizzes/mark.ts'
import type { ResultPart, ShownWhen } from '#app/domain/quizzes/quiz-settings.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import { dateShort, timeOrDay } from '#app/platform/say/time.ts'
import { number } from '#app/platform/say/figures.ts'
import { answerWords } from './answer-words.ts'
import { attemptLine } from './quiz.page.server.ts'
import { readAgain } from './read-again.ts'
import { asideLink } from './set-aside-texts.ts'
import { rightWords } from './outcome/right-words.ts'
import { resultTexts } from './outcome/result-texts.ts'
import { quizTexts } from './texts.ts'

export type ResultPage = Exclude<Awaited<ReturnType<typeof resultPage>>, null | 'running'>
export type Review = ReturnType<typeof reviewOf>[number]
type Shown = Readonly<Record<ResultPart, boolean>>

/** Her own attempt as far as the trainer lets it be seen; what is not to be seen is not in it. */
export async function resultPage(
  asker: Asker,
  where: { module: string; quiz: string },
  attemptNumber: string,
  now: Date,
) {
  const find = async () => {
    const place = await findQuiz(asker, where, now)
    return { place, attempt: place?.attempts.find((one) => String(one.number) === attemptNumber) }
  }
  let { place, attempt } = await find()
  if (attempt?.state === 'RUNNING' && isOverdue(attempt, now)) {
    await handInOverdue(attempt.id, now)
    ;({ place, attempt } = await find())
  }
  if (!place || !attempt) return null
  if (attempt.state === 'RUNNING') return 'running'
  const shown = shownParts(place.settings, place, place.attempts, now)
  const [asked, news] = await Promise.all([askedIn(attempt.id), newsOf(attempt.id)])
  const questions = asked.filter((one) => !isDescription(one))
  const numberOf = (position: number) => questions.findIndex((one) => one.position === position) + 1
  const hasMore = mayTake(asker, place.cohortId) && !place.isRetired && !place.lock
  const mayStart = hasMore && whyNotStart(place.settings, place, place.attempts, now) === null
  const { module, slug, title, settings } = place
  const review = reviewOf(asker, questions, shown)
  return {
    head: {
      module: { slug: module.slug, position: module.position, title: module.title },
      slug,
      title,
    },
    number: attempt.number,
    ...markOfAttempt(attempt, questions, shown),
    reach: shown.marks ? reachOf(attempt, questions, news) : null,
    hidden: shown.marks ? null : settings.shown.marks,
    waiting: attempt.waiting,
    byTime: attempt.endedBy === 'TIME',
    at: attempt.handedInAt && timeOrDay(attempt.handedInAt, now, asker),
    receipt: attempt.receiptNumber,
    hash: attempt.receiptHash,
    passedWith: shown.marks ? passedWith(place, attempt) : null,
    attemptsLeft: settings.attempts === null ? null : Math.max(0, settings.attempts - attemptsUsed(place)),
    counts: settings.counts,
    mayStart,
    isRunning: place.running !== null,
    review,
    keys: keysLater(settings.shown.answers, shown),
    readAgain: shown.feedback && shown.correctness ? readAgain(questions, place.course) : [],
    claims: Object.fromEntries(
      ['WAITING', 'ACCEPTED', 'REFUSED'].map((state) => [
        state,
        news.claims
          .filter((claim) => claim.state === state)
          .map(({ position }) => numberOf(position))
          .join(', '),
      ]),
    ),
    replaced: news.claims.flatMap(({ position, state, replaced }) => {
      const one = questions.find((other) => other.position === position)
      return state === 'ACCEPTED' && one
        ? [
            {
              number: numberOf(position),
              lines: answerWords(one.question, replaced, quizTexts[asker.language]),
            },
          ]
        : []
    }),
    changes: shown.marks
      ? news.changes.map(({ before, after, at }) => ({ before, after, when: dateShort(at, asker) }))
      : [],
    /** The page of these texts shows those of the newest attempt. */
    setAside: attempt.id === place.attempts[0]?.id ? asideLink(attempt, asker.language) : null,
    attempts: place.attempts.map((one) => attemptLine(one, place, shown.marks, now, asker)),
    /** The page's clock, for answers that this device still holds. */
    now: now.getTime(),
  }
}

/** The best percent with which another attempt of hers has passed; null where none has. */
function passedWith({ attempts }: QuizPlace, shown: OwnAttempt): number | null {
  const passing = attempts.flatMap(({ id, percent, settings: { pass } }) =>
    id !== shown.id && percent !== null && pass !== null && percent >= pass ? [percent] : [],
  )
  return passing.length === 0 ? null : Math.max(...passing)
}

function attemptsUsed({ attempts }: QuizPlace): number {
  return attempts[0]?.number ?? 0
}

function markOfAttempt({ percent, settings }: OwnAttempt, questions: readonly Asked[], shown: Shown) {
  const marked = questions.filter(({ question, outOf }) => !isUnmarked(question, outOf))
  const count = (wanted: Verdict) => marked.filter(({ verdict }) => verdict === wanted).length
  return {
    percent: shown.marks ? percent : null,
    pass: settings.pass,
    counted: shown.correctness
      ? { right: count('RIGHT'), partly: count('PARTLY'), wrong: count('WRONG'), empty: count('EMPTY') }
      : null,
  }
}

/** The percent to which it comes with the full mark for all that is still to be decided; null where nothing is to be marked. */
function reachOf({ outOf }: OwnAttempt, questions: readonly Asked[], { claims }: AttemptNews): number | null {
  const isClaimed = (position: number) =>
    claims.some((claim) => claim.position === position && claim.state === 'WAITING')
  const isOpen = (one: Asked) => one.verdict === 'WAITING' || isClaimed(one.position)
  if (outOf === 0 || !questions.some(({ verdict }) => verdict === 'WAITING')) return null
  const points = questions.reduce((sum, one) => sum + (isOpen(one) ? one.outOf : (one.points ?? 0)), 0)
  return Math.round((100 * points) / outOf)
}

/** When right answers are told, where they are to be told later. */
function keysLater(when: ShownWhen, shown: Shown): 'AFTER_CLOSE' | 'AFTER_ATTEMPTS' | null {
  if (shown.answers) return null
  return when === 'AFTER_CLOSE' || when === 'AFTER_ATTEMPTS' ? when : null
}

/** Each question with what was answered, and with no more than may be seen of it. Nothing where nothing may. */
export function reviewOf(asker: Asker, questions: readonly Asked[], shown: Shown) {
  const { language } = asker
  const t = quizTexts[language]
  const r = resultTexts[language]
  if (!Object.values(shown).includes(true)) return []
  return questions.map(({ position, question, value, outOf, points, verdict, comment }, index) => {
    const unmarked = isUnmarked(question, outOf)
    const said = shown.feedback ? markOf(question, outOf, value).feedback : []
    const general = shown.feedback && question.generalFeedback ? [question.generalFeedback] : []
    return {
      position,
      number: index + 1,
      text: [shownText(question.text), shownText({ ...question.text, text: question.textAfter })]
        .filter(Boolean)
        .join(' … '),
      answer: answerWords(question, value, t),
      isEmpty: value === null,
      verdict: unmarked ? ('UNMARKED' as const) : shown.correctness || verdict === 'WAITING' ? verdict : null,
      // Points of a question say as much as right or wrong.
      points:
        shown.marks && shown.correctness && points !== null && !unmarked
          ? r.pointsOf({ points: number(points / 100, language), of: number(outOf / 100, language) })
          : null,
      feedback: [...said, ...general].map(shownText).filter(Boolean),
      comment: shown.feedback ? comment : '',
      right: shown.answers && verdict !== 'RIGHT' ? rightWords(question, t, language) : [],
    }
  })
}
