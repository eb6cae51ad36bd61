import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'

/** The agencies of the district that are not closed, by name. */
export function agencyChoices({ districtId }: Asker) {
  return db.agency.findMany({
    where: { districtId, closedAt: null },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** Agencies and cohorts to choose from when somebody is invited. */
export async function invitationChoices(asker: Asker) {
  const { districtId } = asker
  const [agencies, cohorts] = await Promise.all([
    agencyChoices(asker),
    db.cohort.findMany({
      where: { districtId },
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
      take: 5,
      select: { id: true, name: true },
    }),
  ])
  return { agencies, cohorts }
}
