import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { paths } from '#app/paths.ts'
import { issueToken } from './account-tokens.server.ts'

/** Stands in until the first administrator gives her own address; no mail can reach it. */
const PLACEHOLDER = { name: 'Administrator pertama', email: 'administrator-pertama@aksis.invalid' }

/**
 * Where nobody administers this production installation yet: the single-use link for the first one, to be printed at
 * start. A new start gives a new link and ends the one before. Otherwise null.
 * `baseData` makes sure of the district and answers its id; it is asked only when needed.
 */
export async function ensureFirstAdminLink(
  baseData: (now: Date) => Promise<string>,
  now: Date,
): Promise<string | null> {
  if (env.mode !== 'production') return null
  const administrators = await db.roleHolding.count({
    where: { role: 'admin', endedAt: null, person: { status: 'ACTIVE' } },
  })
  if (administrators > 0) return null
  const districtId = await baseData(now)
  return env.origin + paths.invitation(linkToken(await placeFirstAdmin(districtId, now)))
}

/**
 * Makes the account that waits for its first administrator, where there is none, and answers the id of its new link's
 * row. It asks nobody who she is: only the start of an installation, a new or a sample one, comes in here.
 */
export function placeFirstAdmin(districtId: string, now: Date): Promise<string> {
  return tx(async (t) => {
    const { email, name } = PLACEHOLDER
    const person =
      (await t.person.findUnique({ where: { email }, select: { id: true } })) ??
      (await t.person.create({
        data: {
          districtId,
          email,
          name,
          nameKey: nameKey(name),
          createdAt: now,
          roles: { create: { districtId, role: 'admin', startedAt: now } },
        },
        select: { id: true },
      }))
    const { id } = await issueToken(
      t,
      { personId: person.id, purpose: 'FIRST_ADMIN', createdById: null },
      now,
    )
    await recordActivity(
      t,
      {
        personId: null,
        districtId,
        action: 'person.first-admin',
        object: { type: 'person', id: person.id },
      },
      now,
    )
    return id
  })
}
