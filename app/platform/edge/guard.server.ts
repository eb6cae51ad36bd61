import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { sendPlainPage, type PlainWords } from './plain-page.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'

const MOST_URL = 2_048
const MOST_SEGMENTS = 16
const KILOBYTE = 1_000
const FORM_LIMIT = 256 * KILOBYTE
/** A lesson of 100 kB grows when it is encoded as a form. */
const LESSON_LIMIT = 512 * KILOBYTE
/** 25 MB of file and its multipart frame. */
const UPLOAD_LIMIT = 25_100 * KILOBYTE

const MOST_PARAMETERS = 100

/** Addresses that take more than a small form; those for files only while a file is what comes. */
const UPLOADS = /^\/tugas\/[^/]+\/berkas(?:\.data)?$/
const LESSONS = /^\/studio\//

/**
 * Stands before Remix, which has no body limit, checks cross-site posts only partly and trusts the Host header.
 * `origin` comes from the configuration, never from the request; `formTime` is how long a form may take to arrive.
 */
export function edgeGuard(origin: string, { formTime = MINUTE } = {}): RequestHandler {
  const { host, protocol } = new URL(origin)
  const scheme = { value: protocol.slice(0, -1) }
  return (request, response, next) => {
    delete request.headers['x-forwarded-host']
    delete request.headers['x-forwarded-port']
    request.headers.host = host
    Object.defineProperty(request, 'protocol', scheme)
    const refusal = refuseAddress(request) ?? (request.method === 'POST' ? refusePost(request, origin) : null)
    if (refusal) return refuse(request, response, refusal)
    if (request.method === 'POST') return countBody(request, response, next, formTime)
    next()
  }
}

type Refusal = [status: number, words: PlainWords]

const DAMAGED = {
  title: 'Alamatnya rusak',
  id: 'Buka halaman depan AKSIS, lalu cari halamannya dari sana.',
  en: 'The address is damaged. Open the front page of AKSIS and find the page from there.',
}
const TOO_LONG = {
  title: 'Alamatnya terlalu panjang',
  id: 'Buka halaman depan AKSIS, lalu cari halamannya dari sana.',
  en: 'The address is too long. Open the front page of AKSIS and find the page from there.',
}
const METHOD = {
  title: 'Cara meminta ini tidak dipakai di sini',
  id: 'Tidak ada yang diubah. Buka halamannya lewat AKSIS.',
  en: 'This way of asking is not used here. Nothing was changed.',
}
const CLOSED = {
  title: 'Cara meminta data ini ditutup',
  id: 'Buka halamannya lewat AKSIS.',
  en: 'This way of asking for data is closed. Open the page itself.',
}
const MISSING = {
  title: 'Tidak ditemukan',
  id: 'Alamat ini tidak ada.',
  en: 'Not found: this address does not exist.',
}
const FOREIGN = {
  title: 'Formulir ini ditolak',
  id: 'Formulir hanya diterima dari halaman AKSIS sendiri. Tidak ada yang disimpan. Kembali, muat ulang halamannya, lalu kirim sekali lagi.',
  en: 'A form is taken from AKSIS’s own pages only. Nothing was saved. Go back, reload the page and send it once more.',
}
const TOO_LARGE = {
  title: 'Kiriman terlalu besar',
  id: 'Tidak ada yang disimpan; kembali, lalu ringkas isinya.',
  en: 'Too large to send. Nothing was saved; go back and shorten it.',
}

function refuseAddress(request: Request): Refusal | null {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return [405, METHOD]
  const { originalUrl } = request
  // "GET http://elsewhere/", "GET //elsewhere", "GET /\elsewhere#": we and Remix would read different addresses in them.
  if (!/^\/(?![/\\])[^#]*$/.test(originalUrl)) return [400, DAMAGED]
  if (originalUrl.length > MOST_URL) return [414, TOO_LONG]
  let path: string
  try {
    path = decodeURIComponent(request.path)
  } catch {
    return [400, DAMAGED]
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').length > MOST_SEGMENTS)
    return [400, DAMAGED]
  if (path.endsWith('/__manifest')) return [404, MISSING]
  return refuseQuery(originalUrl)
}

/** Read with the parser that Remix uses: another one may stop earlier and miss what Remix then finds. */
function refuseQuery(url: string): Refusal | null {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'))
  if (query.has('_data')) return [400, CLOSED]
  const strange = [...query].flat().some((text) => text.includes('\0'))
  return strange || query.size > MOST_PARAMETERS ? [400, DAMAGED] : null
}

/** A form must come from our own page: the browser says so, or at least names our origin. Neither is a refusal. */
function refusePost(request: Request, origin: string): Refusal | null {
  const site = request.get('sec-fetch-site')
  const from = request.get('origin')
  if (site !== undefined && site !== 'same-origin') return [403, FOREIGN]
  if (from === undefined ? site === undefined : from !== origin) return [403, FOREIGN]
  return Number(request.get('content-length') ?? 0) > bodyLimit(request) ? [413, TOO_LARGE] : null
}

function bodyLimit(request: Request): number {
  // A large body of any other type would be read into memory as a form. Spelt as the upload's own door spells it.
  const isFile = request.get('content-type')?.startsWith('multipart/form-data') ?? false
  if (isFile && UPLOADS.test(request.path)) return UPLOAD_LIMIT
  return LESSONS.test(request.path) ? LESSON_LIMIT : FORM_LIMIT
}

/** Counts while the body comes in, because its announced length may be a lie or missing. */
function countBody(request: Request, response: Response, next: NextFunction, formTime: number) {
  const limit = bodyLimit(request)
  // A photo on a slow line takes minutes; a form that does is there to hold the line.
  if (limit < UPLOAD_LIMIT) {
    const late = setTimeout(() => request.complete || request.destroy(), formTime).unref()
    response.once('close', () => clearTimeout(late))
  }
  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    size += chunk?.length ?? 0
    if (size <= limit) return push(chunk, encoding)
    if (!response.headersSent) refuse(request, response, [413, TOO_LARGE])
    request.destroy()
    return false
  }
  next()
}

function refuse(request: Request, response: Response, [status, words]: Refusal) {
  // The rest of a refused body is not read: the connection ends here.
  if (request.method !== 'GET' && request.method !== 'HEAD') response.set('Connection', 'close')
  sendPlainPage(request, response, status, words)
}
