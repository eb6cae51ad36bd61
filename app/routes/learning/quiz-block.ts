import { blockTexts } from '#app/components/blocks/texts.ts'
import type { QuizLook, QuizView } from '#app/components/blocks/block-view.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { BlockView } from '#app/domain/learning/block-view.server.ts'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { draftTexts } from './draft-texts.ts'

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
  if (quiz.isDraft) return draftInWords({ kind, id, title: quiz.title }, module, asker)
  const state = lookOf(quiz, now)
  return { kind, id, title: quiz.title, to: paths.quiz(module, id), state, words: saidOf(quiz, state, asker) }
}

/** Of a draft who learns is told that it is not open, and its trainers that they still have to show it. */
function draftInWords(
  block: Pick<QuizView, 'kind' | 'id' | 'title'>,
  module: string,
  asker: Asker,
): QuizView {
  const t = draftTexts[asker.language]
  return can(asker, 'lesson.edit', { districtId: asker.districtId })
    ? { ...block, to: paths.studioQuiz(module, block.id), state: 'draft', words: t.trainer }
    : { ...block, title: t.name, to: null, state: 'early', words: t.learner }
}

function lookOf({ passedAt, attempts, running, opensAt, closesAt }: Standing, now: Date): QuizLook {
  if (running) return 'running'
  if (passedAt) return 'passed'
  if (opensAt && opensAt > now) return 'early'
  if (closesAt && closesAt <= now) return attempts === 0 ? 'closed' : 'taken'
  return attempts === 0 ? 'open' : 'taken'
}

function saidOf(
  { questionCount, percent, isFailed, opensAt, closesAt }: Standing,
  state: QuizLook,
  asker: Asker,
): string {
  const t = blockTexts[asker.language].quiz
  if (state === 'early' && opensAt) return t.opens({ at: dateTime(opensAt, asker) })
  if (state === 'closed' && closesAt) return t.closed({ at: dateTime(closesAt, asker) })
  const said = [t.questions({ count: number(questionCount, asker.language) })]
  if (percent !== null) said.push(t.percent({ percent: number(percent, asker.language) }))
  if (isFailed) said.push(t.failed)
  if (percent === null && closesAt) said.push(t.closes({ at: dateTime(closesAt, asker) }))
  return said.join(' ')
}
