import type { MadeHere } from './door-rows.ts'

const GIFT = `::Satu::Mana? {=benar#Tepat. ~salah#Belum.}

::Dua::Betul. {TRUE}

::Tiga::Sebut. {=sangatta}

::Empat::Berapa? {#12,5:0,1}

::Lima::Pasangkan. {=a -> satu =b -> dua}

::Enam::Jelaskan. {}
`

/** A module with a quiz of every kind of question, which the first participant has handed in once, one text of hers set aside; named by its slug. */
export const aQuizModule: MadeHere = async (world, data) => {
  // Only here: who names the doors need not open a data base.
  const { makeQuiz } = await import('./quizzes.ts')
  const { quizId, where, questions } = await makeQuiz(world, { gift: GIFT })
  const now = new Date()
  const personId = world.teams.one.members[0].id
  const { id: thingId } = await data.quizAttempt.create({
    data: {
      quizId,
      cohortId: world.cohort.id,
      personId,
      number: 1,
      seed: 1,
      state: 'HANDED_IN',
      settings: {},
      startedAt: now,
      handedInAt: now,
      endedBy: 'PERSON',
      receiptNumber: `K-${quizId}`,
      points: 0,
      outOf: questions.length * 100,
      percent: 0,
      answers: {
        create: questions.map(({ versionId }, index) => ({
          position: index + 1,
          versionId,
          outOf: 100,
          points: 0,
          verdict: 'EMPTY',
        })),
      },
    },
  })
  const text = { field: '6', value: 'Dari perangkat lain.', hash: thingId }
  await data.setAsideText.create({
    data: { kind: 'attempt', thingId, ...text, writtenById: personId, setAsideById: personId },
  })
  return { id: where.module }
}

export const aQuiz: MadeHere = () => Promise.resolve({ id: 'kuis' })
export const anAttempt: MadeHere = () => Promise.resolve({ id: '1' })
