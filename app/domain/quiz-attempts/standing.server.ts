import { settleLessons } from '#app/domain/learning/settling.server.ts'
import { isEmpty, markOf } from '#app/domain/quizzes/mark.ts'
import { isUniqueViolation, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { askedIn, isDescription, type Asked } from './asked.server.ts'
import { settingsFrom } from './settings.server.ts'

type Settled = { points: number; percent: number; waiting: number }

/**
 * Marks what no person has marked, adds up and says anew where the person stands. May be done as often as one likes: after
 * handing in, when an essay was marked, a late answer accepted, a key corrected. Points so far: what waits counts nothing.
 */
export async function settleAttempt(t: Tx, attemptId: string, now: Date): Promise<Settled> {
  const asked = (await askedIn(attemptId, t)).filter((one) => !isDescription(one))
  const marked = asked.map((one) => ({ ...one, ...markedBy(one) }))
  await writeMarks(
    t,
    attemptId,
    marked.filter((one, index) => {
      const before = asked[index]
      return one.points !== before?.points || one.verdict !== before.verdict
    }),
    now,
  )
  const points = marked.reduce((sum, one) => sum + (one.points ?? 0), 0)
  const outOf = marked.reduce((sum, one) => sum + one.outOf, 0)
  const settled = {
    points,
    percent: outOf === 0 ? 0 : Math.round((100 * points) / outOf),
    waiting: marked.filter(({ verdict }) => verdict === 'WAITING').length,
  }
  const attempt = await t.quizAttempt.update({
    where: { id: attemptId },
    data: { ...settled, version: { increment: 1 } },
    select: { quizId: true, personId: true, cohortId: true },
  })
  await recordStanding(t, attempt, now)
  return settled
}

/** A person's marks stand; an essay that she has not looked at waits. */
function markedBy({ question, outOf, value, points, verdict, markedById }: Asked) {
  if (markedById !== null && verdict !== null) return { points, verdict }
  // What is empty waits for nobody.
  if (isEmpty(value)) return { points: 0, verdict: 'EMPTY' as const }
  const marking = markOf(question, outOf, value)
  return { points: marking.points, verdict: marking.verdict }
}

type Marked = Pick<Asked, 'position' | 'points' | 'verdict'>

/** One statement for all answers that come to the same. */
async function writeMarks(t: Tx, attemptId: string, marked: readonly Marked[], now: Date): Promise<void> {
  const groups = new Map<string, Pick<Asked, 'points' | 'verdict'> & { positions: number[] }>()
  for (const { position, points, verdict } of marked) {
    const name = `${points} ${verdict}`
    const group = groups.get(name) ?? { points, verdict, positions: [] }
    group.positions.push(position)
    groups.set(name, group)
  }
  for (const { points, verdict, positions } of groups.values())
    await t.quizAnswer.updateMany({
      where: { attemptId, position: { in: positions } },
      data: { points, verdict, markedAt: verdict === 'WAITING' ? null : now },
    })
}

type Whose = { quizId: string; personId: string; cohortId: string }

/**
 * THE place that says where a person stands with a quiz: which of her attempts counts, and since when she has passed. A
 * pass stays, whatever comes after it. Called before the audit event of its act, as `settleLessons` is.
 */
export async function recordStanding(t: Tx, { quizId, personId, cohortId }: Whose, now: Date): Promise<void> {
  const { settings, moduleId } = await t.quiz.findUniqueOrThrow({
    where: { id: quizId },
    select: { settings: true, moduleId: true },
  })
  const attempts = await t.quizAttempt.findMany({
    where: { quizId, personId, state: 'HANDED_IN' },
    orderBy: { number: 'asc' },
    select: { id: true, percent: true, waiting: true, settings: true },
  })
  const counting = countingOf(attempts, settingsFrom(settings).counts)
  const hasPassed = attempts.some((attempt) => {
    const { pass } = settingsFrom(attempt.settings)
    return pass !== null && (attempt.percent ?? 0) >= pass
  })
  const standing = {
    cohortId,
    attempts: attempts.length,
    attemptId: counting?.id ?? null,
    percent: counting?.percent ?? null,
    waiting: counting?.waiting ?? 0,
  }
  const where = { quizId, personId }
  const { count } = await t.quizStanding.updateMany({ where, data: standing })
  if (count === 0) await create(t, { ...where, ...standing })
  if (hasPassed)
    await t.quizStanding.updateMany({ where: { ...where, passedAt: null }, data: { passedAt: now } })
  // A lesson may ask for less or more than a pass, so every recorded attempt may have met what one asks.
  await settleLessons(t, { personIds: [personId], moduleId, now })
}

async function create(t: Tx, data: Parameters<Tx['quizStanding']['create']>[0]['data']): Promise<void> {
  try {
    await t.quizStanding.create({ data })
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}

/** Of equally good attempts the first one counts. */
function countingOf<A extends { percent: number | null }>(attempts: readonly A[], counts: 'BEST' | 'LAST') {
  if (counts === 'LAST') return attempts.at(-1)
  return attempts.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))[0]
}
