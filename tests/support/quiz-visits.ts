import { expect } from 'vitest'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { action as handIn } from '#app/routes/quizzes/hand-in.ts'
import { loader as readQuiz } from '#app/routes/quizzes/quiz.tsx'
import { action as start } from '#app/routes/quizzes/start.ts'
import { visitor, type Outcome } from './doors.ts'
import { makeQuiz } from './quizzes.ts'
import type { World } from './world.ts'

/** Stands in every place of a question that nobody may see before the attempt is recorded. */
export const SECRET = 'RAHASIA'
const CANARY = `::Pilihan::Mana? {=benar#${SECRET}1 ~%40%hampir#${SECRET}2 ~salah#${SECRET}3####${SECRET}4}

::Banyak::Mana saja? {~%50%satu#${SECRET}5 ~%50%dua#${SECRET}6 ~%-37.51937%tiga#${SECRET}7}

::Betul::Betul. {FALSE#${SECRET}8#${SECRET}9####${SECRET}10}

::Isian::Sebut. {=${SECRET}11#${SECRET}12 =%61%${SECRET}13}

::Angka::Berapa? {#=734219:0,5#${SECRET}14 =%62%734000:200#${SECRET}15~#${SECRET}16}

::Jodoh::Pasangkan. {=a -> satu =b -> dua =c -> tiga####${SECRET}17}

// Rubrik: ${SECRET}19
::Uraian::Jelaskan. {####${SECRET}18}

::Bacaan::Baca ini.
`
/** Weights and numbers that are part of the key, and names of what a version keeps. */
export const KEYS = [
  SECRET,
  '734219',
  '734000',
  '-37.51937',
  '"weight"',
  'generalFeedback',
  'verdict',
  'tolerance',
  '"seed"',
  '"comments"',
]

/** A quiz, and two participants at its doors. */
export async function room(world: World, settings: Partial<QuizSettings> = {}, gift = CANARY) {
  const quiz = await makeQuiz(world, { gift, settings })
  const [ana, budi] = world.teams.one.members
  const at = { modul: quiz.where.module, kuis: quiz.where.quiz }
  return { quiz, at, ana: await visitor(ana.id), budi: await visitor(budi.id), anaId: ana.id }
}
type Room = Awaited<ReturnType<typeof room>>

/** The same, with Ana's attempt running. */
export async function begun(world: World, settings?: Partial<QuizSettings>, gift?: string) {
  const made = await room(world, settings, gift)
  await made.ana.post(start, made.at, [['kunci', newSubmissionKey()]])
  return made
}

/** All that an answer carries. */
export function everythingIn({ body, location, response }: Outcome): string {
  const headers = response ? JSON.stringify([...response.headers]) : ''
  return `${JSON.stringify(body)} ${location} ${headers}`
}

/** The answers of Ana's attempt, with the mark that her page has for each. */
export async function marksOf({ ana, at }: Room): Promise<string[]> {
  const { body } = await ana.get(readQuiz, at)
  const found = [...JSON.stringify(body).matchAll(/"mark":"([^"]+)"/g)].map(([, mark = '']) => mark)
  expect(found.length).toBeGreaterThan(0)
  return found
}

export async function handInNow({ ana, at }: Room, attempt = '1') {
  return ana.post(handIn, at, [
    ['kunci', newSubmissionKey()],
    ['percobaan', attempt],
  ])
}
