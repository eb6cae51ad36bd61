import type { RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import { log } from './log.server.ts'

/** One line per answered request: no headers, no bodies, no secrets of links. */
export function requestLog(): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request) => String(request.headers['x-request-id']),
    autoLogging: { ignore: (request) => /^\/(?:assets|fonts|icons)\/|^\/sehat/.test(request.url ?? '') },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        url: withoutSecrets(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  })
}

/** Invitation and reset links carry their secret in the path, return addresses may carry one in the query. */
export function withoutSecrets(url: string): string {
  return url.replace(/\?.*$/, '').replace(/^\/(undangan|atur-sandi)\/[^/]+/, '/$1/…')
}
