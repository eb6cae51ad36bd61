import { createHmac, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { env } from './env.server.ts'
import { SECOND, YEAR } from './say/time.ts'

/** An office computer serves several people; whoever used it longest ago is forgotten first. */
const MOST_ACCOUNTS = 5

const deviceSchema = z.strictObject({
  id: z.string().length(22),
  accounts: z.array(z.string()).max(MOST_ACCOUNTS),
})

/** A browser in which somebody has signed in before. Signed: nobody can make one herself. */
export type KnownDevice = z.infer<typeof deviceSchema>

const cookie = createCookie(env.secure ? '__Host-perangkat' : 'aksis_perangkat', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: YEAR / SECOND,
  secrets: [env.secret],
})

/** What the browser says of itself, or null for a new one and for anything that we did not sign. */
export async function readKnownDevice(cookieHeader: string | null): Promise<KnownDevice | null> {
  const read = deviceSchema.safeParse(await cookie.parse(cookieHeader))
  return read.success ? read.data : null
}

/** Whether somebody has signed in to this account with this browser before. */
export function knowsAccount(device: KnownDevice | null, account: string): device is KnownDevice {
  return device?.accounts.includes(markOf(account)) ?? false
}

/** The cookie to set after a sign-in. */
export async function rememberAccount(device: KnownDevice | null, account: string): Promise<string> {
  const mark = markOf(account)
  const others = device?.accounts.filter((account) => account !== mark) ?? []
  const accounts = [mark, ...others].slice(0, MOST_ACCOUNTS)
  return cookie.serialize({ id: device?.id ?? randomBytes(16).toString('base64url'), accounts })
}

/** Names nobody to whoever reads the cookie. */
function markOf(account: string): string {
  return createHmac('sha256', env.secret).update(`known-device:${account}`).digest('base64url').slice(0, 22)
}
