import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'

/** The counts beside the secretariat's doors: accounts, the newest cohort, its teams, who has none. Three statements. */
export async function readOverview(asker: Asker) {
  const { districtId } = asker
  const [statuses, cohort] = await Promise.all([
    db.person.groupBy({ by: ['status'], where: { districtId }, _count: true }),
    db.cohort.findFirst({
      where: { districtId },
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
      select: { id: true, name: true, _count: { select: { teams: true } } },
    }),
  ])
  const withoutTeam = cohort
    ? await db.person.count({
        where: {
          districtId,
          status: { not: 'DISABLED' },
          roles: { some: { role: 'participant', cohortId: cohort.id, endedAt: null } },
          memberships: { none: { cohortId: cohort.id } },
        },
      })
    : 0
  return {
    people: statuses.reduce((sum, { _count }) => sum + _count, 0),
    invited: statuses.find(({ status }) => status === 'INVITED')?._count ?? 0,
    cohort: cohort ? { name: cohort.name, teams: cohort._count.teams, withoutTeam } : null,
  }
}
