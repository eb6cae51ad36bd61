import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'

/** Agencies and cohorts to choose from when somebody is invited. */
export async function invitationChoices(asker: Asker) {
  const { districtId } = asker
  const [agencies, cohorts] = await Promise.all([
    db.agency.findMany({
      where: { districtId, closedAt: null },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, kind: true },
    }),
    db.cohort.findMany({
      where: { districtId },
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
      take: 5,
      select: { id: true, name: true },
    }),
  ])
  return { agencies, cohorts }
}
