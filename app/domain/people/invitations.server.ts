import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { COHORT_ROLES } from '#app/domain/access/roles.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { passwordFault } from './password-fault.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { addPerson, orderInvitation } from './adding.server.ts'
import { openAccount, type OpenAccountAnswer } from './account-opening.server.ts'
import { INVITATIONS, openShownToken, openToken } from './account-tokens.server.ts'
import { grantableRoles, mayManage } from '#app/domain/access/granting.ts'
import { accountsOf } from './account-names.ts'
import { isUnasked } from './namesakes.server.ts'
import { forgiveTries, type SetPasswordAnswer } from './passwords.server.ts'
import type { HeldRole, Invite } from './people.schema.ts'

const INVITE_REFUSALS = [
  'not-allowed',
  'email-taken',
  'unknown-agency',
  'unknown-cohort',
  'namesake',
] as const
type InviteRefusal = (typeof INVITE_REFUSALS)[number]
type InviteAnswer = Outcome<{ personId: string; repeated: boolean }, InviteRefusal>

/** Who is said to be somebody else may be left open: then nobody said so. */
type Invitation = Omit<Invite, 'otherThan'> & Partial<Pick<Invite, 'otherThan'>>

/**
 * Makes an account without a password and orders the mail with the link; who has no address gets a user name instead, and
 * comes in by a sheet. Refused for a name that somebody of the district has, unless `otherThan` is that name's key: it is
 * somebody else. The same form sent twice does it once.
 */
export async function invite(asker: Asker, given: Invitation, now: Date): Promise<InviteAnswer> {
  if (!can(asker, 'people.manage', { districtId: asker.districtId }))
    return { ok: false, reason: 'not-allowed' }
  if (!grantableRoles(asker).includes(given.held.role)) return { ok: false, reason: 'not-allowed' }
  return outcomeOf(INVITE_REFUSALS, async () => {
    const { receipt, repeated } = await tx((t) =>
      once(t, { personId: asker.id, key: given.key, purpose: 'person.invite' }, receiptSchema, () =>
        createInvited(t, asker, given, now),
      ),
    )
    return { personId: receipt.personId, repeated }
  })
}

const receiptSchema = z.object({ personId: z.string() })

async function createInvited(t: Tx, asker: Asker, given: Invitation, now: Date) {
  const { districtId } = asker
  const { name, email, title, agencyId, held } = given
  if (email !== null && (await t.person.findUnique({ where: { email }, select: { id: true } })))
    throw new Refused<InviteRefusal>('email-taken')
  if (agencyId && !(await t.agency.findFirst({ where: { id: agencyId, districtId, closedAt: null } })))
    throw new Refused<InviteRefusal>('unknown-agency')
  if (!(await holdingFits(t, districtId, held))) throw new Refused<InviteRefusal>('unknown-cohort')
  if (await isUnasked(t, districtId, given)) throw new Refused<InviteRefusal>('namesake')
  const { id: personId } = await addPerson(t, asker, { name, email, title, agencyId, held }, now).catch(
    (error: unknown) => {
      // Two invitations to one address at once: both found it free, the database lets one in. Of two who were given one
      // user name the second is named anew.
      if (!isUniqueViolation(error)) throw error
      throw email === null ? new TryAgain() : new Refused<InviteRefusal>('email-taken')
    },
  )
  return { personId }
}

/** A role of a cohort needs a cohort of this district; every other role must not have one. */
export async function holdingFits(t: Tx, districtId: string, { role, cohortId }: HeldRole): Promise<boolean> {
  if (!COHORT_ROLES.includes(role)) return cohortId === null
  if (cohortId === null) return false
  return (await t.cohort.count({ where: { id: cohortId, districtId } })) === 1
}

type InviteAgainAnswer = Outcome<{ name: string }, 'not-found' | 'not-allowed' | 'not-invited' | 'no-address'>

/** Sends a new link to somebody who has an address and has not set a password yet; the older link ends. */
export async function inviteAgain(
  asker: Asker,
  personId: string,
  key: string,
  now: Date,
): Promise<InviteAgainAnswer> {
  if (!can(asker, 'people.manage', { districtId: asker.districtId }))
    return { ok: false, reason: 'not-found' }
  return tx(async (t): Promise<InviteAgainAnswer> => {
    const person = await t.person.findFirst({
      where: { id: personId, districtId: asker.districtId },
      select: {
        id: true,
        name: true,
        email: true,
        language: true,
        status: true,
        roles: { where: { endedAt: null }, select: { role: true } },
      },
    })
    if (!person) return { ok: false, reason: 'not-found' }
    if (!mayManage(asker, { id: person.id, roles: person.roles.map(({ role }) => role) }))
      return { ok: false, reason: 'not-allowed' }
    if (person.status !== 'INVITED') return { ok: false, reason: 'not-invited' }
    const { email } = person
    if (email === null) return { ok: false, reason: 'no-address' }
    const by: Sending = { personId: asker.id, key, purpose: `person.reinvite:${person.id}` }
    await once(t, by, z.object({}), async () => {
      await orderInvitation(t, asker, { ...person, email }, now)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'person.reinvite',
          object: { type: 'person', id: person.id },
        },
        now,
      )
      return {}
    })
    return { ok: true, name: person.name }
  })
}

/** What an invitation is worth that is shown from this address. */
export function openInvitation(shown: string, address: string, now: Date) {
  return openShownToken(shown, INVITATIONS, address, now)
}

type AcceptAnswer = SetPasswordAnswer | OpenAccountAnswer

/**
 * Sets the first password through an invitation, once, and opens the account. The link of the first administrator
 * also takes her name and address, because nobody knew them when it was printed.
 */
export async function acceptInvitation(
  token: string,
  given: { password: string; name?: string; email?: string },
  now: Date,
): Promise<AcceptAnswer> {
  const shown = await openToken(token, INVITATIONS, now)
  if (shown.state !== 'open') return { ok: false, reason: shown.state }
  const { person } = shown
  const own = shown.purpose === 'FIRST_ADMIN' ? { name: given.name, email: given.email } : {}
  const names = { email: own.email ?? person.email, username: person.username }
  const fault = passwordFault(given.password, [own.name ?? person.name, ...accountsOf(names)])
  if (fault) return { ok: false, reason: fault }
  const passwordHash = await hashPassword(given.password)
  const opened = await openAccount(token, person.id, { ...own, passwordHash }, now)
  if (opened.ok) await forgiveTries(names)
  return opened
}
