import { AsyncLocalStorage } from 'node:async_hooks'
import pLimit from 'p-limit'
import { env } from '#app/platform/env.server.ts'
import { statements } from '#app/platform/edge/metrics.server.ts'
import type { Prisma, PrismaClient } from '#app/platform/.server/prisma/sqlite/client.ts'

export type { Prisma } from '#app/platform/.server/prisma/sqlite/client.ts'

/** A client inside a transaction; functions that write take it as their first argument. */
export type Tx = Prisma.TransactionClient

/** Either word: for reads that are needed inside and outside a transaction. */
export type Reader = Tx | PrismaClient

const base = await connect()
base.$on('query', () => statements.inc())

const insideTransaction = new AsyncLocalStorage<true>()

/**
 * Runs one piece of database work at a time. Prisma's SQLite adapter shares one connection, so a plain write that
 * lands while another request's transaction is open would be rolled back with it; the queue keeps them apart.
 */
const alone = pLimit(1)

const gated =
  env.provider === 'sqlite'
    ? base.$extends({
        query: {
          $allOperations: ({ args, query }) =>
            insideTransaction.getStore() ? query(args) : alone(() => query(args)),
        },
      })
    : base

/** For reads and writes outside a transaction. */
// The extension only adds the queue in front of each operation: the shape of the client stays the same.
export const db = gated as unknown as PrismaClient

const LIMITS = { maxWait: 5_000, timeout: 10_000 }

/**
 * One transaction: all or nothing. Await only queries of `t` inside (no hashing, files, mail, compiling), because on
 * SQLite everybody else waits for it.
 */
export async function tx<T>(work: (t: Tx) => Promise<T>): Promise<T> {
  if (insideTransaction.getStore()) throw new Error('A transaction was opened inside a transaction.')
  const run = () => insideTransaction.run(true, () => db.$transaction(work, LIMITS))
  return env.provider === 'sqlite' ? alone(run) : retryConflicts(run)
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
      adapter: new PrismaBetterSqlite3({ url: env.databaseUrl, timeout: 5_000 }),
      errorFormat,
      log,
    })
  }
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('#app/platform/.server/prisma/postgresql/client.ts'),
    import('@prisma/adapter-pg'),
  ])
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 10 }),
    errorFormat,
    log,
  })
  // Both clients come from one schema: the domain is written against the SQLite client's types.
  return client as unknown as LoggedClient
}
