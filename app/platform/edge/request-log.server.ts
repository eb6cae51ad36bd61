import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { log } from './log.server.ts'
import { networkOf } from './network.ts'

const FAULT = 500
const NOT_NOW = 503

/** What asks for somebody to look at it: a fault of ours at once, what passes by itself when there is much of it. */
function levelOf(status: number): 'error' | 'warn' | 'info' {
  if (status < FAULT) return 'info'
  return status === NOT_NOW ? 'warn' : 'error'
}

/** Whose session a request showed, from the moment it was read. */
const askers = new WeakMap<object, string>()

/** The line of this answer names her by her id. */
export function noteAsker(response: Response, personId: string): void {
  askers.set(response, personId)
}

/**
 * One line per answered request: no headers, no bodies, no secrets of links. It says whose session it was and from which
 * network it came, so that a row of refusals tells who tries doors that are not hers.
 */
export function requestLog(logger: Logger = log): RequestHandler {
  const withAsker = (request: Request, response: Response, said: object) =>
    Object.assign(said, { person: askers.get(response), from: networkOf(request.ip ?? '') })
  return pinoHttp<Request, Response>({
    logger,
    genReqId: (request) => String(request.headers['x-request-id']),
    autoLogging: { ignore: (request) => /^\/(?:assets|fonts|icons)\/|^\/sehat/.test(request.url) },
    customLogLevel: (_request, { statusCode }, error) => levelOf(error ? FAULT : statusCode),
    customSuccessObject: withAsker,
    customErrorObject: (request, response, _error, said: object) => withAsker(request, response, said),
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

/** Links of mails and sheets carry their secret in the path, return addresses may carry one in the query. */
export function withoutSecrets(url: string): string {
  const path = readable(url.split(/[?#]/, 1)[0] ?? '')
  const room = SECRET_ROOM.exec(path)
  return room ? `${path.slice(0, room.index)}${room[0]}…` : path
}

const SECRET_ROOM = /\/(?:undangan|atur-sandi|surel)\//i

/** The router reads "/und%61ngan" like "/undangan". What is damaged stays out of the log. */
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return '…'
  }
}
