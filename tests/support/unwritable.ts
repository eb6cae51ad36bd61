import Database from 'better-sqlite3'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { postgresCommand } from '#tests/setup/postgres-command.ts'

/** Runs `work` while the database takes no write: on SQLite the connection, on PostgreSQL the whole database. */
export async function whileNothingCanBeWritten<T>(work: () => Promise<T>): Promise<T> {
  await setWritable(false)
  try {
    return await work()
  } finally {
    await setWritable(true)
  }
}

async function setWritable(writable: boolean) {
  if (env.provider === 'sqlite') {
    await db.$queryRawUnsafe(`PRAGMA query_only = ${writable ? 0 : 1}`)
    return
  }
  const name = new URL(env.databaseUrl).pathname.slice(1)
  await postgresCommand(
    `ALTER DATABASE ${name} ${writable ? 'RESET default_transaction_read_only' : 'SET default_transaction_read_only = on'}`,
  )
  // What is connected already still may.
  await postgresCommand(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  )
}

/** SQLite: the file may not grow any more, as on a full disk; the answer lets it grow again. */
export async function fillDisk(): Promise<() => Promise<void>> {
  const rows = await db.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count')
  await db.$queryRawUnsafe(`PRAGMA max_page_count = ${rows[0]?.page_count ?? 1}`)
  return async () => {
    await db.$queryRawUnsafe('PRAGMA max_page_count = 1000000')
  }
}

/** SQLite: another process holds the lock of the file, until `release`. */
export function lockFromOutside(): { release: () => void } {
  const other = new Database(env.databaseUrl.slice('file:'.length), { timeout: 0 })
  other.exec('BEGIN IMMEDIATE')
  return {
    release: () => {
      if (other.open) other.exec('ROLLBACK')
      other.close()
    },
  }
}
