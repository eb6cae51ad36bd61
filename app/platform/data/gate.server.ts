import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pLimit from 'p-limit'
import { isLocked } from '#app/platform/not-now.server.ts'
import { SECOND } from '#app/platform/say/time.ts'

/**
 * One piece of writing at a time. SQLite has one connection that writes: a plain write that lands while another
 * request's transaction is open there would be rolled back with it.
 */
const alone = pLimit(1)

/** Those who met a lock of another process, in the order of their coming: only the first of them tries again. */
const waiting = pLimit(1)
const PATIENCE = 5 * SECOND
const PAUSES = { shortest: 5, longest: 100 }

/** What the call at hand stands in: an open transaction, work that does not wait for a lock, what is written last of all. */
type Stand = { transaction?: true; hurry?: true; last?: true }

const standing = new AsyncLocalStorage<Stand>()
let stands = 0

/**
 * Node follows every promise of the process as long as anybody may ask what a call stands in, which costs a page a third
 * of its time: so it does only while somebody stands in something.
 */
async function stand<T>(how: Stand, work: () => Promise<T>): Promise<T> {
  stands += 1
  try {
    // Awaited inside: a query begins only once somebody waits for it.
    return await standing.run({ ...standing.getStore(), ...how }, async () => await work())
  } finally {
    stands -= 1
    if (stands === 0) standing.disable()
  }
}

export function inTransaction(): boolean {
  return standing.getStore()?.transaction === true
}

export function asTransaction<T>(work: () => Promise<T>): Promise<T> {
  return stand({ transaction: true }, work)
}

/** What is written when nothing else may be any more: the books are closed with it. */
export function asLast<T>(work: () => Promise<T>): Promise<T> {
  return stand({ last: true }, work)
}

export function isLast(): boolean {
  return standing.getStore()?.last === true
}

/** For what a page can do without: `work` fails at once when another process has the file locked. */
export function withoutWaiting<T>(work: () => Promise<T>): Promise<T> {
  return stand({ hurry: true }, work)
}

/**
 * Goes through the gate, and again while another process has the file locked, for five seconds at most. Nothing stands
 * in the gate between two tries.
 */
export async function throughGate<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + (standing.getStore()?.hurry ? 0 : PATIENCE)
  try {
    return await alone(work)
  } catch (error) {
    if (!isLocked(error) || performance.now() >= until) throw error
    return waiting(() => tryUntil(until, work))
  }
}

async function tryUntil<T>(until: number, work: () => Promise<T>): Promise<T> {
  for (let pause = PAUSES.shortest; ; pause = Math.min(2 * pause, PAUSES.longest)) {
    try {
      return await alone(work)
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error
    }
    await wait(pause)
  }
}

/** Goes through the gate and stays in it until `leave` is called; a `begin` that fails has never been in it. */
export function stayInGate<T>(begin: (leave: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stay = async () => {
      const { promise: left, leave } = untilLeft()
      resolve(await begin(leave))
      await left
    }
    throughGate(stay).catch(reject)
  })
}

function untilLeft() {
  let leave = () => {}
  const promise = new Promise<void>((resolve) => (leave = resolve))
  return { promise, leave }
}
