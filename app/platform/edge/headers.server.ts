import { createHash, randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { DAY, SECOND } from '#app/platform/say/time.ts'

const TWO_YEARS = (730 * DAY) / SECOND

const REPLACED = ['content-security-policy', 'x-content-type-options', 'cache-control']

/** A fresh nonce per answer: only scripts that carry it run, and only style sheets that carry it hold. */
export function cspNonce(response: Response): string {
  const locals: Record<string, unknown> = response.locals
  const nonce = locals['nonce']
  if (typeof nonce === 'string') return nonce
  const fresh = randomBytes(16).toString('base64')
  locals['nonce'] = fresh
  return fresh
}

/**
 * Stands before everything, files and the page of a busy server too: a browser that has had any answer over https never
 * again asks without. `secure`: the site is reached over https.
 */
export function onlyEncrypted(secure: boolean): RequestHandler {
  if (!secure) return (_request, _response, next) => next()
  return helmet.strictTransportSecurity({ maxAge: TWO_YEARS, includeSubDomains: true })
}

type Policy = { reportTo: string; scripts: readonly string[] }

/**
 * Security headers of every answer that is made behind them; files, and the page of a busy server, come before and
 * bring their own. `reportTo` takes reports of the policy; `scripts` are those that pages may carry as they are, without
 * a nonce.
 */
export function securityHeaders({ reportTo, scripts }: Policy): RequestHandler[] {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': [
            (_request, response) => `'nonce-${cspNonce(asExpress(response))}'`,
            ...hashes,
            "'strict-dynamic'",
          ],
          'style-src': ["'self'", (_request, response) => `'nonce-${cspNonce(asExpress(response))}'`],
          'img-src': ["'self'", 'blob:', 'data:'],
          'font-src': ["'self'"],
          'media-src': ["'self'"],
          'connect-src': ["'self'"],
          'manifest-src': ["'self'"],
          'worker-src': ["'self'"],
          'form-action': ["'self'"],
          'base-uri': ["'none'"],
          'object-src': ["'none'"],
          'frame-ancestors': ["'none'"],
          'report-uri': [reportTo],
        },
      },
      // `onlyEncrypted` says it, before these.
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()')
      // Pages and data of signed-in people stay out of every cache; assets set their own header.
      response.set('Cache-Control', 'no-store')
      // A route's own header takes the place of ours. Remix appends it, and of two policies browsers obey both.
      const append = response.append.bind(response)
      response.append = (name, value) =>
        REPLACED.includes(name.toLowerCase()) ? response.set(name, value) : append(name, value)
      next()
    },
  ]
}

/** helmet speaks of Node's response; inside Express it is always Express's. */
function asExpress(response: object): Response {
  return response as Response
}
