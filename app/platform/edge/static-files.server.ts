import path from 'node:path'
import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { HOUR, SECOND, YEAR } from '#app/platform/say/time.ts'

const NAMED_BY_CONTENT = /^\/(?:assets|fonts)\//
/** The files' names end in a kind; addresses of pages have none, and those of their data this one. */
const FILE = /\.(?!data$)\w+$/

/** The browser's files, already compressed at build. Their headers are few: on a slow line they count as well. */
export function staticFiles(folder = 'build/client'): RequestHandler {
  const files = sirv(path.resolve(folder), {
    // Looks at the disk for each file. From its list of the start it would open files that a new build has removed, and
    // that ends the process.
    dev: true,
    // No address stands for a file of another name.
    extensions: [],
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const life = NAMED_BY_CONTENT.test(pathname) ? `${YEAR / SECOND}, immutable` : String(HOUR / SECOND)
      response.setHeader('Cache-Control', `public, max-age=${life}`)
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    },
  })
  return (request, response, next) => (FILE.test(request.path) ? files(request, response, next) : next())
}
