import type { RequestHandler } from 'express'
import { Counter } from 'prom-client'
import { registry } from './metrics.server.ts'
import type { SendPlain } from './plain-page.server.ts'

/** Milliseconds between two looks, and so much later than due is too late. */
const EVERY = 100
const TOO_LATE = 500
/** One long task, as at the start, is no reason to send people away. */
const IN_A_ROW = 2
const RETRY_AFTER = '5'
const READS = ['GET', 'HEAD']

/** Answers that said only that the process is too busy. */
const shed = new Counter({
  name: 'aksis_shed_total',
  help: 'Requests answered 503 because the process was too busy',
  registers: [registry],
})

/** Judges by how late a timer comes, in milliseconds, whether everybody waits more than half a second for her turn. */
export function lateness() {
  let late = 0
  return {
    came: (afterDue: number) => void (late = afterDue >= TOO_LATE ? late + 1 : 0),
    isBehind: () => late >= IN_A_ROW,
  }
}

/**
 * Answers 503 while the process is so busy that each request would wait more than half a second before its turn: one
 * long task after the other; what it says goes by whether something was sent. `always`: addresses that answer all the same, for those who watch over the process.
 */
export function shedLoad(always: readonly string[], say: SendPlain<'busy' | 'busySent'>): RequestHandler {
  const { came, isBehind } = lateness()
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    came(now - last - EVERY)
    last = now
  }, EVERY).unref()
  return (request, response, next) => {
    if (!isBehind() || always.includes(request.path)) return next()
    shed.inc()
    response.set('Retry-After', RETRY_AFTER)
    // Who only reads has nothing that could be lost: what she sent before had been taken.
    say(request, response, 503, READS.includes(request.method) ? 'busy' : 'busySent')
  }
}
