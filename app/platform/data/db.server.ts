import { env } from '#app/platform/env.server.ts'
import { statements } from '#app/platform/edge/metrics.server.ts'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import { asTransaction, inTransaction, isLast } from './gate.server.ts'
import { plainReads } from './plain-reads.server.ts'
import { READ, statementName } from './prepared.server.ts'
import type { Prisma, PrismaClient } from '#app/platform/.server/prisma/sqlite/client.ts'

export type { Prisma } from '#app/platform/.server/prisma/sqlite/client.ts'

/** A client inside a transaction; functions that write take it as their first argument. */
export type Tx = Prisma.TransactionClient

/** Either word: for reads that are needed inside and outside a transaction. */
export type Reader = Tx | PrismaClient

/** Milliseconds: for its turn at the gate, or for a connection, and then for its work. */
const LIMITS = { maxWait: env.provider === 'sqlite' ? MINUTE : 5 * SECOND, timeout: 10 * SECOND }

const { base, read } = await connect()
base.$on('query', () => statements.inc())

/** What is asked in plain SQL outside a transaction. */
export const plainSql = {
  ask(text: string, ...values: unknown[]): Promise<unknown> {
    if (!READ.test(text)) return base.$queryRawUnsafe(text, ...values)
    statements.inc()
    return read(text, values)
  },
}

/** For reads and writes outside a transaction; inside one it is refused, because it would not be part of it. */
export const db: PrismaClient = new Proxy(base, {
  get(client, name) {
    if (inTransaction()) throw new Error(`db.${String(name)} was used inside a transaction.`)
    if (name === '$queryRawUnsafe')
      return (text: string, ...values: unknown[]) => plainSql.ask(text, ...values)
    const value: unknown = Reflect.get(client, name)
    return value
  },
})

/**
 * One transaction: all or nothing. Await only queries of `t` inside (no hashing, files, mail, compiling), because on
 * SQLite everybody else who writes waits for it.
 */
export async function tx<T>(work: (t: Tx) => Promise<T>): Promise<T> {
  if (inTransaction()) throw new Error('A transaction was opened inside a transaction.')
  if (ended && !isLast()) throw new Error('The server stops: nothing is written any more.')
  const run = () => asTransaction(() => base.$transaction(work))
  const done = env.provider === 'sqlite' ? run() : retryConflicts(run)
  open.add(done)
  try {
    return await done
  } finally {
    open.delete(done)
  }
}

const open = new Set<Promise<unknown>>()
let ended = false

/** No transaction begins any more but one `asLast`; waits for those under way. What is read after this is the last that was written. */
export async function endTransactions(): Promise<void> {
  ended = true
  await Promise.allSettled(open)
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

async function connect(): Promise<{ base: LoggedClient; read: ReturnType<typeof plainReads> }> {
  const log: [{ emit: 'event'; level: 'query' }] = [{ emit: 'event', level: 'query' }]
  // Errors go to the log: the longer formats print what was to be written, hashes of passwords included.
  const errorFormat = 'minimal'
  if (env.provider === 'sqlite') {
    const [{ PrismaClient }, { sqliteAdapter }] = await Promise.all([
      import('#app/platform/.server/prisma/sqlite/client.ts'),
      import('./sqlite-adapter.server.ts'),
    ])
    const adapter = sqliteAdapter(env.databaseUrl)
    const read = plainReads(adapter, () => client.$connect())
    const client: LoggedClient = new PrismaClient({ adapter, errorFormat, log, transactionOptions: LIMITS })
    return { base: client, read }
  }
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('#app/platform/.server/prisma/postgresql/client.ts'),
    import('@prisma/adapter-pg'),
  ])
  const adapter = new PrismaPg(
    {
      connectionString: env.databaseUrl,
      // Without a limit of its own a request waits for ever for a server that takes the call and says nothing.
      max: 10,
      connectionTimeoutMillis: LIMITS.maxWait,
    },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  )
  const read = plainReads(adapter, () => client.$connect())
  // Both clients come from one schema: the domain is written against the SQLite client's types.
  const client = new PrismaClient({
    adapter,
    errorFormat,
    log,
    transactionOptions: LIMITS,
  }) as unknown as LoggedClient
  return { base: client, read }
}
