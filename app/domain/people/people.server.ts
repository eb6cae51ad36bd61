import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'

/** One person of the asker's district with everything her page shows, or null; that somebody else read it is noted. */
export async function readPerson(asker: Asker, personId: string, now: Date) {
  if (!can(asker, 'people.manage', { districtId: asker.districtId })) return null
  const person = await db.person.findFirst({
    where: { id: personId, districtId: asker.districtId },
    select: {
      id: true,
      name: true,
      email: true,
      title: true,
      status: true,
      version: true,
      createdAt: true,
      agency: { select: { name: true } },
      roles: {
        where: { endedAt: null },
        orderBy: { startedAt: 'asc' },
        select: { role: true, cohortId: true, startedAt: true, cohort: { select: { name: true } } },
      },
      officeTerms: {
        where: { OR: [{ to: null }, { to: { gt: now } }] },
        select: {
          id: true,
          capacity: true,
          from: true,
          to: true,
          office: { select: { name: true, code: true } },
        },
      },
      memberships: { select: { isLead: true, team: { select: { id: true, name: true } } } },
      tokens: {
        where: { purpose: 'INVITATION', usedAt: null },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { expiresAt: true },
      },
    },
  })
  if (person && person.id !== asker.id)
    await recordReading(asker, { action: 'person.read', object: { type: 'person', id: person.id } }, now)
  return person
}

/** Agencies and cohorts to choose from when somebody is invited. */
export async function invitationChoices(asker: Asker) {
  const { districtId } = asker
  const [agencies, cohorts] = await Promise.all([
    db.agency.findMany({
      where: { districtId, closedAt: null },
      orderBy: { name: 'asc' },
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
