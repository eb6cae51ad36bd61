import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pLimit from 'p-limit'
import { env } from '#app/platform/env.server.ts'
import { statements } from '#app/platform/edge/metrics.server.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { isLocked } from '#app/platform/not-now.server.ts'
import { immediate } from './sqlite-adapter.server.ts'
import type { Prisma, PrismaClient } from '#app/platform/.server/prisma/sqlite/client.ts'

export type { Prisma } from '#app/platform/.server/prisma/sqlite/client.ts'

/** A client inside a transaction; functions that write take it as their first argument. */
export type Tx = Prisma.TransactionClient

/** Either word: for reads that are needed inside and outside a transaction. */
export type Reader = Tx | PrismaClient

const LIMITS = { maxWait: 5 * SECOND, timeout: 10 * SECOND }

const base = await connect()
base.$on('query', () => statements.inc())

/** What the call at hand stands in: an open transaction, or work that does not wait for a lock. */
const standing = new AsyncLocalStorage<'transaction' | 'hurry'>()

/**
 * Runs one piece of database work at a time. Prisma's SQLite adapter shares one connection, so a plain write that
 * lands while another request's transaction is open would be rolled back with it; the queue keeps them apart.
 */
const alone = pLimit(1)

/** Those who met a lock of another process, in the order of their coming: only the first of them tries again. */
const waiting = pLimit(1)
const PATIENCE = 5 * SECOND
const PAUSES = { shortest: 5, longest: 100 }

/**
 * Goes through the gate, and again while another process has the file locked, for five seconds at most. Nothing stands
 * in the gate between two tries: reads, which no lock keeps out, go through meanwhile.
 */
async function throughGate<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + (standing.getStore() === 'hurry' ? 0 : PATIENCE)
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

/** For what a page can do without: `work` fails at once when another process has the file locked. */
export function withoutWaiting<T>(work: () => Promise<T>): Promise<T> {
  // Awaited inside: a query begins only once somebody waits for it.
  return standing.run('hurry', async () => await work())
}

const gated =
  env.provider === 'sqlite'
    ? base.$extends({
        query: {
          $allOperations: ({ args, query }) =>
            standing.getStore() === 'transaction' ? query(args) : throughGate(() => query(args)),
        },
      })
    : base

/** For reads and writes outside a transaction. */
// The extension only adds the queue in front of each operation: the shape of the client stays the same.
export const db = gated as unknown as PrismaClient

/**
 * One transaction: all or nothing. Await only queries of `t` inside (no hashing, files, mail, compiling), because on
 * SQLite everybody else waits for it.
 */
export async function tx<T>(work: (t: Tx) => Promise<T>): Promise<T> {
  if (standing.getStore() === 'transaction') throw new Error('A transaction was opened inside a transaction.')
  const run = () => standing.run('transaction', () => db.$transaction(work, LIMITS))
  return env.provider === 'sqlite' ? throughGate(run) : retryConflicts(run)
}

/** Thrown inside `tx` when somebody else was faster: the whole transaction is rolled back and run again. */
export class TryAgain extends Error {}

/** Two transactions may collide on PostgreSQL; the loser is run again, at most three times. */
async function retryConflicts<T>(run: () => Promise<T>, left = 3): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (left > 0 && isConflict(error)) return retryConflicts(run, left - 1)
    throw error
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof TryAgain || (error instanceof Error && 'code' in error && error.code === 'P2034')
}

/** True when a unique constraint refused the write: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

/** SQL text with `?` places for both providers (PostgreSQL numbers them). */
export function sqlFor(text: string): string {
  if (env.provider === 'sqlite') return text
  let place = 0
  return text.replace(/\?/g, () => `$${++place}`)
}

export async function disconnect(): Promise<void> {
  await base.$disconnect()
}

type LoggedClient = PrismaClient<'query'>

async function connect(): Promise<LoggedClient> {
  const log: [{ emit: 'event'; level: 'query' }] = [{ emit: 'event', level: 'query' }]
  // Errors go to the log: the longer formats print what was to be written, hashes of passwords included.
  const errorFormat = 'minimal'
  if (env.provider === 'sqlite') {
    const [{ PrismaClient }, { PrismaBetterSqlite3 }] = await Promise.all([
      import('#app/platform/.server/prisma/sqlite/client.ts'),
      import('@prisma/adapter-better-sqlite3'),
    ])
    return new PrismaClient({
      // The driver itself never waits for a lock: it would stop the whole process meanwhile. The gate waits.
      adapter: immediate(new PrismaBetterSqlite3({ url: env.databaseUrl, timeout: 0 })),
      errorFormat,
      log,
    })
  }
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('#app/platform/.server/prisma/postgresql/client.ts'),
    import('@prisma/adapter-pg'),
  ])
  const client = new PrismaClient({
    // Without a limit of its own a request waits for ever for a server that takes the call and says nothing.
    adapter: new PrismaPg({
      connectionString: env.databaseUrl,
      max: 10,
      connectionTimeoutMillis: LIMITS.maxWait,
    }),
    errorFormat,
    log,
  })
  // Both clients come from one schema: the domain is written against the SQLite client's types.
  return client as unknown as LoggedClient
}
