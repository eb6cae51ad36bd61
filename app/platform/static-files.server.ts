import path from 'node:path'
import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { HOUR, SECOND, YEAR } from './time.ts'

const NAMED_BY_CONTENT = /^\/(?:assets|fonts)\//

/** The browser's files, already compressed at build. Their headers are few: on a slow line they count as well. */
export function staticFiles(folder = 'build/client'): RequestHandler {
  return sirv(path.resolve(folder), {
    // Looks at the disk each time. From its list of the start it would open files that a new build has removed, and
    // that ends the process.
    dev: true,
    // No address stands for a file of another name; each would be one more look at the disk for every page.
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
}
