import { beforeAll, expect, test } from 'vitest'
import { begun, everythingIn, handInNow, KEYS, marksOf, room, SECRET } from '#tests/support/quiz-visits.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import type { Outcome } from '#tests/support/doors.ts'
import { loader as readModule } from '#app/routes/learning/module.tsx'
import { loader as readResult } from './result.tsx'
import { action as save } from './save.ts'
import { action as start } from './start.ts'
import { loader as readQuiz } from './quiz.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

test('nothing of a key leaves the server before an attempt is recorded', async () => {
  const made = await room(world, { time: 30, shuffleQuestions: true })
  const { ana, at } = made
  const seen: Outcome[] = [await ana.get(readModule, at), await ana.get(readQuiz, at)]
  seen.push(await ana.post(start, at, [['kunci', newSubmissionKey()]]))
  seen.push(await ana.get(readModule, at), await ana.get(readQuiz, at))
  const marks = await marksOf(made)
  const attempt = { ...at, percobaan: '1' }
  for (const [index, mark] of marks.entries()) {
    const name = `j${index + 1}`
    for (const value of ['1', '2', 'benar', 'salah', 'x', '734219', 'bukan'])
      seen.push(
        await ana
          .post(save, attempt, [
            [name, value],
            [`dasar.${name}`, mark],
          ])
          .catch(() => ana.get(readQuiz, at)),
      )
  }
  seen.push(await ana.get(readQuiz, at), await ana.get(readResult, attempt))
  const all = seen.map(everythingIn).join('\n')
  expect(all).toContain('Pasangkan.')
  for (const key of KEYS) expect(all, key).not.toContain(key)
})

test('saving says the same of a right and of a wrong answer', async () => {
  const made = await begun(world, { shuffleChoices: false }, 'Mana? {=benar ~salah}')
  const attempt = { ...made.at, percobaan: '1' }
  const said: string[] = []
  for (const value of ['1', '2']) {
    const [mark = ''] = await marksOf(made)
    const { body } = await made.ana.post(save, attempt, [
      ['j1', value],
      ['dasar.j1', mark],
    ])
    // Which version it is and when are all that may differ.
    said.push(JSON.stringify(body).replace(/"(?:mark|at)":"[^"]*"|"done":\d+/g, ''))
  }
  expect(said[0]).toEqual(said[1])
})

const PARTS = { marks: 'percent":0', correctness: 'WRONG', feedback: `${SECRET}3`, answers: `${SECRET}11` }

test.each([
  ['nothing', 'NEVER', []],
  ['all of it at once', 'AT_ONCE', Object.values(PARTS)],
  ['nothing before the close', 'AFTER_CLOSE', []],
  ['nothing while attempts are left', 'AFTER_ATTEMPTS', []],
] as const)('a result shows as the trainer allows: %s', async (_name, when, shown) => {
  const made = await begun(world, {
    shuffleChoices: false,
    shown: { marks: when, correctness: when, feedback: when, answers: when },
  })
  const attempt = { ...made.at, percobaan: '1' }
  const [mark = ''] = await marksOf(made)
  await made.ana.post(save, attempt, [
    ['j1', '3'],
    ['dasar.j1', mark],
  ])
  await handInNow(made)
  const pages = [
    await made.ana.get(readResult, attempt),
    await made.ana.get(readQuiz, made.at),
    await made.ana.get(readModule, made.at),
  ]
  const all = pages.map(everythingIn).join('\n')
  const found = Object.values(PARTS).filter((part) => all.includes(part))
  expect(found).toEqual(shown)
  if (shown.length === 0) expect(all).not.toContain(SECRET)
})

test('what waits for the close is there once the quiz is closed', async () => {
  const made = await begun(world, {
    shown: { marks: 'AFTER_CLOSE', correctness: 'NEVER', feedback: 'NEVER', answers: 'NEVER' },
  })
  await handInNow(made)
  const percent = async () => {
    const { body } = await made.ana.get(readResult, { ...made.at, percobaan: '1' })
    return /"percent":(\w+)/.exec(JSON.stringify(body))?.[1]
  }
  expect(await percent()).toBe('null')
  await db.quizSchedule.create({
    data: { quizId: made.quiz.quizId, cohortId: world.cohort.id, closesAt: new Date(Date.now() - HOUR) },
  })
  expect(await percent()).toBe('0')
})
