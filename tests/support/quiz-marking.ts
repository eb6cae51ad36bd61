import type { Asker } from '#app/domain/access/asker.ts'
import { handInAttempt } from '#app/domain/quiz-attempts/handing-in.server.ts'
import { findQuiz } from '#app/domain/quiz-attempts/place.server.ts'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { startAttempt } from '#app/domain/quiz-attempts/starting.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { makeQuiz } from './quizzes.ts'
import { askerFor, createWorld } from './world.ts'

const GIFT = `// [poin:2]
::Satu::Mana? {=benar ~salah ~lain}

::Tiga::Sebut. {=sangatta}

::Empat::Jelaskan. {}
`

export async function classroom(gift = GIFT) {
  const world = await createWorld()
  const quiz = await makeQuiz(world, { gift, settings: { shuffleChoices: false, time: 30 } })
  const [ana, budi] = world.teams.one.members
  return {
    world,
    quiz,
    ana: await askerFor(ana.id),
    budi: await askerFor(budi.id),
    trainer: await askerFor(world.people.trainer.id),
  }
}
export type Room = Awaited<ReturnType<typeof classroom>>

export const NOW = new Date()

/** Takes the quiz with these answers, in the words of its form; answers the attempt's id. */
export async function take(room: Room, who: Asker, said: Readonly<Record<number, string>>, handsIn = true) {
  await startAttempt(who, room.quiz.where, newSubmissionKey(), NOW)
  const id = (await findQuiz(who, room.quiz.where, NOW))?.running?.id ?? ''
  const answers = Object.entries(said).map(([position, value]) => ({
    position: Number(position),
    pairs: [[`j${position}`, value] as const],
    version: 0,
    again: false,
    doubt: undefined,
    saidAt: null,
  }))
  await saveAnswers(who, id, answers, NOW)
  if (handsIn) await handInAttempt(who, room.quiz.where, { attempt: 1, key: newSubmissionKey() }, NOW)
  return id
}

export const attemptOf = (id: string) => db.quizAttempt.findUniqueOrThrow({ where: { id } })
export const answerOf = (attemptId: string, position: number) =>
  db.quizAnswer.findUniqueOrThrow({ where: { attemptId_position: { attemptId, position } } })

export async function mailsAbout(who: Asker): Promise<string[]> {
  const orders = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
  const told = orders.map(({ payload }) => JSON.stringify(payload))
  return told.filter((one) => one.includes('quiz-news') && one.includes(who.email ?? '-'))
}

/** A right choice, a short answer that the machine does not know, and an essay. */
export const CHOICE = { 1: '1', 2: 'Sengata', 3: 'Karena.' }

/** The question at a place says something else from now on, as the studio would keep it. */
export async function newVersion(room: Room, index: number, change: (body: string) => string) {
  const questionId = room.quiz.questions[index]?.questionId ?? ''
  const now = await db.questionVersion.findFirstOrThrow({
    where: { questionId },
    orderBy: { number: 'desc' },
  })
  const body: unknown = JSON.parse(change(JSON.stringify(now.body)))
  const data = { questionId, number: now.number + 1, points: now.points, hash: `h-${now.number}` }
  const made = await db.questionVersion.create({ data: { ...data, body: body ?? {} } })
  await db.question.update({ where: { id: questionId }, data: { currentVersionId: made.id } })
  return { questionId, versionId: made.id }
}

/** "salah" is the right one, and "benar" is not. */
export const turned = (body: string) =>
  body
    .replace(/"weight":100/, '"weight":-1')
    .replace(/"weight":0/, '"weight":100')
    .replace(/"weight":-1/, '"weight":0')
