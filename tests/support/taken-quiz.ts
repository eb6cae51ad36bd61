import { randomUUID } from 'node:crypto'
import { addQuestions } from '#app/domain/question-bank/adding.server.ts'
import { keepCounts } from '#app/domain/quiz-analysis/kept-counts.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { tx } from '#app/platform/data/db.server.ts'
import type { MadeHere } from './door-table.ts'

const SLUG = 'semua'
const GIFT = `::Satu::Mana? {=ya ~tidak}

::Dua::Sebut. {=sangatta}

::Tiga::Pasangkan. {=a -> satu =b -> dua =c -> tiga}
`
/** Rows in one statement. */
const BATCH = 500
/** Enough to be many times a few, and soon written. */
const MOST_TAKERS = 400

type World = Parameters<MadeHere>[0]
type Data = Parameters<MadeHere>[1]

/** A quiz of three kinds of questions that the participants of the cohort have handed in. */
export const aQuizAllTook: MadeHere = async (world, data) => {
  const module = await data.module.findFirstOrThrow({
    where: { districtId: world.district.id, lessons: { some: { publishedVersionId: { not: null } } } },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  const where = { moduleId_slug: { moduleId: module.id, slug: SLUG } }
  if (await data.quiz.findUnique({ where })) return { id: SLUG }
  const { id: quizId } = await data.quiz.create({
    data: {
      moduleId: module.id,
      slug: SLUG,
      title: 'Prates',
      source: '',
      sourceHash: SLUG,
      questionCount: 3,
    },
  })
  const { questions } = readGift(GIFT)
  const given = {
    districtId: world.district.id,
    moduleId: module.id,
    quizId,
    questions,
    authorId: null,
    now: new Date(),
  }
  const { ids } = await tx((t) => addQuestions(t, given))
  const asked = await data.question.findMany({ where: { id: { in: ids } }, orderBy: { title: 'asc' } })
  const versions = new Map(asked.map(({ title, currentVersionId }) => [title, currentVersionId ?? '']))
  await takeIt(world, data, quizId, versions)
  // As the worker does where many have taken it.
  await keepCounts({ quizId, cohortId: world.cohort.id }, new Date())
  return { id: SLUG }
}

async function takeIt(world: World, data: Data, quizId: string, versions: ReadonlyMap<string, string>) {
  const cohortId = world.cohort.id
  const takers = await data.roleHolding.findMany({
    where: { cohortId, role: 'participant' },
    select: { personId: true },
    distinct: ['personId'],
    take: MOST_TAKERS,
  })
  const at = new Date('2026-11-20T02:00:00Z')
  const taken = takers.map(({ personId }, index) => ({
    id: randomUUID(),
    personId,
    isRight: index % 2 === 0,
  }))
  const marks = ({ isRight }: (typeof taken)[number]) => ({
    points: isRight ? 300 : 0,
    percent: isRight ? 100 : 0,
  })
  for (let from = 0; from < taken.length; from += BATCH) {
    const batch = taken.slice(from, from + BATCH)
    await data.quizAttempt.createMany({
      data: batch.map((one) => ({
        id: one.id,
        quizId,
        cohortId,
        personId: one.personId,
        number: 1,
        seed: 1,
        state: 'HANDED_IN',
        settings: {},
        startedAt: at,
        handedInAt: at,
        endedBy: 'PERSON',
        outOf: 300,
        ...marks(one),
      })),
    })
    await data.quizAnswer.createMany({ data: batch.flatMap((one) => answersOf(one, versions)) })
    await data.quizStanding.createMany({
      data: batch.map((one) => ({
        quizId,
        cohortId,
        personId: one.personId,
        attempts: 1,
        attemptId: one.id,
        percent: marks(one).percent,
      })),
    })
  }
}

function answersOf({ id, isRight }: { id: string; isRight: boolean }, versions: ReadonlyMap<string, string>) {
  const values = [
    ['Satu', { kind: 'choice', choices: [isRight ? 0 : 1] }],
    ['Dua', { kind: 'short', text: isRight ? 'Sangatta' : 'Sengata' }],
    ['Tiga', { kind: 'matching', pairs: isRight ? [0, 1, 2] : [1, 0, null] }],
  ] as const
  return values.map(([title, value], index) => ({
    attemptId: id,
    position: index + 1,
    versionId: versions.get(title) ?? '',
    value,
    outOf: 100,
    points: isRight ? 100 : 0,
    verdict: isRight ? 'RIGHT' : 'WRONG',
  }))
}
