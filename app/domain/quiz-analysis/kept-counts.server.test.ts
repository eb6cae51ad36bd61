import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { dice, type Dice } from '#prisma/seed/random.ts'
import { correctKey } from '#app/domain/quiz-attempts/marking/correcting.server.ts'
import { findCorrectable, sheetOf } from '#app/domain/quiz-attempts/marking/correction.server.ts'
import { attemptAnswers } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { decideClaim } from '#app/domain/quiz-attempts/marking/claims.server.ts'
import { markAnswer } from '#app/domain/quiz-attempts/marking/marking.server.ts'
import { claimsToDecide } from '#app/domain/quiz-attempts/marking/late-answers.server.ts'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { somePeople } from '#tests/support/quiz-answers.ts'
import { classroom, newVersion, NOW, take, turned, type Room } from '#tests/support/quiz-marking.ts'
import { askerFor } from '#tests/support/world.ts'
import { countFew, type Answered } from './counting.server.ts'
import type { Counts } from './counts.schema.ts'
import { FEW_ATTEMPTS, readAnalysis } from './items.server.ts'
import { jobs } from './jobs.server.ts'
import { COUNT_ANALYSIS, keepCounts, readKept } from './kept-counts.server.ts'
import { analysedQuiz } from './place.server.ts'

const CHANGES = 12
/** In two slices. */
const SLICES = 60
/** Random orders of what may happen. */
const SEEDS = process.env.TEST_LONG ? [1, 2, 3, 4, 5, 6] : [1]
const later = (span: number) => new Date(NOW.getTime() + span)

/** A quiz that so many people have handed in; every sixth was asked the choice, whose key is corrected. */
async function taken(count: number) {
  const room = await classroom()
  const answered = { quizId: room.quiz.quizId, cohortId: room.world.cohort.id }
  const asked = await db.question.findMany({
    where: { id: { in: room.quiz.questions.map(({ questionId }) => questionId) } },
    select: { id: true, currentVersionId: true },
  })
  const [choice = '', short = '', essay = ''] = room.quiz.questions.map(
    ({ questionId }) => asked.find(({ id }) => id === questionId)?.currentVersionId ?? '',
  )
  const attempts = (await somePeople(room.world.district.id, count)).map((personId, index) => {
    const marks = [index % 3 === 0 ? 100 : 0, index % 7, index % 2 === 0 ? null : 40] as const
    const answers = [
      { versionId: choice, value: { kind: 'choice', choices: [index % 3] } },
      { versionId: short, value: index % 9 === 0 ? null : { kind: 'short', text: `Kota ${index % 14}` } },
      { versionId: essay, value: { kind: 'essay', text: 'Karena.' } },
    ].map((answer, at) => ({ ...answer, position: at + 1, points: marks[at] ?? null }))
    return { id: randomUUID(), personId, answers: index % 6 === 0 ? answers : answers.slice(1) }
  })
  await db.quizAttempt.createMany({
    data: attempts.map(({ id, personId, answers }) => ({
      id,
      personId,
      quizId: answered.quizId,
      cohortId: answered.cohortId,
      number: 1,
      seed: 1,
      settings: {},
      state: 'HANDED_IN',
      startedAt: NOW,
      handedInAt: NOW,
      endedBy: 'PERSON',
      points: answers.reduce((sum, { points }) => sum + (points ?? 0), 0),
      outOf: 100 * answers.length,
      waiting: answers.filter(({ points }) => points === null).length,
    })),
  })
  await db.quizAnswer.createMany({
    data: attempts.flatMap(({ id: attemptId, answers }) =>
      answers.map(({ versionId, position, value, points }) => ({
        attemptId,
        position,
        versionId,
        outOf: 100,
        points,
        verdict: points === null ? 'WAITING' : value === null ? 'EMPTY' : points === 100 ? 'RIGHT' : 'WRONG',
        ...(value && { value }),
      })),
    ),
  })
  return { ...room, answered, attempts: attempts.map(({ id }) => id) }
}
type Place = Awaited<ReturnType<typeof taken>>

/** What the page asks for. */
async function basisOf({ trainer, quiz, answered }: Place): Promise<string> {
  const { module, quiz: slug } = quiz.where
  const found = await analysedQuiz(trainer, { module, quiz: slug, cohort: answered.cohortId })
  return found?.cohort?.basis ?? ''
}

/** In one order, and sums of parts as near to the sum of all as such numbers are. */
function inOrder({ figures, said }: Counts) {
  const rounded = figures.map((one) =>
    Object.entries(one).map(([name, value]) => [name, typeof value === 'number' ? value.toFixed(9) : value]),
  )
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  return { figures: rounded.toSorted(byText), said: said.toSorted(byText) }
}

async function keptOf(answered: Answered) {
  const { kept } = await readKept(answered)
  if (!kept) throw new Error('Nothing is kept.')
  return kept
}

type Change = (place: Place, roll: Dice) => Promise<unknown>

async function markOne({ trainer, answered: { quizId }, attempts }: Place, roll: Dice) {
  const attemptId = roll.pick(attempts)
  const all = await attemptAnswers(trainer, { quizId, attemptId }, NOW)
  const essay = all?.find(({ position }) => position === 3)
  const wish = {
    quizId,
    attemptId,
    position: 3,
    seen: essay?.mark ?? '',
    points: 50 * roll.below(3),
    comment: '',
  }
  expect(await markAnswer(trainer, wish, NOW)).toMatchObject({ ok: true })
}

async function correct(room: Room) {
  const { questionId } = await newVersion(room, 0, turned)
  const found = await findCorrectable(db, room.trainer, questionId)
  const sheet = found && (await sheetOf(db, room.trainer, found))
  const given = { key: newSubmissionKey(), mark: sheet?.mark ?? '', reason: 'Kunci tertukar.', agreed: [] }
  expect(await correctKey(room.trainer, questionId, given, NOW)).toMatchObject({ ok: true })
}

/** Somebody of the class hands in, or her time runs out and a late answer of hers is accepted. */
async function handIn(place: Place, isLate: boolean) {
  const taken = await db.quizAttempt.findMany({
    where: { quizId: place.answered.quizId },
    select: { personId: true },
  })
  const [next] = [...place.world.teams.one.members, ...place.world.teams.two.members].filter(
    ({ id }) => !taken.some(({ personId }) => personId === id),
  )
  if (!next) return
  const who = await askerFor(next.id)
  const id = await take(place, who, { 1: '1', 2: 'Sengata', 3: 'Karena.' }, !isLate)
  if (!isLate) return
  const said = {
    position: 2,
    pairs: [['j2', 'sangatta'] as const],
    version: 1,
    again: false,
    doubt: undefined,
  }
  await saveAnswers(who, id, [{ ...said, saidAt: later(20 * MINUTE) }], later(HOUR))
  const [claim] = await claimsToDecide(place.trainer, place.answered.quizId)
  if (!claim) throw new Error('No late answer waits.')
  const wish = { quizId: place.answered.quizId, claimId: claim.id }
  const ruling = { accepts: true, reason: '', seen: claim.mark }
  expect(await decideClaim(place.trainer, wish, ruling, later(HOUR))).toMatchObject({ ok: true })
}

const CHANGES_BY_NAME: Readonly<Record<string, Change>> = {
  'a mark': markOne,
  'a corrected key': correct,
  'a hand-in': (place) => handIn(place, false),
  'a claim': (place) => handIn(place, true),
  'a look': (place) => basisOf(place),
}

test.each(SEEDS)(
  'what is kept is the sum of all answers, and known to be old as soon as it is not (%i)',
  async (seed) => {
    const place = await taken(SLICES)
    const roll = dice(seed)
    await keepCounts(place.answered, NOW)
    const names = [...Object.keys(CHANGES_BY_NAME)]
    const done: string[] = []
    let changed = 0
    for (let turn = 0; turn < CHANGES; turn += 1) {
      const name = names[turn] ?? roll.pick(names)
      const before = { basis: await basisOf(place), counts: inOrder(await countFew(place.answered)) }
      await CHANGES_BY_NAME[name]?.(place, roll)
      done.push(name)
      const [basis, direct] = [await basisOf(place), await countFew(place.answered)]
      const isChanged = JSON.stringify(inOrder(direct)) !== JSON.stringify(before.counts)
      if (isChanged) expect(basis, done.join(', ')).not.toBe(before.basis)
      if (name === 'a look') expect(basis).toBe(before.basis)
      changed += isChanged ? 1 : 0
      // Now and then the worker comes.
      if (turn % 2 === 1) continue
      await keepCounts(place.answered, NOW)
      const anew = await keptOf(place.answered)
      expect(anew.basis).toBe(await basisOf(place))
      expect(inOrder(anew.counts), done.join(', ')).toEqual(inOrder(direct))
    }
    expect(changed).toBeGreaterThan(3)
  },
  2 * MINUTE,
)

test('the page of many shows what was counted last, and says so, until the worker has counted anew', async () => {
  const place = await taken(FEW_ATTEMPTS + 10)
  const look = async (now: Date) => readAnalysis(place.answered, await basisOf(place), now)
  const work = async (now: Date) => {
    while ((await workOnce(jobs.handlers ?? {}, now)) > 0);
  }
  const asked = () =>
    db.outboxMessage.count({ where: { kind: COUNT_ANALYSIS, payload: { equals: place.answered } } })
  expect(await look(NOW)).toEqual({ items: null, counted: null })
  await Promise.all([look(NOW), look(NOW)])
  expect(await asked()).toBe(1)
  await work(NOW)
  const first = await look(later(MINUTE))
  expect(first).toMatchObject({
    items: [{}, { asked: FEW_ATTEMPTS + 10 }, {}],
    counted: { at: NOW, attempts: FEW_ATTEMPTS + 10, isCurrent: true },
  })
  await handIn(place, false)
  const old = await look(later(2 * MINUTE))
  expect(old).toEqual({ items: first.items, counted: { ...first.counted, isCurrent: false } })
  await work(later(3 * MINUTE))
  expect(await look(later(4 * MINUTE))).toMatchObject({
    items: [{}, { asked: FEW_ATTEMPTS + 11 }, {}],
    counted: { at: later(3 * MINUTE), isCurrent: true },
  })
})

test('of few everything is counted while the page is read', async () => {
  const room = await classroom()
  const answered = { quizId: room.quiz.quizId, cohortId: room.world.cohort.id }
  await take(room, room.ana, { 1: '1', 2: 'Sengata', 3: 'Karena.' })
  const found = await analysedQuiz(room.trainer, { ...room.quiz.where, cohort: null })
  expect(await readAnalysis(answered, found?.cohort?.basis ?? '', NOW)).toMatchObject({
    items: [{ asked: 1 }, { asked: 1 }, { asked: 1, waiting: 1 }],
    counted: null,
  })
  expect((await readKept(answered)).kept).toBeNull()
})
