import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { fillNewDistrict } from '#app/domain/districts/base-data.server.ts'
import { areasOfRegency, listRegencies } from '#app/domain/districts/idn-area.server.ts'
import { ensureRules } from '#app/domain/recommendations/decision-rules.server.ts'
import { addPerson, orderInvitation, type Adder } from '#app/domain/people/adding.server.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import type { FirstAdmin, Founding } from './founding.schema.ts'
import { BRING_CONTENT } from './jobs.server.ts'
import { ownAdministrators } from './standing.server.ts'

const FOUND_REFUSALS = ['not-allowed', 'unknown-code', 'taken', 'email-taken'] as const
type FoundRefusal = (typeof FOUND_REFUSALS)[number]

const receiptSchema = z.object({ districtId: z.string(), name: z.string() })

/**
 * Founds a district of this installation by the code of its regency: its areas, the agencies and offices that every
 * regency has, and an invitation for its first administrator; lessons and lists follow by the worker. Whoever founds it has no
 * role in it. An e-mail address belongs to one person of the whole installation. The same form sent twice founds one.
 */
export async function foundDistrict(
  asker: Asker,
  given: Founding,
  now: Date,
): Promise<Outcome<{ districtId: string; name: string }, FoundRefusal>> {
  if (!can(asker, 'districts.found', { districtId: asker.districtId }))
    return { ok: false, reason: 'not-allowed' }
  const regency = (await listRegencies()).find(({ code }) => code === given.code)
  if (!regency) return { ok: false, reason: 'unknown-code' }
  // Read before the transaction: three megabytes of the package, in which nobody waits for the other.
  const areas = await areasOfRegency(given.code)
  const by: Sending = { personId: asker.id, key: given.key, purpose: 'district.found' }
  return outcomeOf(FOUND_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const { code, name } = regency
        if (await t.district.findUnique({ where: { code }, select: { id: true } }))
          throw new Refused<FoundRefusal>('taken')
        const { timeZone } = given
        const districtId = await fillNewDistrict(
          t,
          { code, name, timeZone, foundedAt: now, foundedFrom: asker.districtId },
          areas,
          now,
        ).catch((error: unknown) => {
          // Two at once: both found it free, the data base lets one in.
          throw isUniqueViolation(error) ? new Refused<FoundRefusal>('taken') : error
        })
        await ensureRules(t, districtId, now)
        const adder: Adder = { id: null, districtId, districtName: name, zone: timeZone }
        const admin = await addFirstAdmin(t, adder, given.admin, now)
        await enqueue(t, { kind: BRING_CONTENT, payload: { districtId } }, now)
        await recordActivity(
          t,
          {
            personId: null,
            districtId,
            action: 'district.begin',
            object: { type: 'new-district', id: districtId },
            after: { code, name, timeZone, admin: admin.id },
          },
          now,
        )
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action: 'district.found',
            object: { type: 'new-district', id: districtId },
            after: { code, name, timeZone },
          },
          now,
        )
        return { districtId, name }
      }),
    )
    return receipt
  })
}

async function addFirstAdmin(t: Tx, adder: Adder, admin: { name: string; email: string }, now: Date) {
  if (await t.person.findUnique({ where: { email: admin.email }, select: { id: true } }))
    throw new Refused<FoundRefusal>('email-taken')
  const held = { role: 'admin', cohortId: null } as const
  return addPerson(t, adder, { ...admin, title: null, agencyId: null, held }, now)
}

const INVITE_REFUSALS = ['not-found', 'settled', 'email-taken'] as const
type InviteRefusal = (typeof INVITE_REFUSALS)[number]

/**
 * Sends the first administrator of a founded district a new link, to another address or name where the first was wrong; the
 * older link ends. Refused as soon as an administrator of its own has come in.
 */
export async function inviteFirstAdmin(
  asker: Asker,
  districtId: string,
  { key, admin }: FirstAdmin,
  now: Date,
): Promise<Outcome<{ name: string }, InviteRefusal>> {
  if (!can(asker, 'districts.found', { districtId: asker.districtId }))
    return { ok: false, reason: 'not-found' }
  const by: Sending = { personId: asker.id, key, purpose: `district.invite:${districtId}` }
  return outcomeOf(INVITE_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, z.object({ name: z.string() }), async () => {
        const district = await t.district.findFirst({
          where: { id: districtId, foundedFrom: asker.districtId },
          select: { name: true, timeZone: true },
        })
        if (!district) throw new Refused<InviteRefusal>('not-found')
        const { settled, waiting } = await ownAdministrators(t, districtId)
        if (settled || !waiting) throw new Refused<InviteRefusal>('settled')
        const { name, email } = admin
        await t.person
          .update({
            where: { id: waiting.id },
            data: { name, nameKey: nameKey(name), email, version: { increment: 1 } },
            select: { id: true },
          })
          .catch((error: unknown) => {
            throw isUniqueViolation(error) ? new Refused<InviteRefusal>('email-taken') : error
          })
        const adder: Adder = {
          id: null,
          districtId,
          districtName: district.name,
          zone: district.timeZone,
        }
        await orderInvitation(t, adder, { id: waiting.id, name, email, language: 'id' }, now)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action: 'district.invite-admin',
            object: { type: 'new-district', id: districtId },
            after: {},
          },
          now,
        )
        return { name }
      }),
    )
    return receipt
  })
}

/** There are a handful at most. */
const MOST_DISTRICTS = 600

/** Her own district and those founded from it, for whoever founds them: what they are called, and nothing of what is in them. */
export async function listDistricts(asker: Asker) {
  if (!can(asker, 'districts.found', { districtId: asker.districtId })) return []
  const { districtId } = asker
  return db.district.findMany({
    where: { OR: [{ id: districtId }, { foundedFrom: districtId }] },
    orderBy: { code: 'asc' },
    take: MOST_DISTRICTS,
    select: { id: true, code: true, name: true, timeZone: true, foundedAt: true },
  })
}

/** A founded district with the administrator who has not come in yet; null for whoever may not found any. */
export async function readFounded(asker: Asker, id: string) {
  if (!can(asker, 'districts.found', { districtId: asker.districtId })) return null
  const district = await db.district.findFirst({
    where: { id, foundedFrom: asker.districtId },
    select: { id: true, code: true, name: true, timeZone: true, foundedAt: true },
  })
  if (!district) return null
  const { settled, waiting } = await ownAdministrators(db, id)
  return { ...district, settled, waiting }
}
