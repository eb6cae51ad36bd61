import { createCookie, redirect } from '@remix-run/node'
import { z } from 'zod'
import { env } from './env.server.ts'
import { safePath } from './responses.server.ts'

const toastSchema = z.object({
  tone: z.enum(['ok', 'info', 'warn', 'danger']),
  text: z.string().max(300),
  detail: z.string().max(600).optional(),
  /** The address names the place where it can be seen, which takes the focus. */
  placed: z.boolean().optional(),
  /** A form of one button, e.g. one that undoes what was done. */
  button: z
    .object({
      label: z.string().max(40),
      to: z.string().max(200),
      fields: z.record(z.string(), z.string().max(100)),
    })
    .optional(),
})
export type Toast = z.infer<typeof toastSchema>

const cookie = createCookie(env.secure ? '__Host-pesan' : 'aksis_pesan', {
  httpOnly: true,
  secure: env.secure,
  sameSite: 'lax',
  path: '/',
  maxAge: 60,
  secrets: [env.secret],
})

/** Redirects inside this site and leaves a word for the person, which the next page shows once; needs no JavaScript. */
export async function redirectWithToast(target: string, toast: Toast, headers = new Headers()) {
  const placed = target.includes('#') && (toast.tone === 'ok' || toast.tone === 'info')
  headers.append('Set-Cookie', await cookie.serialize(placed ? { ...toast, placed } : toast))
  return redirect(safePath(target), { headers })
}

/**
 * The same for an act that the next page tells of itself, where its receipt stands: the page still learns that the form was
 * taken (`line/sent-forms.ts`), nobody hears it twice.
 */
export function redirectToReceipt(target: string) {
  return redirectWithToast(target, { tone: 'ok', text: '' })
}

/** The word left by the last action, if any, and the header that makes it be shown only once. */
export async function takeToast(request: Request): Promise<{ toast: Toast | null; clear: string | null }> {
  const parsed = toastSchema.safeParse(await cookie.parse(request.headers.get('Cookie')))
  if (!parsed.success) return { toast: null, clear: null }
  return { toast: parsed.data, clear: await cookie.serialize('', { maxAge: 0 }) }
}
