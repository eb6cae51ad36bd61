import path from 'node:path'
import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { HOUR, SECOND, YEAR } from '#app/platform/say/time.ts'

const NAMED_BY_CONTENT = /^\/(?:assets|fonts)\//
/** The files' names end in a kind; addresses of pages have none, and those of their data this one. */
const FILE = /\.(?!data$)\w+$/

/** What shows itself as a page of its own when somebody opens its address, shows nothing else and stands in no frame. */
const ALONE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"
/** A browser lays out the page of a picture or a film by a style of its own, and the film is loaded by that page. */
const MEDIUM = /\.(?:jpg|webp|mp4)$/
const MEDIUM_ALONE = `${ALONE}; media-src 'self'; style-src 'unsafe-inline'`
/** Kinds that are written in letters, by the end of the name: sirv does not say in which. */
const WRITTEN = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['svg', 'image/svg+xml; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
])

/** The browser's files, already compressed at build. Their headers are few: on a slow line they count as well. */
export function staticFiles(folder = 'build/client'): RequestHandler {
  // Nobody asks whether a file that is named by its content has changed.
  const lasting = filesIn(folder, { etag: false, cache: `public, max-age=${YEAR / SECOND}, immutable` })
  const others = filesIn(folder, { etag: true, cache: `public, max-age=${HOUR / SECOND}` })
  return (request, response, next) => {
    if (!FILE.test(request.path)) return next()
    const files = NAMED_BY_CONTENT.test(request.path) ? lasting : others
    files(request, response, next)
  }
}

function filesIn(folder: string, { etag, cache }: { etag: boolean; cache: string }) {
  return sirv(path.resolve(folder), {
    // Looks at the disk for each file. From its list of the start it would open files that a new build has removed, and
    // that ends the process.
    dev: true,
    // No address stands for a file of another name.
    extensions: [],
    brotli: true,
    gzip: true,
    etag,
    setHeaders: (response, file) => {
      const written = WRITTEN.get(path.extname(file).slice(1))
      if (written) response.setHeader('Content-Type', written)
      // No line of the log speaks of a file.
      response.removeHeader('X-Request-Id')
      response.setHeader('Cache-Control', cache)
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Content-Security-Policy', MEDIUM.test(file) ? MEDIUM_ALONE : ALONE)
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    },
  })
}
