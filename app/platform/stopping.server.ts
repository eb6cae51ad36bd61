import type { Server } from 'node:http'
import type { Worker } from './data/worker.server.ts'
import { log } from './edge/log.server.ts'
import { readiness } from './edge/readiness.server.ts'
import { SECOND } from './say/time.ts'

/** For requests and messages at hand; what has not come to its end by then hangs. */
const DRAIN = 8 * SECOND
/** For each of the last things. */
const LAST_THING = 2.5 * SECOND
const LOOK_FOR_IDLE = 200

type Stopping = {
  server: Pick<Server, 'close' | 'closeAllConnections' | 'closeIdleConnections'>
  worker: Worker
  /** Milliseconds in which a proxy before us sees that we leave, and sends its requests elsewhere. */
  leaving: number
  /** What is done when nobody is served any more, one after the other; one's fault does not keep the others. */
  last: readonly (() => Promise<unknown>)[]
}

/**
 * Stops within 30 seconds whatever hangs: not ready any more; then nobody new; whoever is served is served to the end,
 * then cut; last of all the books are closed.
 */
export async function stopInTime({ server, worker, leaving, last }: Stopping): Promise<void> {
  readiness.close()
  await new Promise((resolve) => setTimeout(resolve, leaving))
  const drained = Promise.all([closed(server), worker.stop()])
  if (!(await inTime('requests and messages', DRAIN, () => drained))) {
    server.closeAllConnections()
    worker.cut()
    await inTime('what was cut', LAST_THING, () => drained)
  }
  for (const thing of last) await inTime(thing.name || 'a last thing', LAST_THING, thing)
}

/** A line that a browser keeps open for its next request is idle as soon as its last one is answered. */
async function closed(server: Stopping['server']): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(idle)
}

/** Whether it came to its end; a fault is one. */
async function inTime(what: string, most: number, work: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), most)
  })
  try {
    const isDone = await Promise.race([work().then(() => true), late])
    if (!isDone) log.warn({ what }, 'not done before the server stopped')
    return isDone
  } catch (err) {
    log.error({ err, what }, 'failed while the server stopped')
    return true
  } finally {
    clearTimeout(timer)
  }
}
