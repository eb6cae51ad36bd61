import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { begin, classroom, handIn, PLAIN, say } from '#tests/support/quiz-room.ts'
import { saveAnswers } from './saving.server.ts'

test.each([
  ['raised', 60, 95, true],
  ['lowered', 95, 10, false],
] as const)(
  'a pass mark that is %s while an attempt runs does not hold for it',
  async (_what, began, now, passes) => {
    const { quiz, ana } = await classroom({ settings: { ...PLAIN, pass: began, attempts: null } })
    const { id } = await begin(ana, quiz.where)
    await db.quiz.update({ where: { id: quiz.quizId }, data: { settings: { ...PLAIN, pass: now } } })
    await saveAnswers(ana, id, [say(1, '1'), say(2, 'benar')], new Date())
    await handIn(ana, quiz.where)
    const standing = await db.quizStanding.findFirstOrThrow({ where: { personId: ana.id } })
    expect([standing.percent, standing.passedAt !== null]).toEqual([60, passes])
    // The next attempt begins with the pass mark of today.
    const next = await begin(ana, quiz.where)
    expect(next.settings.pass).toBe(now)
  },
)
