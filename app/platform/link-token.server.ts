import { createHmac } from 'node:crypto'
import { env } from './env.server.ts'
import { sha256 } from './ids.server.ts'

/**
 * The secret part of an invitation or reset link, 256 bit, made from the id of its row and the installation's secret.
 * So neither the outbox nor the token's own row holds anything a thief of the database could open a link with.
 */
export function linkToken(id: string): string {
  return createHmac('sha256', env.secret).update(`account-link:${id}`).digest('base64url')
}

/** Twelve signs that nobody confuses (Crockford's base 32, without I, L, O and U): 60 bit, to be typed from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 12

/** The secret part of a printed sheet, made as that of a link is. */
export function sheetCode(id: string): string {
  const secret = createHmac('sha256', env.secret).update(`account-sheet:${id}`).digest()
  return Array.from(secret.subarray(0, CODE_LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length)).join('')
}

/** What is stored of a link: whoever shows a token or a code with this hash has the link. */
export function linkTokenHash(token: string): string {
  return sha256(token)
}
