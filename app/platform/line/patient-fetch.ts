import { SECOND } from '#app/platform/say/time.ts'

type Fetch = typeof fetch

/**
 * How the line is: `away` while something that was sent waits long for its answer or is sent again, `signedOut` while
 * something that was written waits until its writer has signed in again, `otherWriter` while it waits because somebody
 * else has signed in here.
 */
export type Line = 'fine' | 'away' | 'signedOut' | 'otherWriter'

type Times = {
  /** Between one try and the next; the last one holds from then on. */
  pauses: readonly number[]
  /** After so long the person is told that the line is slow. */
  slow: number
  /** After so long without an answer it is asked again: a phone's line may be dead without saying so. */
  hopeless: number
}

export const TIMES: Times = {
  pauses: [1, 2, 4, 8, 15].map((seconds) => seconds * SECOND),
  slow: 8 * SECOND,
  hopeless: 45 * SECOND,
}
/** Answers of a server that is starting, busy, out of reach or cannot write: nothing of the request was kept. */
export const NOT_NOW = [502, 503, 504]
/** Carried by such an answer when the page itself has a sentence for it: it is shown, and nothing is sent again. */
export const ANSWERED = 'X-Answered'
/** A server that names a longer time may be a proxy with an error in it; the person is waiting. */
const LONGEST_PAUSE = 60 * SECOND

/** Names the person who has written what is sent; the server takes it from nobody else's session. */
export const WRITER = 'X-Writer'
/** Carried by the answer to a form whose writer is not signed in (any more); it never says who is. */
export const SIGNED_OUT = 'X-Signed-Out'
/** What it says: nobody is signed in, or somebody who is not the writer. */
export const OUT = { nobody: 'nobody', other: 'other' } as const

const listeners = new Set<() => void>()
const waiting = { away: 0, signedOut: 0, otherWriter: 0 }

export function lineNow(): Line {
  if (waiting.otherWriter > 0) return 'otherWriter'
  if (waiting.signedOut > 0) return 'signedOut'
  return waiting.away > 0 ? 'away' : 'fine'
}

/** Calls `told` whenever the line changes; answers how to stop that. */
export function watchLine(told: () => void): () => void {
  listeners.add(told)
  return () => void listeners.delete(told)
}

/**
 * A `fetch` for what the router sends (addresses that end in ".data"): without an answer it sends again until one
 * comes or nobody waits any more. The router itself would replace the page, and what was typed on it, with an error.
 * A form whose writer is signed out is held in the same way, until she has signed in elsewhere: the router would go to
 * the sign-in page and leave what was typed behind.
 * Sending twice is safe: what people write carries a key or the version it is based on; the second of two other writes
 * changes nothing more, or says that it was done before. Other addresses pass unchanged.
 * `wakes` tells when to try before the pause is over ("online", "focus").
 */
export function patientFetch(plain: Fetch, wakes: EventTarget, times: Partial<Times> = {}): Fetch {
  const { pauses, slow, hopeless } = { ...TIMES, ...times }
  return async (input, init) => {
    if (!isRouterData(input)) return plain(input, init)
    const signal = init?.signal ?? null
    const sent = isForm(init) ? { ...init, headers: fromWriter(init?.headers) } : init
    const mark = lineMark()
    const slowly = setTimeout(() => mark.set('away'), slow)
    try {
      for (let tries = 0; ; tries += 1) {
        const answer = await attempt(plain, input, sent, hopeless)
        if (answer instanceof Response) return answer
        clearTimeout(slowly)
        mark.set(answer.line)
        await pause(
          Math.max(pauses[Math.min(tries, pauses.length - 1)] ?? 0, answer.notBefore),
          wakes,
          signal,
        )
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

function isForm(init: RequestInit | undefined): boolean {
  return init?.method !== undefined && init.method.toUpperCase() !== 'GET'
}

/** The headers of something written on this page. The page itself says for whom it was made. */
export function fromWriter(given?: HeadersInit): Headers {
  const headers = new Headers(given)
  const writer = typeof document === 'undefined' ? undefined : document.documentElement.dataset.orang
  if (writer) headers.set(WRITER, writer)
  return headers
}

/** What there is to wait for, and for how many milliseconds the server asks to be left alone. */
type Hindrance = { line: Exclude<Line, 'fine'>; notBefore: number }

/** True for an answer that means "later" and says nothing to the person. */
export function meansLater({ status, headers }: Response): boolean {
  return NOT_NOW.includes(status) && !headers.has(ANSWERED)
}

function notBefore(answer: Response): number {
  const seconds = Number(answer.headers.get('Retry-After') ?? 0)
  // A date instead of seconds is not a number: then the own pauses hold.
  return seconds > 0 ? Math.min(seconds * SECOND, LONGEST_PAUSE) : 0
}

/** The whole answer, or what there is to wait for. @throws AbortError when nobody waits for it */
async function attempt(
  plain: Fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  hopeless: number,
): Promise<Response | Hindrance> {
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
    if (foreign || meansLater(answer)) return { line: 'away', notBefore: notBefore(answer) }
    const out = isForm(init) ? answer.headers.get(SIGNED_OUT) : null
    if (out !== null) return { line: out === OUT.other ? 'otherWriter' : 'signedOut', notBefore: 0 }
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
    if (error instanceof TypeError || ours.signal.aborted) return { line: 'away', notBefore: 0 }
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

/** The line may be back, or the writer comes back from the tab in which she signed in. */
export const WAKES = ['online', 'focus'] as const

export function pause(length: number, wakes: EventTarget, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, length)
    function finish() {
      clearTimeout(timer)
      for (const wake of WAKES) wakes.removeEventListener(wake, finish)
      signal?.removeEventListener('abort', finish)
      if (signal?.aborted) reject(new DOMException('Nobody waits for it any more.', 'AbortError'))
      else resolve()
    }
    for (const wake of WAKES) wakes.addEventListener(wake, finish)
    signal?.addEventListener('abort', finish)
    if (signal?.aborted) finish()
  })
}

/** Counts one request among those that wait, at most once. */
export function lineMark() {
  let reason: Exclude<Line, 'fine'> | null = null
  function set(next: typeof reason) {
    const before = lineNow()
    if (reason) waiting[reason] -= 1
    if (next) waiting[next] += 1
    reason = next
    if (lineNow() !== before) for (const told of listeners) told()
  }
  return { set, clear: () => set(null) }
}

/** Asks the server for a sign of life, once, at the address that gives one. */
export async function isServerThere(address: string, signal: AbortSignal | null = null): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', cache: 'no-store', signal })).ok
  } catch {
    return false
  }
}

/**
 * Asks until the server gives a sign of life; false when nobody waits for it any more. For what must not go out by itself
 * on a dead line: as long as this waits, nothing of it has left the device.
 */
export async function untilServerThere(
  address: string,
  signal: AbortSignal,
  { wakes = window, ...given }: Partial<Times> & { wakes?: EventTarget } = {},
): Promise<boolean> {
  const { pauses, hopeless } = { ...TIMES, ...given }
  const mark = lineMark()
  try {
    for (let tries = 0; !signal.aborted; tries += 1) {
      if (await isServerThere(address, givenUpAfter(hopeless, signal))) return !signal.aborted
      mark.set('away')
      await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, wakes, signal).catch(() => undefined)
    }
    return false
  } finally {
    mark.clear()
  }
}

/** Ends with the other one, or after so long: a phone's line may be dead without saying so. */
function givenUpAfter(length: number, signal: AbortSignal): AbortSignal {
  const ours = new AbortController()
  const stop = () => {
    clearTimeout(timer)
    ours.abort()
  }
  const timer = setTimeout(stop, length)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return ours.signal
}
