import { paths } from './paths.ts'
import { SECOND } from './time.ts'

type Fetch = typeof fetch

/** How the line is: `away` while something that was sent waits long for its answer or is sent again. */
export type Line = 'fine' | 'away'

type Times = {
  /** Between one try and the next; the last one holds from then on. */
  pauses: readonly number[]
  /** After so long the person is told that the line is slow. */
  slow: number
  /** After so long without an answer it is asked again: a phone's line may be dead without saying so. */
  hopeless: number
}

const TIMES: Times = {
  pauses: [1, 2, 4, 8, 15].map((seconds) => seconds * SECOND),
  slow: 8 * SECOND,
  hopeless: 45 * SECOND,
}
/** Answers of a server that is starting, busy or out of reach: the request has not been worked on. */
const NOT_NOW = [502, 503, 504]

const listeners = new Set<() => void>()
let waiting = 0

export function lineNow(): Line {
  return waiting > 0 ? 'away' : 'fine'
}

/** Calls `told` whenever the line changes; answers how to stop that. */
export function watchLine(told: () => void): () => void {
  listeners.add(told)
  return () => void listeners.delete(told)
}

/**
 * A `fetch` for what the router sends (addresses that end in ".data"): without an answer it sends again until one
 * comes or nobody waits any more. The router itself would replace the page, and what was typed on it, with an error.
 * Sending twice is safe: each write carries a key or the version it is based on. Everything else passes unchanged.
 * `wakes` tells when to try before the pause is over ("online").
 */
export function patientFetch(plain: Fetch, wakes: EventTarget, times: Partial<Times> = {}): Fetch {
  const { pauses, slow, hopeless } = { ...TIMES, ...times }
  return async (input, init) => {
    if (!isRouterData(input)) return plain(input, init)
    const signal = init?.signal ?? null
    const mark = awayMark()
    const slowly = setTimeout(mark.set, slow)
    try {
      for (let tries = 0; ; tries += 1) {
        const answer = await attempt(plain, input, init, hopeless)
        if (answer) return answer
        mark.set()
        await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, wakes, signal)
      }
    } finally {
      clearTimeout(slowly)
      mark.clear()
    }
  }
}

function isRouterData(input: RequestInfo | URL): boolean {
  const address = input instanceof Request ? input.url : String(input)
  return address.split(/[?#]/)[0]?.endsWith('.data') ?? false
}

/** The whole answer, or null when none came in time. @throws AbortError when nobody waits for it */
async function attempt(
  plain: Fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  hopeless: number,
): Promise<Response | null> {
  const signal = init?.signal ?? null
  const ours = new AbortController()
  const stop = () => ours.abort()
  const timer = setTimeout(stop, hopeless)
  signal?.addEventListener('abort', stop)
  try {
    signal?.throwIfAborted()
    const answer = await plain(input, { ...init, signal: ours.signal })
    // The page of a hotspot that asks to sign in comes instead of ours.
    const foreign = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')
    if (foreign || NOT_NOW.includes(answer.status)) return null
    // Read to its end here: a line may also break in the middle of an answer.
    const body = answer.body && (await answer.arrayBuffer())
    return new Response(body, {
      status: answer.status,
      statusText: answer.statusText,
      headers: answer.headers,
    })
  } catch (error) {
    signal?.throwIfAborted()
    // Only a line that is broken or says nothing is waited for; anything else is a fault of ours.
    if (error instanceof TypeError || ours.signal.aborted) return null
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

function pause(length: number, wakes: EventTarget, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, length)
    function finish() {
      clearTimeout(timer)
      wakes.removeEventListener('online', finish)
      signal?.removeEventListener('abort', finish)
      if (signal?.aborted) reject(new DOMException('Nobody waits for it any more.', 'AbortError'))
      else resolve()
    }
    wakes.addEventListener('online', finish)
    signal?.addEventListener('abort', finish)
    if (signal?.aborted) finish()
  })
}

/** Counts one request among those that wait, at most once. */
function awayMark() {
  let set = false
  return {
    set: () => {
      if (set) return
      set = true
      change(1)
    },
    clear: () => {
      if (set) change(-1)
      set = false
    },
  }
}

function change(by: 1 | -1) {
  const before = lineNow()
  waiting += by
  if (lineNow() !== before) for (const told of listeners) told()
}

/** Asks the server for a sign of life, once. */
export async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch(paths.health(), { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}
