import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { env } from './env.server.ts'
import type { FormAnswer, Typed } from './forms.ts'
import { MINUTE, SECOND } from './say/time.ts'

/** Whose form it is, and the page it stands on. */
export type FormPlace = { personId: string; at: string }
/** What was kept: `to` is the address it was sent to. */
export type KeptForm = FormAnswer & { to: string }

const keptSchema = z.object({
  personId: z.string(),
  at: z.string(),
  to: z.string(),
  until: z.number(),
  values: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.array(z.string())),
})

/** As long as a repeated password counts: whoever comes back later looks at what she sends. */
const KEPT = 10 * MINUTE
/** Browsers drop a cookie above 4,096 bytes; its name and attributes count too. */
const LONGEST = 3_800

/** Signed with a secret of its own: no other cookie of ours can be shown in its place. */
const cookie = createCookie(env.secure ? '__Host-isian' : 'aksis_isian', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: KEPT / SECOND,
  secrets: [`${env.secret}:kept-form`],
})

/**
 * Keeps what was sent to `to` while the person is asked for something else on another page: the header to set, or null
 * where it is too long for a cookie. Only this server can write it and only she gets it back, for ten minutes: on its page
 * it is filled in, and with her password it goes on to where it was sent. No link from elsewhere fills in or sends a form
 * of ours. Passwords are not in it (`parseForm`), files neither.
 */
export async function keepForm(
  { personId, at, to }: FormPlace & { to: string },
  { values, lists }: Typed,
  now = new Date(),
): Promise<string | null> {
  const until = now.getTime() + KEPT
  const header = await cookie.serialize({ personId, at, to, until, values, lists })
  return header.length > LONGEST ? null : header
}

/** What is kept for this person on this page. */
export async function keptForm(request: Request, place: FormPlace, now: Date): Promise<KeptForm | null> {
  const kept = keptSchema.safeParse(await cookie.parse(request.headers.get('Cookie')))
  if (!kept.success || kept.data.personId !== place.personId || kept.data.at !== place.at) return null
  const { to, until, values, lists } = kept.data
  return now.getTime() < until ? { to, errors: {}, values, lists } : null
}

/** Its fields as a form sends them. */
export function fieldsOf({ values, lists }: Typed): [string, string][] {
  return [
    ...Object.entries(values),
    ...Object.entries(lists).flatMap(([name, all]) => all.map((one): [string, string] => [name, one])),
  ]
}

/** The header that lets go of it. */
export function forgetForm(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}

/** For the loader of such a page: what is kept for it, once, and the headers that see to that. */
export async function takeKeptForm(request: Request, personId: string) {
  const place = { personId, at: new URL(request.url).pathname }
  const kept: FormAnswer | null = await keptForm(request, place, new Date())
  const init: ResponseInit = kept ? { headers: { 'Set-Cookie': await forgetForm() } } : {}
  return { kept, init }
}
