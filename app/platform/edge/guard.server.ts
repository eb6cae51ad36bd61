import type { Request, RequestHandler, Response } from 'express'
import type { SendPlain } from './plain-page.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'

const MOST_URL = 2_048
const MOST_SEGMENTS = 16
const MOST_PARAMETERS = 100

/** How many bytes a body may have: everywhere, and at the addresses that take more. */
export type BodyLimits = {
  form: number
  larger: readonly BodyLimit[]
}

/** `file`: only for what comes as a file, and with time for a slow line. */
type BodyLimit = { addresses: RegExp; bytes: number; file?: true }

type House = {
  /** From the configuration, never from the request. */
  origin: string
  limits: BodyLimits
  say: SendPlain<EdgeRefusal>
  /** How long a form may take to arrive. */
  formTime?: number
}

/** Stands before Remix, which has no body limit, checks cross-site posts only partly and trusts the Host header. */
export function edgeGuard({ origin, limits, say, formTime = MINUTE }: House): RequestHandler {
  const { host, protocol } = new URL(origin)
  const scheme = { value: protocol.slice(0, -1) }
  return (request, response, next) => {
    delete request.headers['x-forwarded-host']
    delete request.headers['x-forwarded-port']
    request.headers.host = host
    Object.defineProperty(request, 'protocol', scheme)
    const limit = bodyLimit(request, limits)
    const isPost = request.method === 'POST'
    const refusal = refuseAddress(request) ?? (isPost ? refusePost(request, origin, limit) : null)
    if (refusal) return refuse(request, response, refusal)
    if (!isPost) return next()
    // A photo on a slow line takes minutes; a form that does is there to hold the line.
    if (!limit.file) {
      const late = setTimeout(() => request.complete || request.destroy(), formTime).unref()
      response.once('close', () => clearTimeout(late))
    }
    countBody(request, limit, () => {
      if (!response.headersSent) refuse(request, response, [413, 'tooLarge'])
    })
    next()
  }

  function refuse(request: Request, response: Response, [status, why]: Refusal) {
    // The rest of a refused body is not read: the connection ends here.
    if (request.method !== 'GET' && request.method !== 'HEAD') response.set('Connection', 'close')
    say(request, response, status, why)
  }
}

/** Why a request is turned away here; what is said of it comes from outside. */
type EdgeRefusal = 'damaged' | 'tooLong' | 'method' | 'closed' | 'missing' | 'foreign' | 'tooLarge'

type Refusal = [status: number, why: EdgeRefusal]

function refuseAddress(request: Request): Refusal | null {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return [405, 'method']
  const { originalUrl } = request
  // "GET http://elsewhere/", "GET //elsewhere", "GET /\elsewhere#": we and Remix would read different addresses in them.
  if (!/^\/(?![/\\])[^#]*$/.test(originalUrl)) return [400, 'damaged']
  if (originalUrl.length > MOST_URL) return [414, 'tooLong']
  let path: string
  try {
    path = decodeURIComponent(request.path)
  } catch {
    return [400, 'damaged']
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').length > MOST_SEGMENTS)
    return [400, 'damaged']
  if (path.endsWith('/__manifest')) return [404, 'missing']
  return refuseQuery(originalUrl)
}

/** Read with the parser that Remix uses: another one may stop earlier and miss what Remix then finds. */
function refuseQuery(url: string): Refusal | null {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'))
  if (query.has('_data')) return [400, 'closed']
  const strange = [...query].flat().some((text) => text.includes('\0'))
  return strange || query.size > MOST_PARAMETERS ? [400, 'damaged'] : null
}

/** A form must come from our own page: the browser says so, or at least names our origin. Neither is a refusal. */
function refusePost(request: Request, origin: string, limit: Limit): Refusal | null {
  const site = request.get('sec-fetch-site')
  const from = request.get('origin')
  if (site !== undefined && site !== 'same-origin') return [403, 'foreign']
  if (from === undefined ? site === undefined : from !== origin) return [403, 'foreign']
  return Number(request.get('content-length') ?? 0) > limit.bytes ? [413, 'tooLarge'] : null
}

type Limit = Pick<BodyLimit, 'bytes' | 'file'>

function bodyLimit(request: Request, { form, larger }: BodyLimits): Limit {
  // A large body of any other type would be read into memory as a form. Spelt as the upload's own door spells it.
  const isFile = request.get('content-type')?.startsWith('multipart/form-data') ?? false
  const found = larger.find(({ addresses, file }) => (!file || isFile) && addresses.test(request.path))
  return found ?? { bytes: form }
}

/** Counts while the body comes in, because its announced length may be a lie or missing. */
function countBody(request: Request, { bytes }: Limit, tooLarge: () => void) {
  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    size += chunk?.length ?? 0
    if (size <= bytes) return push(chunk, encoding)
    tooLarge()
    request.destroy()
    return false
  }
}
