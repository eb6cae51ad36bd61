import { db } from '#app/platform/data/db.server.ts'

/** Every count of a cohort, as it is kept and as it should be; of one that is not finished only who stands in it already. */
export async function keptAndCounted(cohortId: string) {
  const counts = await db.progressCount.findMany({
    where: { cohortId },
    orderBy: { id: 'asc' },
    include: { standings: { orderBy: { personId: 'asc' } }, counted: true },
  })
  const people = await db.person.findMany({
    where: {
      status: 'ACTIVE',
      roles: { some: { cohortId, role: 'participant', endedAt: null } },
    },
    orderBy: { id: 'asc' },
    include: { roles: { where: { cohortId, role: 'participant', endedAt: null } } },
  })
  const marks = await db.lessonProgress.findMany({ where: { personId: { in: people.map(({ id }) => id) } } })
  const marked = new Set(marks.map(({ personId, lessonId }) => `${personId} ${lessonId}`))
  return counts.map(({ id: countId, standings, counted, lessons, people: seats, upToDate, finishedAt }) => {
    const taken = new Set(standings.map(({ personId }) => personId))
    const expected = people
      .filter(({ id }) => finishedAt !== null || taken.has(id))
      .map(({ id: personId, agencyId, name, roles }) => {
        const since = new Date(Math.min(...roles.map(({ startedAt }) => startedAt.getTime())))
        const has = (lesson: string) => marked.has(`${personId} ${lesson}`)
        const done = counted.filter(({ lessonId: lesson, dueAt }) => dueAt <= since || has(lesson)).length
        return { countId, personId, agencyId, key: name.toLowerCase(), since, done }
      })
    const done = expected.filter((one) => one.done >= counted.length).length
    return {
      kept: { standings, lessons, people: seats, upToDate },
      counted: { standings: expected, lessons: counted.length, people: expected.length, upToDate: done },
    }
  })
}
