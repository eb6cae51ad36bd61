import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Tx } from '#app/platform/data/db.server.ts'

/** The person, if the asker may see her (else she does not exist) and may change her. */
export async function manageable(t: Tx, asker: Asker, personId: string) {
  if (!can(asker, 'people.manage', { districtId: asker.districtId }))
    return { ok: false, reason: 'not-found' } as const
  const person = await t.person.findFirst({
    where: { id: personId, districtId: asker.districtId },
    select: {
      id: true,
      name: true,
      email: true,
      username: true,
      title: true,
      agencyId: true,
      language: true,
      status: true,
      passwordHash: true,
      agency: { select: { name: true } },
      roles: { where: { endedAt: null }, select: { id: true, role: true, cohortId: true } },
      memberships: { select: { cohortId: true } },
    },
  })
  if (!person) return { ok: false, reason: 'not-found' } as const
  if (!mayManage(asker, { id: person.id, roles: person.roles.map(({ role }) => role) }))
    return { ok: false, reason: 'not-allowed' } as const
  const { passwordHash, memberships, agency, ...rest } = person
  return {
    ok: true,
    ...rest,
    agency: agency?.name ?? null,
    hasPassword: passwordHash !== null,
    teamCohorts: memberships.map(({ cohortId }) => cohortId),
  } as const
}
