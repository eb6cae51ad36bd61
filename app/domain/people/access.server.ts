import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { holdsOffice } from '#app/domain/districts/holding-office.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { endAllSessions } from '#app/domain/access/sessions.server.ts'
import { endTokens } from './account-tokens.server.ts'
import { grantableRoles } from '#app/domain/access/granting.ts'
import { holdingFits } from './invitations.server.ts'
import { manageable } from './manageable.server.ts'
import type { HeldRole } from './people.schema.ts'

type AccessAnswer =
  | { ok: true; name: string }
  | {
      ok: false
      reason: 'not-found' | 'not-allowed' | 'stale' | 'in-team' | 'in-office' | 'no-role' | 'unknown-cohort'
    }

/** Closes an account at once (every session and open link ends) or opens it again. */
export async function setAccountOpen(
  asker: Asker,
  personId: string,
  { open, version }: { open: boolean; version: number },
  now: Date,
): Promise<AccessAnswer> {
  return tx(async (t): Promise<AccessAnswer> => {
    const person = await manageable(t, asker, personId)
    if (!person.ok) return person
    const status = open ? (person.hasPassword ? 'ACTIVE' : 'INVITED') : 'DISABLED'
    if (status === person.status) return { ok: true, name: person.name }
    // Two secretaries at once: the second sees that the page is old.
    const { count } = await t.person.updateMany({
      where: { id: personId, version },
      data: { status, version: { increment: 1 } },
    })
    if (count === 0) return { ok: false, reason: 'stale' }
    await endAllSessions(t, personId)
    if (!open) await endTokens(t, { personId }, now)
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'person.status',
        object: { type: 'person', id: personId },
        before: person.status,
        after: status,
      },
      now,
    )
    return { ok: true, name: person.name }
  })
}

/** Gives a person exactly these roles; what she held and is not named ends now. Every session of hers ends. */
export async function changeRoles(
  asker: Asker,
  personId: string,
  { roles: named, version }: { roles: readonly HeldRole[]; version: number },
  now: Date,
): Promise<AccessAnswer> {
  const roles = named.filter((role, index) => named.findIndex((other) => sameRole(other, role)) === index)
  if (roles.length === 0) return { ok: false, reason: 'no-role' }
  if (!roles.every(({ role }) => grantableRoles(asker).includes(role)))
    return { ok: false, reason: 'not-allowed' }
  return tx(async (t): Promise<AccessAnswer> => {
    const person = await manageable(t, asker, personId)
    if (!person.ok) return person
    for (const wanted of roles)
      if (!(await holdingFits(t, asker.districtId, wanted))) return { ok: false, reason: 'unknown-cohort' }
    const ended = person.roles.filter((held) => !roles.some((wanted) => sameRole(wanted, held)))
    const added = roles.filter((wanted) => !person.roles.some((held) => sameRole(wanted, held)))
    for (const { role, cohortId } of ended)
      if (role === 'participant' && person.teamCohorts.includes(cohortId ?? ''))
        return { ok: false, reason: 'in-team' }
    // Who ends a term is told what it means for the cards that wait: taking the role would end it in passing.
    const { districtId } = asker
    const leavesOffice = ended.some(({ role }) => role === 'leader')
    if (leavesOffice && (await holdsOffice(t, { personId, districtId }, now)))
      return { ok: false, reason: 'in-office' }
    // Two secretaries at once: the second sees that the page is old.
    const { count } = await t.person.updateMany({
      where: { id: personId, version },
      data: { version: { increment: 1 } },
    })
    if (count === 0) return { ok: false, reason: 'stale' }
    await t.roleHolding.updateMany({
      where: { id: { in: ended.map(({ id }) => id) } },
      data: { endedAt: now },
    })
    await t.roleHolding.createMany({
      data: added.map((wanted) => ({ ...wanted, personId, districtId: asker.districtId, startedAt: now })),
    })
    await endAllSessions(t, personId)
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'person.roles',
        object: { type: 'person', id: personId },
        before: person.roles.map(({ role, cohortId }) => ({ role, cohortId })),
        after: roles,
      },
      now,
    )
    return { ok: true, name: person.name }
  })
}

function sameRole(
  a: { role: string; cohortId: string | null },
  b: { role: string; cohortId: string | null },
) {
  return a.role === b.role && a.cohortId === b.cohortId
}
