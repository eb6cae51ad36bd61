import type { NextFunction, Request, RequestHandler, Response } from 'express'

const MOST_URL = 2_048
const MOST_SEGMENTS = 16
const KILOBYTE = 1_000
const FORM_LIMIT = 256 * KILOBYTE
/** A lesson of 100 kB grows when it is encoded as a form. */
const LESSON_LIMIT = 512 * KILOBYTE
/** 25 MB of file and its multipart frame. */
const UPLOAD_LIMIT = 25_100 * KILOBYTE

/** Addresses that take more than a small form. */
const LIMITS: readonly [RegExp, number][] = [
  [/^\/tugas\/[^/]+\/berkas(?:\.data)?$/, UPLOAD_LIMIT],
  [/^\/studio\//, LESSON_LIMIT],
]

/**
 * Stands before Remix, which has no body limit, checks cross-site posts only partly and trusts the Host header.
 * `origin` comes from the configuration, never from the request.
 */
export function edgeGuard(origin: string): RequestHandler {
  const host = new URL(origin).host
  return (request, response, next) => {
    delete request.headers['x-forwarded-host']
    delete request.headers['x-forwarded-port']
    request.headers.host = host
    const refusal = refuseAddress(request) ?? (request.method === 'POST' ? refusePost(request, origin) : null)
    if (refusal) return refuse(request, response, refusal)
    if (request.method === 'POST') return countBody(request, response, next)
    next()
  }
}

type Refusal = [status: number, reason: string]

function refuseAddress(request: Request): Refusal | null {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return [405, 'This method is not used here.']
  if (request.originalUrl.length > MOST_URL) return [414, 'The address is too long.']
  let path: string
  try {
    path = decodeURIComponent(request.path)
  } catch {
    return [400, 'The address is damaged.']
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').length > MOST_SEGMENTS)
    return [400, 'The address is damaged.']
  if ('_data' in request.query) return [400, 'This way of asking for data is closed.']
  if (path.endsWith('/__manifest')) return [404, 'Not found.']
  for (const value of Object.values(request.query))
    if (typeof value !== 'string' && !isShortList(value)) return [400, 'The query is damaged.']
  return null
}

function isShortList(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 50 && value.every((item) => typeof item === 'string')
}

/** A form must come from our own page: the browser says so, or at least names our origin. Neither is a refusal. */
function refusePost(request: Request, origin: string): Refusal | null {
  const site = request.get('sec-fetch-site')
  const from = request.get('origin')
  if (site !== undefined && site !== 'same-origin') return [403, 'Forms are only taken from this site.']
  if (from === undefined ? site === undefined : from !== origin)
    return [403, 'Forms are only taken from this site.']
  return Number(request.get('content-length') ?? 0) > bodyLimit(request) ? [413, 'Too large.'] : null
}

function bodyLimit(request: Request): number {
  return LIMITS.find(([path]) => path.test(request.path))?.[1] ?? FORM_LIMIT
}

/** Counts while the body comes in, because its announced length may be a lie or missing. */
function countBody(request: Request, response: Response, next: NextFunction) {
  const limit = bodyLimit(request)
  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    size += chunk?.length ?? 0
    if (size <= limit) return push(chunk, encoding)
    if (!response.headersSent) response.writeHead(413, { Connection: 'close' }).end('Too large.')
    request.destroy()
    return false
  }
  next()
}

function refuse(request: Request, response: Response, [status, reason]: Refusal) {
  // The rest of a refused body is not read: the connection ends here.
  if (request.method !== 'GET' && request.method !== 'HEAD') response.set('Connection', 'close')
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(reason)
}
