import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from '@remix-run/node'
// Straight from its package, which stands in the build with the quick routes; Node's own copy would not.
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/server-runtime'
import compression from 'compression'
import type { Request as Asked, RequestHandler, Response as Answering } from 'express'

/** Shorter answers gain nothing. */
const LEAST = 512
/** Our pages are some 40 kB: a window of 128 kB compresses them as well as the usual 4 MB, in a fraction of its memory. */
const SMALL_PAGES = {
  [constants.BROTLI_PARAM_QUALITY]: 4,
  [constants.BROTLI_PARAM_LGWIN]: 17,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
}
const TEXT = /^(?:text\/|application\/json)/

const brotli = promisify(brotliCompress)
const wayOf = {
  br: (text: Uint8Array) =>
    brotli(text, { params: { ...SMALL_PAGES, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  gzip: promisify(gzip),
}

type Door = {
  build: ServerBuild
  /** The site's own address; nobody's header says what it is. */
  origin: string
  context: (asked: Asked, answering: Answering) => AppLoadContext
  /** A page that need not be drawn, as its text; null where it must. */
  reading?: (request: Request, context: AppLoadContext) => Promise<string | null>
}

/**
 * Hands each request to Remix and its answer to the browser. A page is one buffer, compressed once: fed to the
 * compressor piece by piece it costs several times that. What says its own length, a file, flows through.
 */
export function remixDoor({ build, origin, context, reading }: Door): RequestHandler {
  const handle = createRequestHandler(build, 'production')
  const flowing = compression()
  return (asked, answering, next) => {
    async function answer() {
      const [request, known] = [requestOf(asked, answering, origin), context(asked, answering)]
      const page = (await reading?.(request, known)) ?? null
      if (page !== null) {
        answering.status(200).set('Content-Type', 'text/html; charset=utf-8')
        return sendWhole(Buffer.from(page), asked, answering)
      }
      const response = await handle(request, known)
      answering.statusMessage = response.statusText
      answering.status(response.status)
      for (const [name, value] of response.headers) answering.append(name, value)
      // A page that was drawn for this request need not be read out of its answer, which takes longer than sending it.
      if (known.drawn) return sendWhole(Buffer.from(known.drawn), asked, answering)
      const { body } = response
      if (!body) return void answering.end()
      if (!answering.hasHeader('Content-Length')) {
        return sendWhole(Buffer.from(await response.arrayBuffer()), asked, answering)
      }
      await new Promise<void>((resolve) => flowing(asked, answering, () => resolve()))
      await writeReadableStreamToWritable(body, answering)
    }
    answer().catch(next)
  }
}

async function sendWhole(text: Buffer, asked: Asked, answering: Answering) {
  const isText = TEXT.test(String(answering.get('Content-Type')))
  const encoding = isText && text.length >= LEAST ? encodingFor(asked) : null
  if (isText) answering.vary('Accept-Encoding')
  if (encoding) answering.set('Content-Encoding', encoding)
  const sent = encoding ? await wayOf[encoding](text) : text
  answering.set('Content-Length', String(sent.length))
  answering.end(sent)
}

function encodingFor(asked: Asked): keyof typeof wayOf | null {
  if (asked.acceptsEncodings('br') === 'br') return 'br'
  return asked.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : null
}

/** The request as Remix reads it. It is called off when the browser goes before it has its answer. */
function requestOf(asked: Asked, answering: Answering, origin: string): Request {
  const calledOff = new AbortController()
  answering.once('close', () => {
    if (!answering.writableFinished) calledOff.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one)
  const { method } = asked
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(origin + asked.originalUrl, {
    method,
    headers,
    signal: calledOff.signal,
    body: hasBody ? createReadableStreamFromReadable(asked) : null,
    duplex: 'half',
  })
}
