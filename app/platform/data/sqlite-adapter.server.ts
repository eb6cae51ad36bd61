import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { stayInGate, throughGate } from './gate.server.ts'
import { prepareOnce, READ } from './prepared.server.ts'

/** The driver itself never waits for a lock: it would stop the whole process meanwhile. The gate waits. */
const TIMEOUT = 0

/**
 * A SQLite file by two connections: one for what is written, through the gate, and one that only reads. What is read
 * outside a transaction never meets what is not yet decided, waits for nobody, and sees what was committed before.
 */
export function sqliteAdapter(url: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url, timeout: TIMEOUT })
  const readers = new PrismaBetterSqlite3({ url, timeout: TIMEOUT, readonly: true })
  const connect = factory.connect.bind(factory)
  return Object.assign(factory, {
    async connect() {
      const adapter = await connect()
      // After the first, which makes the file where there is none.
      const reader = await readers.connect()
      for (const one of [adapter, reader]) prepareOnce(one)
      const query = adapter.queryRaw.bind(adapter)
      const execute = adapter.executeRaw.bind(adapter)
      const begin = adapter.startTransaction.bind(adapter)
      const dispose = adapter.dispose.bind(adapter)
      return Object.assign(adapter, {
        queryRaw: (asked: SqlQuery) =>
          READ.test(asked.sql) ? reader.queryRaw(asked) : throughGate(() => query(asked)),
        executeRaw: (asked: SqlQuery) => throughGate(() => execute(asked)),
        startTransaction: (...level: Parameters<typeof begin>) =>
          stayInGate(async (leave) =>
            leavingAtItsEnd(endsWhole(await beginAgain(await begin(...level))), leave),
          ),
        async dispose() {
          await reader.dispose()
          await dispose()
        },
      })
    },
  })
}

/**
 * The adapter begins a transaction deferred: one that reads first and then writes is refused at once when another
 * process has the lock, in the middle of its work. Here every transaction takes the lock as it begins, so the lock is
 * missed before anything was done and the gate can try again. One that has only begun holds nothing yet: it is given
 * back for one that holds the lock.
 */
async function beginAgain(transaction: Transaction): Promise<Transaction> {
  try {
    await transaction.executeRaw(statement('ROLLBACK'))
    await transaction.executeRaw(statement('BEGIN IMMEDIATE'))
    return transaction
  } catch (error) {
    // Sends nothing: it lets the next one begin.
    await transaction.rollback()
    throw error
  }
}

/**
 * A COMMIT that fails may leave the transaction open, and all that is written afterwards over the shared connection
 * would be acknowledged and never stored.
 */
function endsWhole(transaction: Transaction): Transaction {
  const send = transaction.executeRaw.bind(transaction)
  return Object.assign(transaction, {
    async executeRaw(query: SqlQuery) {
      try {
        return await send(query)
      } catch (error) {
        // SQLite may have rolled it back by itself; then there is nothing to roll back.
        if (query.sql === 'COMMIT') await send(statement('ROLLBACK')).catch(() => undefined)
        throw error
      }
    },
  })
}

/** Prisma says of every transaction how it ended, also of one whose end failed. */
function leavingAtItsEnd(transaction: Transaction, leave: () => void): Transaction {
  const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)]
  return Object.assign(transaction, {
    commit: () => commit().finally(leave),
    rollback: () => rollback().finally(leave),
  })
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}
