import type { Asker } from '#app/domain/access/asker.ts'
import { isDescription } from '#app/domain/quiz-attempts/asked.server.ts'
import { newSeed, SEEDS } from '#app/domain/quiz-attempts/drawing.server.ts'
import { shownParts } from '#app/domain/quiz-attempts/opening.ts'
import { questionViews } from '#app/domain/quiz-attempts/question-views.server.ts'
import type { markTrial, Trial } from '#app/domain/quiz-attempts/trying.server.ts'
import { RESULT_PARTS } from '#app/domain/quizzes/quiz-settings.ts'
import { paths } from '#app/paths.ts'
import { reviewOf } from './result.page.server.ts'
import { tryTexts } from './try-texts.ts'

const EVERYTHING = { marks: true, correctness: true, feedback: true, answers: true }

/** How questions and choices are mixed: as the address says, else anew. */
export function orderIn(request: Request): number {
  const said = new URL(request.url).searchParams.get('acak') ?? ''
  return /^\d{1,10}$/.test(said) && Number(said) < SEEDS ? Number(said) : newSeed()
}

/** A quiz to be tried, as its page shows it. */
export function tryPage(asker: Asker, trial: Trial) {
  const { quiz, seed, settings, asked, mark } = trial
  const { module } = quiz
  const title = quiz.title || module.title
  const questions = questionViews(asked, { seed, settings }, asker)
  return {
    title: tryTexts[asker.language].title({ title }),
    quiz: { title, slug: quiz.slug },
    module: { slug: module.slug, title: module.title },
    intro: quiz.intro,
    questions,
    count: questions.filter(({ number }) => number !== null).length,
    to: paths.tryQuiz(module.slug, quiz.slug, { acak: String(seed), soal: mark }),
  }
}

type Marked = ReturnType<typeof markTrial>

/** Its result: all of it with the key, and what of that a participant would not see. */
export function triedPage(asker: Asker, { settings }: Trial, { asked, percent, waiting }: Marked, now: Date) {
  const t = tryTexts[asker.language]
  const questions = asked.filter((one) => !isDescription(one))
  const dates = { opensAt: null, closesAt: null }
  const shown = shownParts(settings, dates, [{ state: 'HANDED_IN', handedInAt: now }], now)
  const hidden = RESULT_PARTS.filter((part) => !shown[part])
  const { pass } = settings
  const said = [
    t.percent({ percent }),
    pass === null ? '' : percent >= pass ? t.passed : t.failed({ pass }),
    waiting === 0 ? '' : t.waiting({ count: waiting }),
    t.notRecorded,
  ]
  return {
    result: said.filter((one) => one !== '').join(' '),
    seen: hidden.length === 0 ? t.all : t.hidden({ parts: hidden.map((part) => t.parts[part]).join(', ') }),
    review: reviewOf(asker, questions, EVERYTHING),
  }
}
