import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { attachmentHeader } from '#app/domain/files/file-name.ts'
import { drawingAlone } from '#app/domain/media/drawing-alone.ts'
import { readableMedium } from '#app/domain/media/readable-medium.server.ts'
import { module as modules } from '#app/files.server.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import { rangeOf } from '#app/platform/edge/ranges.ts'
import { missingFile } from './missing.server.ts'

/** Shown on a page; everything else is saved. */
const SHOWN = ['image/webp', 'image/jpeg', 'image/svg+xml', 'video/mp4', 'video/webm', 'text/vtt']

const DRAWING = 'image/svg+xml'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
/** A browser shows a film that is opened by its address in a page of its own making, which then asks for the film itself. */
const FILM_POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/**
 * Serves a medium of a module to whoever may read its lessons, also in parts. Its address holds the mark of its bytes, so a
 * browser may keep them for good; nobody between may. Whatever it holds, it runs nothing and reaches nothing.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.read')
  const [mark = ''] = (params.bentuk ?? '').split('.')
  const medium = await readableMedium(modules, asker, { fileId: params.id ?? '', mark }, new Date())
  if (!medium) return missingFile()
  const { sha256, size, type, name } = medium
  const tag = `"${sha256}"`
  const headers = new Headers({
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    ETag: tag,
    'Cache-Control': 'private, max-age=31536000, immutable',
    'Content-Security-Policy': type.startsWith('video/') ? FILM_POLICY : POLICY,
    'X-Content-Type-Options': 'nosniff',
  })
  if (!SHOWN.includes(type)) headers.set('Content-Disposition', attachmentHeader(name))
  if (type === DRAWING) return drawingResponse(await storedBody(sha256, size), headers)
  if (request.headers.get('If-None-Match')?.includes(tag)) return new Response(null, { status: 304, headers })
  // Of other bytes than she began with a part is of no use.
  const since = request.headers.get('If-Range')
  const range = since === null || since === tag ? rangeOf(request.headers.get('Range'), size) : null
  if (range === 'refused') {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const part = range ?? { from: 0, to: size - 1 }
  const body = await storedBody(sha256, size, context.pace, part)
  if (!body) return missingFile()
  headers.set('Content-Length', String(part.to - part.from + 1))
  if (range) headers.set('Content-Range', `bytes ${part.from}-${part.to}/${size}`)
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** Its bytes are not those that were stored, so they have no mark and no parts; their address still tells them apart. */
async function drawingResponse(
  stored: ReadableStream<Uint8Array> | null,
  headers: Headers,
): Promise<Response> {
  if (!stored) return missingFile()
  headers.delete('ETag')
  headers.delete('Accept-Ranges')
  return new Response(drawingAlone(await new Response(stored).text()), { headers })
}
