import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { env } from './env.server.ts'
import type { FormAnswer, Typed } from './forms.ts'
import { MINUTE, SECOND } from './say/time.ts'

/** Whose form it is, and the page it stands on. */
export type FormPlace = { personId: string; at: string }

const keptSchema = z.object({
  personId: z.string(),
  at: z.string(),
  values: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.array(z.string())),
})

/** Browsers drop a cookie above 4,096 bytes; its name and attributes count too. */
const LONGEST = 3_800

/** Signed with a secret of its own: no other cookie of ours can be shown in its place. */
const cookie = createCookie(env.secure ? '__Host-isian' : 'aksis_isian', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: (30 * MINUTE) / SECOND,
  secrets: [`${env.secret}:kept-form`],
})

/**
 * Keeps what was typed while the person is asked for something else on another page: the header to set, or null where
 * it is too long for a cookie. Only this server can write it and only she, on that page, gets it back, to be sent by
 * herself: no link from elsewhere fills in a form of ours. Passwords are not in it (`parseForm`), files neither.
 */
export async function keepForm(
  { personId, at }: FormPlace,
  { values, lists }: Typed,
): Promise<string | null> {
  const header = await cookie.serialize({ personId, at, values, lists })
  return header.length > LONGEST ? null : header
}

/** What is kept for this person on this page. */
export async function keptForm(request: Request, place: FormPlace): Promise<FormAnswer | null> {
  const kept = keptSchema.safeParse(await cookie.parse(request.headers.get('Cookie')))
  if (!kept.success || kept.data.personId !== place.personId || kept.data.at !== place.at) return null
  const { values, lists } = kept.data
  return { errors: {}, values, lists }
}

/** The header that lets go of it. */
export function forgetForm(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}

/** For the loader of such a page: what is kept for it, once, and the headers that see to that. */
export async function takeKeptForm(request: Request, personId: string) {
  const kept = await keptForm(request, { personId, at: new URL(request.url).pathname })
  const init: ResponseInit = kept ? { headers: { 'Set-Cookie': await forgetForm() } } : {}
  return { kept, init }
}
