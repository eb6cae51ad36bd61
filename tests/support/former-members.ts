import { db } from '#app/platform/data/db.server.ts'

const BATCH = 500

/** Everybody who is in a team of the cohort was in another one before. */
export async function addFormerMembers(cohortId: string, leftAt: Date): Promise<void> {
  const teams = await db.team.findMany({
    where: { cohortId },
    orderBy: { number: 'desc' },
    select: { id: true, members: { select: { personId: true } } },
  })
  const left = teams.flatMap(({ members }, index) => {
    const before = teams[(index + 1) % teams.length]
    if (!before || teams.length === 1) return []
    return members.map(({ personId }) => ({
      personId,
      cohortId,
      teamId: before.id,
      joinedAt: new Date(0),
      leftAt,
    }))
  })
  for (let first = 0; first < left.length; first += BATCH)
    await db.formerMember.createMany({ data: left.slice(first, first + BATCH) })
}
