import { log } from '#app/platform/edge/log.server.ts'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import { LANES, type Lane } from './lanes.ts'
import { BATCH, workOnce, type Handlers } from './outbox.server.ts'

const PAUSE = 1 * SECOND
/** Between two looks while the database cannot be asked. */
const LONGEST_PAUSE = 30 * SECOND
/** A lane that has not looked for so long, beside the time that its message may take, hangs. */
const LONGEST_SILENCE = MINUTE

/** Until when each lane that runs in this process is to look again, on the clock that never jumps. */
const lookAgain = new Map<Lane, number>()

/** The lanes that should have looked for messages, and have not. */
export function silentLanes(now = performance.now()): Lane[] {
  return [...lookAgain].flatMap(([lane, until]) => (now > until ? [lane] : []))
}

export type Worker = {
  /** No message is begun any more; waits for those at hand. */
  stop: () => Promise<void>
  /** Lets go of those at hand as well: whoever starts next takes them up. */
  cut: () => void
}

/** Works in the background until `stop` is called, each lane by itself. */
export function startWorker(handlers: Handlers): Worker {
  const stop = new AbortController()
  const cut = new AbortController()
  const running = LANES.map((lane) => runLane(lane, handlers, stop.signal, cut.signal))
  return {
    stop: async () => {
      stop.abort()
      await Promise.all(running)
    },
    cut: () => {
      stop.abort()
      cut.abort()
    },
  }
}

async function runLane(lane: Lane, handlers: Handlers, stop: AbortSignal, cut: AbortSignal): Promise<void> {
  const expect = (most: number) => lookAgain.set(lane, performance.now() + most + LONGEST_SILENCE)
  const options = { lanes: [lane], stop, cut, onTake: (_lane: Lane, most: number) => void expect(most) }
  let rest = PAUSE
  while (!stop.aborted) {
    expect(0)
    let taken = 0
    try {
      taken = await workOnce(handlers, new Date(), options)
      rest = PAUSE
    } catch (error) {
      // Away, full or locked: whatever was claimed is done once its claim is over.
      log.error({ err: error, lane }, 'the outbox cannot be worked on now')
      rest = Math.min(2 * rest, LONGEST_PAUSE)
    }
    if (taken < BATCH) await pause(rest, stop)
  }
  lookAgain.delete(lane)
}

/** Ends early when the worker is to stop. */
function pause(rest: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, rest)
    stop.addEventListener('abort', end)
  })
}
