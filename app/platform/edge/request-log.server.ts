import type { RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import { log } from './log.server.ts'

/** One line per answered request: no headers, no bodies, no secrets of links. */
export function requestLog(): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request) => String(request.headers['x-request-id']),
    autoLogging: { ignore: (request) => /^\/(?:assets|fonts|icons)\/|^\/sehat/.test(request.url) },
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
  const path = readable(url.split(/[?#]/, 1)[0] ?? '')
  const room = SECRET_ROOM.exec(path)
  return room ? `${path.slice(0, room.index)}${room[0]}…` : path
}

const SECRET_ROOM = /\/(?:undangan|atur-sandi)\//i

/** The router reads "/und%61ngan" like "/undangan". What is damaged stays out of the log. */
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return '…'
  }
}
