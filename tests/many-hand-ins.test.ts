import { expect, test } from 'vitest'
import pLimit from 'p-limit'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { env } from '#app/platform/env.server.ts'
import { action as handIn } from '#app/routes/quizzes/hand-in.ts'
import { action as saveForm, loader as readQuiz } from '#app/routes/quizzes/quiz.tsx'
import { loader as readResult } from '#app/routes/quizzes/result.tsx'
import { action as start } from '#app/routes/quizzes/start.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { visitor } from '#tests/support/doors.ts'
import { makeQuiz } from '#tests/support/quizzes.ts'
import { createWorld, type World } from '#tests/support/world.ts'

/** A district's whole academy at the end of a quiz; in `npm test` one class. */
const MANY = process.env.TEST_LONG ? 500 : 40
/** So many stand at the doors at the same moment; the others wait outside, as the edge lets them. */
const AT_ONCE = 25
const QUESTIONS = 10

const GIFT = Array.from({ length: QUESTIONS }, (_, index) =>
  index % 2 === 0
    ? `::Q${index}:: Mana yang tepat? {=benar ~salah ~lain}`
    : `::Q${index}:: Sebut. {=sangatta}`,
).join('\n\n')

async function participants({ district, cohort }: World): Promise<string[]> {
  const ids = Array.from({ length: MANY }, () => newSubmissionKey())
  await db.person.createMany({
    data: ids.map((id, index) => ({
      id,
      districtId: district.id,
      email: `ramai-${id}@contoh.test`,
      name: `Ramai ${index}`,
      nameKey: `ramai ${index}`,
      status: 'ACTIVE',
    })),
  })
  await db.roleHolding.createMany({
    data: ids.map((personId) => ({
      personId,
      districtId: district.id,
      role: 'participant',
      cohortId: cohort.id,
    })),
  })
  return ids
}

const PATIENCE = process.env.TEST_LONG ? 10 * MINUTE : MINUTE

test('a crowd that hands in at the same moment loses nothing', { timeout: PATIENCE }, async () => {
  const world = await createWorld()
  const { quizId, where } = await makeQuiz(world, { gift: GIFT, settings: { shuffleChoices: false } })
  const at = { modul: where.module, kuis: where.quiz }
  const inTurn = pLimit(AT_ONCE)
  const people = await participants(world)
  const took: number[] = []
  let inTime = 0

  /** Everything that a person without scripts sends, each with her own session. */
  async function take(personId: string) {
    const she = await visitor(personId)
    await she.post(start, at, [['kunci', newSubmissionKey()]])
    const { body } = await she.get(readQuiz, at)
    const marks = [...JSON.stringify(body).matchAll(/"mark":"([^"]+)"/g)].map(([, mark = '']) => mark)
    const form = marks.flatMap((mark, index): [string, string][] => [
      [`j${index + 1}`, index % 2 === 0 ? '1' : 'sangatta'],
      [`dasar.j${index + 1}`, mark],
    ])
    await she.post(saveForm, at, form)
    return she
  }
  const ready = await Promise.all(people.map((id) => inTurn(() => take(id))))

  const began = performance.now()
  const receipts = await Promise.all(
    ready.map((she) =>
      inTurn(async () => {
        const from = performance.now()
        const form: [string, string][] = [
          ['kunci', newSubmissionKey()],
          ['percobaan', '1'],
        ]
        await she.post(handIn, at, form)
        const { body } = await she.get(readResult, { ...at, percobaan: '1' })
        took.push(performance.now() - from)
        const receipt = /"receipt":"(K-\d+)"/.exec(JSON.stringify(body))?.[1]
        if (receipt && performance.now() - began < MINUTE) inTime += 1
        return receipt
      }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  if (process.env.TEST_LONG) {
    const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0
    console.info(
      `${env.provider}: ${MANY} attempts handed in within ${seconds.toFixed(1)} s, p95 ${p95.toFixed(0)} ms`,
    )
    // The promise itself, in the long proof alone: all of them have their receipts before the minute is over.
    expect(inTime).toBe(MANY)
  }

  expect(new Set(receipts).size).toBe(MANY)
  expect(receipts).not.toContain(undefined)
  const full = { quizId, state: 'HANDED_IN', percent: 100, points: QUESTIONS * 100 }
  expect(await db.quizAttempt.count({ where: full })).toBe(MANY)
  expect(await db.quizStanding.count({ where: { quizId, percent: 100, passedAt: { not: null } } })).toBe(MANY)
  const attempts = await db.quizAttempt.findMany({ where: { quizId }, select: { id: true } })
  const ids = attempts.map(({ id }) => id)
  expect(await db.auditEvent.count({ where: { action: 'quiz.hand-in', objectId: { in: ids } } })).toBe(MANY)
})
