import { data, redirect } from '@remix-run/node'

/** Carried by a redirect that comes before the deed: nothing of what was sent has happened yet. */
export const NOT_YET = 'X-Not-Yet'

/** What may not be seen does not exist. */
export function notFound() {
  return data({ code: 'not-found' as const }, { status: 404 })
}

/** A form from a page that was made for somebody else who was signed in here before; 409 says so and nothing more. */
export function somebodyElse() {
  return data({ code: 'somebody-else' as const }, { status: 409 })
}

export function badRequest(reason: string) {
  return data({ code: 'bad-request' as const, reason }, { status: 400 })
}

/** The page says how long to wait, and so does the header. */
export function tooMany(retryAfterSeconds: number) {
  const seconds = Math.ceil(retryAfterSeconds)
  return data(
    { code: 'too-many' as const, retryAfter: seconds },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

/** A path inside this site, for "go back where you came from"; anything else becomes `fallback`. */
export function safePath(target: string | null | undefined, fallback = '/'): string {
  if (!target || target.length > 512) return fallback
  // A URL that was read once holds nothing but these signs; a header could not carry the others either.
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target) || target.includes('\\')) return fallback
  // "/..//elsewhere" becomes "//elsewhere" once its dots are worked out.
  if (/\/\//.test(target.split(/[?#]/, 1)[0] ?? '')) return fallback
  return target
}

/** Redirects inside this site only. */
export function safeRedirect(target: string | null | undefined, init?: ResponseInit) {
  return redirect(safePath(target), init)
}
