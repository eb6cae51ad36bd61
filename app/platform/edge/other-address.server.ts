import type { RequestHandler } from 'express'
import { LRUCache } from 'lru-cache'
import { log } from './log.server.ts'
import type { SendPlain } from './plain-page.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'

const LONGEST_NAME = 100

type House = {
  /** From the configuration: the only address at which people can sign in. */
  origin: string
  /** Doors of machines, which come by any name. */
  machines: readonly string[]
  say: SendPlain<'elsewhere'>
}

/**
 * Who opens a page by another name (the machine's number, an old name) is told the right one: there no form could be sent,
 * because forms are taken from our own address only. Says in the log, once per name and minute, why.
 */
export function otherAddress({ origin, machines, say }: House): RequestHandler {
  const { host } = new URL(origin)
  const told = new LRUCache<string, true>({ max: 100, ttl: MINUTE })
  return (request, response, next) => {
    const names = [
      request.headers.host,
      request.app.get('trust proxy') ? forwarded(request.get('x-forwarded-host')) : null,
    ]
    const isPage = request.method === 'GET' && !machines.includes(request.path)
    if (!isPage || names.includes(host)) return next()
    const named = (names[0] ?? '').slice(0, LONGEST_NAME)
    if (!told.has(named)) {
      told.set(named, true)
      log.warn(
        { named, configured: host },
        'opened at another address than AKSIS_ORIGIN; a proxy has to hand on the Host that it was asked for',
      )
    }
    say(request, response, 421, 'elsewhere')
  }
}

/** Of several proxies the first one wrote what the browser asked for. */
function forwarded(header: string | undefined): string | null {
  return header?.split(',')[0]?.trim() ?? null
}
