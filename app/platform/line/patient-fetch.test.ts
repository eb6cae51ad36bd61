import { afterEach, expect, test, vi } from 'vitest'
import { ANSWERED, lineNow, patientFetch, SIGNED_OUT, untilServerThere, watchLine } from './patient-fetch.ts'

const ADDRESS = 'https://aksis.test/rekomendasi/1.data?_routes=x'
const told: string[] = []
const stop = watchLine(() => told.push(lineNow()))
afterEach(() => void told.splice(0))

/** Answers one after the other; an error is thrown. */
function answering(...answers: (Response | Error)[]) {
  const asked: unknown[] = []
  const plain: typeof fetch = (_input, init) => {
    asked.push(init?.body ?? null)
    const next = answers.shift()
    if (!next) throw new Error('Asked too often.')
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
  }
  return { asked, plain }
}

const broken = () => new TypeError('Failed to fetch')
const good = (text = 'ya') => new Response(text, { status: 202, headers: { 'X-Remix-Response': 'yes' } })

test('sends again until an answer comes, and says meanwhile that the line is away', async () => {
  const hotspot = new Response('<html>', { headers: { 'Content-Type': 'text/html' } })
  const { asked, plain } = answering(broken(), new Response('', { status: 503 }), hotspot, good())
  const answer = await patientFetch(plain, new EventTarget(), { pauses: [1] })(ADDRESS, {
    method: 'POST',
    body: 'a=1',
  })
  expect(answer.status).toBe(202)
  expect(answer.headers.get('X-Remix-Response')).toBe('yes')
  expect(await answer.text()).toBe('ya')
  expect(asked).toEqual(['a=1', 'a=1', 'a=1', 'a=1'])
  expect(told).toEqual(['away', 'fine'])
})

test('waits as long as the server asks for, a minute at most, unless it is woken', async () => {
  const later = (seconds: string) => new Response('', { status: 503, headers: { 'Retry-After': seconds } })
  const wakes = new EventTarget()
  const { asked, plain } = answering(later('3600'), later('Wed, 21 Oct 2026 07:28:00 GMT'), good())
  vi.useFakeTimers()
  try {
    const answer = patientFetch(plain, wakes, { pauses: [1] })(ADDRESS, { method: 'POST', body: 'a=1' })
    await vi.advanceTimersByTimeAsync(59_000)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_010)
    expect((await answer).status).toBe(202)
    expect(asked).toHaveLength(3)
  } finally {
    vi.useRealTimers()
  }
})

test('hands on what the page itself has a sentence for', async () => {
  const answered = new Response('nanti', { status: 503, headers: { [ANSWERED]: 'yes' } })
  const { plain } = answering(answered)
  const answer = await patientFetch(plain, new EventTarget(), { pauses: [1] })(ADDRESS, { method: 'POST' })
  expect([answer.status, await answer.text()]).toEqual([503, 'nanti'])
  expect(told).toEqual([])
})

test('an answer that breaks off is no answer', async () => {
  const half = new Response(
    new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('se')),
      pull: (stream) => stream.error(broken()),
    }),
  )
  const { plain } = answering(half, good('seluruhnya'))
  const answer = await patientFetch(plain, new EventTarget(), { pauses: [1] })(ADDRESS)
  expect(await answer.text()).toBe('seluruhnya')
})

test('says that the line is slow, and asks again what was never answered', async () => {
  const mute: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
    })
  let asked = 0
  const plain: typeof fetch = (input, init) =>
    (asked += 1) === 1 ? mute(input, init) : Promise.resolve(good())
  const times = { pauses: [1], slow: 5, hopeless: 20 }
  expect((await patientFetch(plain, new EventTarget(), times)(ADDRESS)).status).toBe(202)
  expect(asked).toBe(2)
  expect(told).toEqual(['away', 'fine'])
})

test('tries at once when the browser is online again', async () => {
  const wakes = new EventTarget()
  const { plain } = answering(broken(), good())
  const answer = patientFetch(plain, wakes, { pauses: [3_600_000] })(ADDRESS)
  while (lineNow() === 'fine') await new Promise((resolve) => setTimeout(resolve, 1))
  wakes.dispatchEvent(new Event('online'))
  expect((await answer).status).toBe(202)
})

test('holds what a signed-out writer has sent until she is back from signing in, but lets a page go', async () => {
  const signedOut = () => new Response('', { status: 202, headers: { [SIGNED_OUT]: 'nobody' } })
  const wakes = new EventTarget()
  const { asked, plain } = answering(signedOut(), good(), signedOut())
  const held = patientFetch(plain, wakes, { pauses: [3_600_000] })
  const answer = held(ADDRESS, { method: 'POST', body: 'a=1' })
  while (lineNow() === 'fine') await new Promise((resolve) => setTimeout(resolve, 1))
  wakes.dispatchEvent(new Event('focus'))
  expect(await (await answer).text()).toBe('ya')
  expect(asked).toEqual(['a=1', 'a=1'])
  expect(told).toEqual(['signedOut', 'fine'])
  expect((await held(ADDRESS)).headers.has(SIGNED_OUT)).toBe(true)
})

test('gives up as soon as nobody waits: before, while asking, and in the pause', async () => {
  const gone = new AbortController()
  const { asked, plain } = answering(broken())
  const answer = patientFetch(plain, new EventTarget(), { pauses: [3_600_000] })(ADDRESS, {
    signal: gone.signal,
  })
  while (lineNow() === 'fine') await new Promise((resolve) => setTimeout(resolve, 1))
  gone.abort()
  await expect(answer).rejects.toThrow('Nobody waits')
  expect(asked).toHaveLength(1)
  expect(lineNow()).toBe('fine')
  const late = answering(broken())
  const signal = AbortSignal.abort()
  await expect(
    patientFetch(late.plain, new EventTarget(), { pauses: [1] })(ADDRESS, { signal }),
  ).rejects.toThrow('abort')
})

test('leaves everything else alone: other addresses, refusals, faults that are ours', async () => {
  const other = answering(broken())
  await expect(
    patientFetch(other.plain, new EventTarget(), { pauses: [1] })('/tugas/1/naskah'),
  ).rejects.toThrow('Failed')
  for (const status of [400, 403, 404, 409, 413, 422, 500]) {
    const { plain } = answering(new Response('tidak', { status }))
    expect((await patientFetch(plain, new EventTarget(), { pauses: [1] })(ADDRESS)).status).toBe(status)
  }
  const fault = answering(new RangeError('ours'))
  await expect(patientFetch(fault.plain, new EventTarget(), { pauses: [1] })(ADDRESS)).rejects.toThrow('ours')
  expect(told).toEqual([])
  stop()
})

test('tells a writer who is signed out from one in whose place another has signed in', async () => {
  const out = (who: string) => new Response('', { status: 202, headers: { [SIGNED_OUT]: who } })
  const { asked, plain } = answering(out('other'), out('nobody'), out('other'), good())
  const heard: string[] = []
  const deaf = watchLine(() => heard.push(lineNow()))
  const form = { method: 'POST', body: 'a=1' }
  expect((await patientFetch(plain, new EventTarget(), { pauses: [1] })(ADDRESS, form)).status).toBe(202)
  deaf()
  expect(heard).toEqual(['otherWriter', 'signedOut', 'otherWriter', 'fine'])
  expect(asked).toHaveLength(4)
})

test('what waits for a sign of life goes on once there is one, and says meanwhile that the line is away', async () => {
  const { asked, plain } = answering(broken(), new Response('', { status: 503 }), good())
  vi.stubGlobal('fetch', plain)
  const heard: string[] = []
  const deaf = watchLine(() => heard.push(lineNow()))
  try {
    const { signal } = new AbortController()
    const there = await untilServerThere(ADDRESS, signal, { wakes: new EventTarget(), pauses: [1] })
    expect([there, asked.length, heard]).toEqual([true, 3, ['away', 'fine']])
  } finally {
    deaf()
    vi.unstubAllGlobals()
  }
})

test.each(['while it pauses', 'while it asks'])('what was taken back %s never goes on', async (when) => {
  const taking = new AbortController()
  const plain: typeof fetch = (_input, init) => {
    if (when === 'while it pauses') return Promise.reject(broken())
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      setTimeout(() => resolve(good()), 200)
    })
  }
  vi.stubGlobal('fetch', plain)
  try {
    const asking = untilServerThere(ADDRESS, taking.signal, { wakes: new EventTarget(), pauses: [60_000] })
    setTimeout(() => taking.abort(), 5)
    expect(await asking).toBe(false)
    expect(lineNow()).toBe('fine')
  } finally {
    vi.unstubAllGlobals()
  }
})
