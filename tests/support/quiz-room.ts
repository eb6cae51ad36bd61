import type { Asker } from '#app/domain/access/asker.ts'
import { handInAttempt } from '#app/domain/quiz-attempts/handing-in.server.ts'
import { findQuiz } from '#app/domain/quiz-attempts/place.server.ts'
import type { SaidAnswer } from '#app/domain/quiz-attempts/said.ts'
import type { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { startAttempt } from '#app/domain/quiz-attempts/starting.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { makeQuiz } from './quizzes.ts'
import { askerFor, createWorld } from './world.ts'

const GIFT = `// [poin:2]
::Satu::Mana? {=benar ~salah ~lain}

::Dua::Betul. {TRUE}

::Tiga::Sebut. {=sangatta}

::Empat::Jelaskan. {}
`

type Settings = Parameters<typeof makeQuiz>[1]['settings']
export const PLAIN: Settings = { shuffleChoices: false, time: 30 }

/** A class with a quiz of four questions, and two who may take it. */
export async function classroom(options: Partial<Parameters<typeof makeQuiz>[1]> = {}) {
  const world = await createWorld()
  const quiz = await makeQuiz(world, { gift: GIFT, settings: PLAIN, ...options })
  const [ana, budi] = world.teams.one.members
  return { world, quiz, ana: await askerFor(ana.id), budi: await askerFor(budi.id) }
}

/** Begins, and answers the attempt that runs. */
export async function begin(asker: Asker, where: { module: string; quiz: string }, now = new Date()) {
  const started = await startAttempt(asker, where, newSubmissionKey(), now)
  if (!started.ok) throw new Error(started.reason)
  const running = (await findQuiz(asker, where, now))?.running
  if (!running) throw new Error('No attempt runs.')
  return running
}

/** An answer to the question at a place, in the words of its form. */
export function say(position: number, value: string, more: Partial<SaidAnswer> = {}): SaidAnswer {
  const pairs = value === '' ? [] : [[`j${position}`, value] as const]
  return { position, pairs, version: 0, again: false, doubt: undefined, saidAt: null, ...more }
}

export async function handIn(
  asker: Asker,
  where: { module: string; quiz: string },
  now = new Date(),
  attempt = 1,
) {
  return handInAttempt(asker, where, { attempt, key: newSubmissionKey() }, now)
}

/** What became of each answer, in their order. */
export async function kindsOf(result: ReturnType<typeof saveAnswers>) {
  const saved = await result
  return saved.ok ? [...saved.answers.values()].map(({ kind }) => kind) : saved.reason
}

export function after(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds)
}
