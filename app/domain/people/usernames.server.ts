import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { usernameFrom } from './account-names.ts'

/**
 * The user name of a person, given to her now when she has none: made of her name, with a number where others have it.
 * Two who are named at once and find the same one free: the database lets one in, and the other transaction begins anew.
 */
export async function ensureUsername(
  t: Tx,
  { id, name, username }: { id: string; name: string; username: string | null },
): Promise<string> {
  if (username !== null) return username
  const base = usernameFrom(name)
  const alike = await t.person.findMany({
    where: { username: { startsWith: base } },
    select: { username: true },
  })
  const taken = new Set(alike.map((other) => other.username))
  let [free, number] = [base, 1]
  while (taken.has(free)) free = `${base}${(number += 1)}`
  await t.person
    .update({ where: { id }, data: { username: free, version: { increment: 1 } } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new TryAgain() : error
    })
  return free
}

/** The asker's own, and the version of her account that a change stands on. */
export async function readUsername({ id }: Asker): Promise<{ username: string | null; version: number }> {
  return db.person.findUniqueOrThrow({ where: { id }, select: { username: true, version: true } })
}

const USERNAME_REFUSALS = ['taken', 'stale'] as const
type UsernameRefusal = (typeof USERNAME_REFUSALS)[number]

/**
 * Gives the asker the user name she chose; the one before signs nobody in any more and is free for others. Her sessions
 * go on.
 */
export async function changeUsername(
  asker: Asker,
  { username, version }: { username: string; version: number },
  now: Date,
): Promise<Outcome<{ username: string }, UsernameRefusal>> {
  return outcomeOf(USERNAME_REFUSALS, () =>
    tx(async (t) => {
      const before = await t.person.findUniqueOrThrow({
        where: { id: asker.id },
        select: { username: true },
      })
      if (before.username === username) return { username }
      // Two who choose one name at once: the database lets one in. Two pages of hers: the second is told.
      const { count } = await t.person
        .updateMany({ where: { id: asker.id, version }, data: { username, version: { increment: 1 } } })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<UsernameRefusal>('taken') : error
        })
      if (count === 0) throw new Refused<UsernameRefusal>('stale')
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'profile.username',
          object: { type: 'person', id: asker.id },
          before: before.username,
          after: username,
        },
        now,
      )
      return { username }
    }),
  )
}
