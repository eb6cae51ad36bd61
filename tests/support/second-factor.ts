import { Secret, TOTP } from 'otpauth'
import { beginSetup, confirmSetup, secretOf } from '#app/domain/second-factor/setting-up.server.ts'
import { db } from '#app/platform/data/db.server.ts'

type Owner = { id: string; districtId: string }

/** What an app on a phone would show then. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
}

/** So many codes later or earlier. */
export function steps(at: Date, count: number): Date {
  return new Date(at.getTime() + count * 30_000)
}

/** Sets up a second factor as its page does; the code of `at` is used up by that. */
export async function giveFactor({ id, districtId }: Owner, at: Date) {
  const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id } })
  const setup = await beginSetup(id)
  const secret = secretOf(setup, id)
  if (secret === null) throw new Error('The secret could not be read.')
  const answer = await confirmSetup(
    { id, districtId },
    setup,
    codeAt(secret, at),
    { passwordHash, handle: null },
    at,
  )
  if (!answer.ok) throw new Error(`The second factor was not set up: ${answer.reason}.`)
  return { secret, codes: answer.codes }
}
