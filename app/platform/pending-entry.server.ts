import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { env } from './env.server.ts'
import { MINUTE, SECOND } from './say/time.ts'

/** For a code, that is read off a phone; to set one up an app may have to be fetched first. */
const LASTS = { code: 5 * MINUTE, setup: 30 * MINUTE, own: 30 * MINUTE } as const

const pendingSchema = z.strictObject({
  personId: z.string(),
  /** `setup` on the way in; `own` by somebody who is in: it never leads to a session. */
  stage: z.enum(['code', 'setup', 'own']),
  /** Of her password: a change ends it. */
  mark: z.string(),
  until: z.number(),
  /** The name she signed in with on a device of her own; null: a shared one, or no sign-in. */
  account: z.string().nullable(),
  shared: z.boolean(),
  /** Sealed, while it is set up. */
  secret: z.string().nullable(),
  /** Of the second factor that it is to replace; 0: there was none. */
  replaces: z.number(),
})

/** Who has shown her password, and what is still asked of her; it opens nothing. */
export type PendingEntry = z.infer<typeof pendingSchema>

/** Signed with a secret of its own: no other cookie of ours can be shown in its place. */
const cookie = createCookie(env.secure ? '__Host-masuk' : 'aksis_masuk', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: LASTS.setup / SECOND,
  secrets: [`${env.secret}:pending-entry`],
})

/** The header that keeps it in this browser. */
export function keepPending(entry: Omit<PendingEntry, 'until'>, now: Date): Promise<string> {
  const lasts = LASTS[entry.stage]
  return cookie.serialize({ ...entry, until: now.getTime() + lasts }, { maxAge: lasts / SECOND })
}

export async function readPending(cookieHeader: string | null, now: Date): Promise<PendingEntry | null> {
  const read = pendingSchema.safeParse(await cookie.parse(cookieHeader))
  return read.success && now.getTime() < read.data.until ? read.data : null
}

/** The header that lets go of it. */
export function forgetPending(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}
