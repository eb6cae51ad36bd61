import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { env } from './env.server.ts'
import { DAY, SECOND } from './say/time.ts'

export const TRUST_LASTS = 30 * DAY
/** Several people may use one browser; whoever was here longest ago is forgotten first. */
const MOST = 5

const tokensSchema = z.array(z.string().max(64)).max(MOST)

const cookie = createCookie(env.secure ? '__Host-peramban' : 'aksis_peramban', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: TRUST_LASTS / SECOND,
  secrets: [`${env.secret}:trusted-browser`],
})

/** The secrets by which this browser is known, one for each of its people. */
export async function trustTokens(cookieHeader: string | null): Promise<string[]> {
  const read = tokensSchema.safeParse(await cookie.parse(cookieHeader))
  return read.success ? read.data : []
}

/** The header that keeps one more of them. */
export function keepTrustToken(token: string, others: readonly string[]): Promise<string> {
  return cookie.serialize([token, ...others].slice(0, MOST))
}
