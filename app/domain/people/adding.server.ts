import type { Role } from '#app/domain/access/roles.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { issueToken } from './account-tokens.server.ts'
import { invitation } from './mails.ts'
import { ensureUsername } from './usernames.server.ts'

/** Who adds somebody, and to which district; `id` null: nobody of that district. */
export type Adder = { id: string | null; districtId: string; districtName: string; zone: string }

/** Somebody who has no account yet. Without an address she comes in by a printed sheet. */
export type Newcomer = {
  name: string
  email: string | null
  title: string | null
  agencyId: string | null
  held: { role: Role; cohortId: string | null }
}

/**
 * Writes somebody down with her first role and, where she has an address, orders the mail with her link; where she has none
 * she gets a user name. Whoever calls has asked whether the asker may, and whether agency and cohort are there.
 * @throws what `isUniqueViolation` knows, when the address is taken
 */
export async function addPerson(t: Tx, asker: Adder, given: Newcomer, now: Date): Promise<{ id: string }> {
  const { districtId } = asker
  const { name, email, title, agencyId, held } = given
  const { id } = await t.person.create({
    data: {
      districtId,
      agencyId,
      email,
      name,
      nameKey: nameKey(name),
      title,
      createdAt: now,
      roles: { create: { districtId, ...held, startedAt: now } },
    },
    select: { id: true },
  })
  if (email === null) await ensureUsername(t, { id, name, username: null })
  else await orderInvitation(t, asker, { id, name, email, language: 'id' }, now)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId,
      action: 'person.invite',
      object: { type: 'person', id },
      after: { role: held.role, cohortId: held.cohortId, agencyId },
    },
    now,
  )
  return { id }
}

/** A new link for somebody with an address; her older ones end. */
export async function orderInvitation(
  t: Tx,
  asker: Adder,
  person: { id: string; name: string; email: string; language: string },
  now: Date,
): Promise<void> {
  const { id: tokenId, expiresAt } = await issueToken(
    t,
    { personId: person.id, purpose: 'INVITATION', createdById: asker.id },
    now,
  )
  const args = { name: person.name, district: asker.districtName, tokenId, until: expiresAt.toISOString() }
  await enqueueMail(
    t,
    invitation,
    { to: person.email, language: person.language, zone: asker.zone, args },
    now,
  )
}
