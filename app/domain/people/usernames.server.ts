import { db, type Tx } from '#app/platform/data/db.server.ts'
import { usernameFrom } from './account-names.ts'

/** So many people of one name are tried before somebody must choose one by hand. */
const MOST_NUMBER = 9_999

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
  const taken = await t.person.findMany({
    where: { username: { startsWith: base } },
    select: { username: true },
    take: MOST_NUMBER + 1,
  })
  const known = new Set(taken.map((other) => other.username))
  let [free, number] = [base, 1]
  while (known.has(free)) free = `${base}${(number += 1)}`
  await t.person.update({ where: { id }, data: { username: free, version: { increment: 1 } } })
  return free
}

/** Is a user name free for this person? */
export async function isUsernameFree(username: string, personId: string): Promise<boolean> {
  return (await db.person.count({ where: { username, id: { not: personId } } })) === 0
}
