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

/** What is stored of a link: whoever shows a token with this hash has the link. */
export function linkTokenHash(token: string): string {
  return sha256(token)
}
