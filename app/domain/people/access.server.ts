import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { holdsOffice } from '#app/domain/districts/holding-office.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { endAllSessions } from '#app/domain/access/sessions.server.ts'
import { endTokens } from './account-tokens.server.ts'
import { grantableRoles } from '#app/domain/access/granting.ts'
import { holdingFits } from './invitations.server.ts'
import { handOver, keepAnAdmin, type NewLead } from './handing-over.server.ts'
import { manageable } from './manageable.server.ts'
import type { HeldRole } from './people.schema.ts'

/** The roles without which no office is held. */
const OFFICE_ROLES = ['leader', 'opd'] as const

const OPEN_REFUSALS = [
  'not-found',
  'not-allowed',
  'stale',
  'holds-office',
  'last-admin',
  'lead-needed',
] as const
type OpenRefusal = (typeof OPEN_REFUSALS)[number]

/**
 * Closes an account at once (every session and open link ends) or opens it again. Whose team she led is led by one of
 * `leads` from then on; an office that she holds has to end first.
 */
export async function setAccountOpen(
  asker: Asker,
  personId: string,
  { open, version, leads = [] }: { open: boolean; version: number; leads?: readonly NewLead[] },
  now: Date,
): Promise<Outcome<{ name: string }, OpenRefusal>> {
  return outcomeOf(OPEN_REFUSALS, () =>
    tx(async (t) => {
      const person = await manageable(t, asker, personId)
      if (!person.ok) throw new Refused<OpenRefusal>(person.reason)
      const { name } = person
      const status = open ? (person.hasPassword ? 'ACTIVE' : 'INVITED') : 'DISABLED'
      if (status === person.status) return { name }
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.person.updateMany({
        where: { id: personId, version },
        data: { status, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<OpenRefusal>('stale')
      if (!open) {
        await handOver(t, asker, personId, leads, now)
        await endTokens(t, { personId }, now)
      }
      await endAllSessions(t, personId)
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
      return { name }
    }),
  )
}

const ROLES_REFUSALS = [
  'not-found',
  'not-allowed',
  'stale',
  'in-team',
  'in-office',
  'no-role',
  'unknown-cohort',
  'last-admin',
] as const
type RolesRefusal = (typeof ROLES_REFUSALS)[number]

/**
 * Gives a person exactly these roles; what she held and is not named ends now. Every session of hers ends. Refused when
 * nobody else would administer any more.
 */
export async function changeRoles(
  asker: Asker,
  personId: string,
  { roles: named, version }: { roles: readonly HeldRole[]; version: number },
  now: Date,
): Promise<Outcome<{ name: string }, RolesRefusal>> {
  const roles = named.filter((role, index) => named.findIndex((other) => sameRole(other, role)) === index)
  if (roles.length === 0) return { ok: false, reason: 'no-role' }
  if (!roles.every(({ role }) => grantableRoles(asker).includes(role)))
    return { ok: false, reason: 'not-allowed' }
  return outcomeOf(ROLES_REFUSALS, () =>
    tx(async (t) => {
      const person = await manageable(t, asker, personId)
      if (!person.ok) throw new Refused<RolesRefusal>(person.reason)
      for (const wanted of roles)
        if (!(await holdingFits(t, asker.districtId, wanted)))
          throw new Refused<RolesRefusal>('unknown-cohort')
      const ended = person.roles.filter((held) => !roles.some((wanted) => sameRole(wanted, held)))
      const added = roles.filter((wanted) => !person.roles.some((held) => sameRole(wanted, held)))
      for (const { role, cohortId } of ended)
        if (role === 'participant' && person.teamCohorts.includes(cohortId ?? ''))
          throw new Refused<RolesRefusal>('in-team')
      // Who ends a term is told what it means for the cards that wait: taking the role would end it in passing.
      const { districtId } = asker
      const taken = OFFICE_ROLES.filter((role) => ended.some((held) => held.role === role))
      if (taken.length > 0 && (await holdsOffice(t, { personId, districtId, roles: taken }, now)))
        throw new Refused<RolesRefusal>('in-office')
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.person.updateMany({
        where: { id: personId, version },
        data: { version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<RolesRefusal>('stale')
      if (ended.some(({ role }) => role === 'admin')) await keepAnAdmin(t, asker, personId)
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
      return { name: person.name }
    }),
  )
}

function sameRole(
  a: { role: string; cohortId: string | null },
  b: { role: string; cohortId: string | null },
) {
  return a.role === b.role && a.cohortId === b.cohortId
}
