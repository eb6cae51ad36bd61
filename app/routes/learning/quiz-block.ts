import { blockTexts } from '#app/components/blocks/texts.ts'
import type { QuizLook, QuizView } from '#app/components/blocks/block-view.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import type { BlockView } from '#app/domain/learning/block-view.server.ts'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateTime } from '#app/platform/say/time.ts'

type QuizBlock = Extract<BlockView, { kind: 'kuis' }>
type Standing = NonNullable<QuizBlock['quiz']>

/** A quiz in a lesson in words: where its reader stands with it. */
export function quizInWords(
  { kind, id, quiz }: QuizBlock,
  module: string,
  asker: Asker,
  now: Date,
): QuizView {
  if (!quiz) return { kind, id, title: id, to: null, state: 'gone', words: '' }
  const state = lookOf(quiz, now)
  return { kind, id, title: quiz.title, to: paths.quiz(module, id), state, words: saidOf(quiz, state, asker) }
}

function lookOf({ passedAt, percent, running, opensAt, closesAt }: Standing, now: Date): QuizLook {
  if (running) return 'running'
  if (passedAt) return 'passed'
  if (opensAt && opensAt > now) return 'early'
  if (closesAt && closesAt <= now) return percent === null ? 'closed' : 'taken'
  return percent === null ? 'open' : 'taken'
}

function saidOf(
  { questionCount, percent, opensAt, closesAt }: Standing,
  state: QuizLook,
  asker: Asker,
): string {
  const t = blockTexts[asker.language].quiz
  if (state === 'early' && opensAt) return t.opens({ at: dateTime(opensAt, asker) })
  if (state === 'closed' && closesAt) return t.closed({ at: dateTime(closesAt, asker) })
  const said = [t.questions({ count: number(questionCount, asker.language) })]
  if (percent !== null) said.push(t.percent({ percent: number(percent, asker.language) }))
  else if (closesAt) said.push(t.closes({ at: dateTime(closesAt, asker) }))
  return said.join(' ')
}
