import { pendingEmail } from '#app/domain/people/email-asking.server.ts'
import { setEmail } from '#app/domain/people/email-change.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { PASSWORD } from './accounts.ts'
import { askerFor } from './world.ts'

/** What somebody who is signed in nowhere gives with a link that confirms a new address. */
export const RIGHT = { password: PASSWORD, here: null }

/** An address that nobody has. */
export const fresh = () => `${crypto.randomUUID()}@baru.test`

export async function emailOf(id: string): Promise<string | null> {
  return (await db.person.findUniqueOrThrow({ where: { id } })).email
}

/** Gives a person another address on her newest page, which names the one that waits, in the name of `by`. */
export async function setEmailAs(by: string, id: string, email: string | null) {
  const { version } = await db.person.findUniqueOrThrow({ where: { id } })
  const replaces = (await pendingEmail(id, new Date()))?.address ?? null
  return setEmail(await askerFor(by), id, { email, version, replaces }, new Date())
}

/** The secret part of the newest link that confirms a new address of hers. */
export async function newestEmailLink(personId: string): Promise<string> {
  const { id } = await db.accountToken.findFirstOrThrow({
    where: { personId, purpose: 'EMAIL' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return linkToken(id)
}
