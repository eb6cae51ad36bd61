import { db, tx } from '#app/platform/data/db.server.ts'
import { fillQuiz } from './filling.server.ts'

/** Quizzes that are looked at in one go: each is a transaction of its own. */
const AT_ONCE = 100

/**
 * Gives every quiz that is only a text its questions: quizzes of a data base that an earlier release has filled. Done again
 * it finds nothing to do; a quiz whose text says no question stays as it is. Answers how many were filled.
 */
export async function convertQuizzes(now: Date): Promise<number> {
  let filled = 0
  let after = ''
  for (;;) {
    const rows = await db.quiz.findMany({
      where: { id: { gt: after }, questionCount: { gt: 0 }, items: { none: {} } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    })
    for (const { id } of rows) if (await convert(id, now)) filled += 1
    const last = rows.at(-1)
    if (!last) return filled
    after = last.id
  }
}

function convert(id: string, now: Date): Promise<boolean> {
  return tx(async (t) => {
    // Two processes that start at once: the second waits at this row and finds its items.
    const quiz = await t.quiz.update({
      where: { id },
      data: { id },
      select: {
        source: true,
        moduleId: true,
        module: { select: { districtId: true } },
        _count: { select: { items: true } },
      },
    })
    if (quiz._count.items > 0) return false
    const { source, moduleId, module } = quiz
    await fillQuiz(t, { districtId: module.districtId, moduleId, quizId: id, source, authorId: null, now })
    return true
  })
}
