import type { Asker } from '#app/domain/access/asker.ts'
import { askedIn } from '#app/domain/quiz-attempts/asked.server.ts'
import { isOverdue, shownParts, whyNotStart, type StartRefusal } from '#app/domain/quiz-attempts/opening.ts'
import { findQuiz, mayTake, type OwnAttempt, type QuizPlace } from '#app/domain/quiz-attempts/place.server.ts'
import { handInOverdue } from '#app/domain/quiz-attempts/time-over.server.ts'
import { lockWords } from '#app/domain/learning/lock-words.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { dateTime, timeOfDay, timeOrDay, type Place } from '#app/platform/say/time.ts'
import { asideLink } from './set-aside-texts.ts'
import { questionViews } from '#app/domain/quiz-attempts/question-views.server.ts'

export type QuizHead = ReturnType<typeof headOf>
export type StartPage = Awaited<ReturnType<typeof startPage>>
export type AttemptPage = Awaited<ReturnType<typeof attemptPage>>

/** What stands in an address. */
export function whereIn(params: { modul?: string; kuis?: string }) {
  return { module: params.modul ?? '', quiz: params.kuis ?? '' }
}

/** The quiz as its reader finds it: her running attempt, or what she should know before one. Null when there is none. */
export async function quizPage(asker: Asker, where: { module: string; quiz: string }, now: Date) {
  let place = await findQuiz(asker, where, now)
  if (place?.running && isOverdue(place.running, now)) {
    await handInOverdue(place.running.id, now)
    place = await findQuiz(asker, where, now)
  }
  if (!place) return null
  return place.running ? attemptPage(asker, place, place.running, now) : startPage(asker, place, now)
}

export function headOf({ module, slug, title }: QuizPlace) {
  const { position } = module
  return { module: { slug: module.slug, position, title: module.title }, slug, title }
}

function startPage(asker: Asker, place: QuizPlace, now: Date) {
  const { settings, attempts, lock, opensAt, closesAt } = place
  const learns = mayTake(asker, place.cohortId) || attempts.length > 0
  const isParticipant = learns || lock !== null
  const refusal = isParticipant ? refusalOf(asker, place, now) : null
  const shown = shownParts(settings, place, attempts, now)
  const { time, wait, pass, counts, shuffleQuestions, shuffleChoices } = settings
  return {
    kind: 'start' as const,
    head: headOf(place),
    intro: place.intro,
    isParticipant,
    questionCount: place.questionCount,
    time,
    wait,
    pass,
    counts,
    mixed: { questions: shuffleQuestions, choices: shuffleChoices },
    used: attempts[0]?.number ?? 0,
    most: settings.attempts,
    opens: opensAt && opensAt > now ? dateTime(opensAt, asker) : null,
    closes: closesAt && dateTime(closesAt, asker),
    refusal: refusal && {
      reason: refusal.reason,
      locked: lock ? lockWords(lock, asker) : null,
      until: refusal.until && dateTime(refusal.until, asker),
    },
    attempts: attempts.map((attempt) => attemptLine(attempt, place, shown.marks, now, asker)),
    key: newSubmissionKey(),
    now: now.getTime(),
  }
}

function refusalOf(
  asker: Asker,
  place: QuizPlace,
  now: Date,
): { reason: StartRefusal; until: Date | null } | null {
  if (place.lock) return { reason: 'locked', until: null }
  if (!mayTake(asker, place.cohortId)) return { reason: 'not-found', until: null }
  if (place.isRetired) return { reason: 'retired', until: null }
  if (!place.hasItems) return { reason: 'empty', until: null }
  return whyNotStart(place.settings, place, place.attempts, now)
}

/** An attempt in one line; its mark only where marks are shown. */
export function attemptLine(
  attempt: OwnAttempt,
  { counting }: Pick<QuizPlace, 'counting'>,
  showsMarks: boolean,
  now: Date,
  place: Place,
) {
  const { id, number, handedInAt, startedAt, receiptNumber, percent, waiting } = attempt
  return {
    number,
    outcome: outcomeOf(attempt, showsMarks),
    at: handedInAt && timeOrDay(handedInAt, now, place),
    minutes: handedInAt ? Math.max(1, Math.round((handedInAt.getTime() - startedAt.getTime()) / 60_000)) : 0,
    receipt: receiptNumber,
    percent: showsMarks ? percent : null,
    counts: showsMarks && id === counting,
    waiting,
  }
}

/** What has come of an attempt, as far as its taker is told; `open` while a trainer's marks may still bring it to a pass. */
function outcomeOf({ handedInAt, percent, waiting, settings: { pass } }: OwnAttempt, showsMarks: boolean) {
  if (!handedInAt) return 'running' as const
  if (!showsMarks || pass === null) return 'handedIn' as const
  if ((percent ?? 0) >= pass) return 'passed' as const
  return waiting > 0 ? ('open' as const) : ('failed' as const)
}

async function attemptPage(asker: Asker, place: QuizPlace, attempt: OwnAttempt, now: Date) {
  const { number, endsAt, settings, startedAt } = attempt
  const asked = await askedIn(attempt.id)
  return {
    kind: 'attempt' as const,
    head: headOf(place),
    number,
    most: place.settings.attempts,
    pass: settings.pass,
    questions: questionViews(asked, attempt, asker),
    /** The server's clock in milliseconds: the page counts by it, whatever the phone's says. */
    now: now.getTime(),
    ends: endsAt && {
      at: endsAt.getTime(),
      from: startedAt.getTime(),
      words: timeOfDay(endsAt, asker),
      isOver: now >= endsAt,
    },
    setAside: asideLink(attempt, asker.language),
    versions: asked.map(({ version }) => version).join(','),
    key: newSubmissionKey(),
  }
}
