import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import type { SendPlain } from './plain-page.server.ts'
import { SECOND } from '#app/platform/say/time.ts'

const MOST_LAG = 500
const NANOSECONDS = 1_000_000

/**
 * Answers 503 while the process is so busy that each request would wait more than half a second before its turn.
 * The address that gives a sign of life answers all the same. The middle of all delays counts: one long task, as at the start, is no reason to send people away.
 */
export function shedLoad(signOfLife: string, say: SendPlain<'busy'>): RequestHandler {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let lag = 0
  setInterval(() => {
    lag = delay.percentile(50) / NANOSECONDS
    delay.reset()
  }, SECOND).unref()
  return (request, response, next) => {
    if (lag < MOST_LAG || request.path === signOfLife) return next()
    response.set('Retry-After', '5')
    say(request, response, 503, 'busy')
  }
}
