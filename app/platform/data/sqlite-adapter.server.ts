import type { SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/**
 * The adapter begins a transaction deferred: one that reads first and then writes is refused at once when another
 * process has the lock, in the middle of its work. Here every transaction takes the lock as it begins, so the lock is
 * missed before anything was done and the gate (`db.server.ts`) can try again.
 */
export function immediate<Factory extends SqlDriverAdapterFactory>(factory: Factory): Factory {
  const connect = factory.connect.bind(factory)
  return Object.assign(factory, {
    async connect() {
      const adapter = await connect()
      const begin = adapter.startTransaction.bind(adapter)
      return Object.assign(adapter, {
        startTransaction: async (...level: Parameters<typeof begin>) =>
          endsWhole(await beginAgain(await begin(...level))),
      })
    },
  })
}

/** A transaction that has only begun holds nothing yet: it is given back for one that holds the lock. */
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

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}
