import { db } from '#app/platform/data/db.server.ts'
import { settleLessons } from '#app/domain/learning/settling.server.ts'
import { tx } from '#app/platform/data/db.server.ts'

type Taken = { quizId: string; personId: string; cohortId: string; percent: number; pass?: number; now: Date }

/** A quiz handed in with that percent, as it lies in the data base once it was recorded, with what becomes done by it. */
export async function recordQuiz({ quizId, personId, cohortId, percent, pass = 70, now }: Taken) {
  return tx(async (t) => {
    const number = (await t.quizAttempt.count({ where: { quizId, personId } })) + 1
    const attempt = await t.quizAttempt.create({
      data: {
        quizId,
        personId,
        cohortId,
        number,
        percent,
        seed: 1,
        state: 'HANDED_IN',
        settings: {},
        startedAt: now,
        handedInAt: now,
        endedBy: 'PERSON',
        outOf: 100,
        points: percent,
      },
    })
    const passedAt = percent >= pass ? now : null
    const before = await t.quizStanding.findUnique({ where: { quizId_personId: { quizId, personId } } })
    const best = Math.max(before?.percent ?? 0, percent)
    const standing = {
      attempts: number,
      percent: best,
      attemptId: attempt.id,
      passedAt: before?.passedAt ?? passedAt,
    }
    await t.quizStanding.upsert({
      where: { quizId_personId: { quizId, personId } },
      create: { quizId, personId, cohortId, ...standing },
      update: standing,
    })
    const { moduleId } = await t.quiz.findUniqueOrThrow({ where: { id: quizId }, select: { moduleId: true } })
    return settleLessons(t, { personIds: [personId], moduleId, now })
  })
}

/** The quiz of a module of a district. */
export function quizOf(districtId: string, module: string) {
  return db.quiz.findFirstOrThrow({ where: { module: { districtId, slug: module } } })
}

/** Gives a lesson a rule, as the studio writes it. */
export async function askFor(districtId: string, lesson: string, rule: object): Promise<void> {
  const { id } = await db.lesson.findFirstOrThrow({ where: { slug: lesson, module: { districtId } } })
  await db.lesson.update({ where: { id }, data: { rule } })
}
