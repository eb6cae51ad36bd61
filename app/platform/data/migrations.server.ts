import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { sha256 } from '#app/platform/ids.server.ts'

type Migration = { name: string; sql: string; checksum: string }

type Connection = {
  run: (script: string) => Promise<void>
  applied: () => Promise<{ name: string; checksum: string; finished: boolean }[]>
  record: (migration: Migration) => Promise<void>
  close: () => Promise<void>
}

type Asked = {
  mayBegin?: () => void
  mayChange?: () => Promise<void>
  before?: () => Promise<void>
  settle?: () => Promise<void>
}

/** Prisma's own table, so that its tools read our history. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMP,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/** Any number will do as long as every process of this product asks for the same one. */
const ADVISORY_LOCK = 640_800_2026

/** Reads `folder/<name>/migration.sql`, in order of their names. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    }),
  )
}

/**
 * Brings the database to the newest migration and answers the names it applied. One that has been used before is
 * first shown to `mayChange`, which throws when this installation must not touch it, and to `before` when something is
 * going to change; of one that is new `mayBegin` is asked. `settle` has the last word before another process that starts at
 * the same moment has its turn.
 * @throws Error with a sentence when an applied migration was changed, is missing here or was left unfinished.
 */
export async function applyMigrations(
  databaseUrl: string,
  migrations: Migration[],
  { mayBegin, mayChange, before, settle }: Asked = {},
): Promise<string[]> {
  const connection = databaseUrl.startsWith('file:')
    ? openSqlite(databaseUrl.slice('file:'.length))
    : await openPostgres(databaseUrl)
  try {
    await connection.run(TABLE)
    const applied = await connection.applied()
    if (applied.length > 0) await mayChange?.()
    else mayBegin?.()
    refuseBrokenHistory(applied, migrations)
    const done = new Set(applied.map((row) => row.name))
    const open = migrations.filter((migration) => !done.has(migration.name))
    if (applied.length > 0 && open.length > 0) await before?.()
    for (const migration of open) await connection.record(migration)
    await settle?.()
    return open.map((migration) => migration.name)
  } finally {
    await connection.close()
  }
}

function refuseBrokenHistory(
  applied: { name: string; checksum: string; finished: boolean }[],
  here: Migration[],
) {
  const known = new Map(here.map((migration) => [migration.name, migration.checksum]))
  for (const row of applied) {
    if (!row.finished) throw new Error(`Migration ${row.name} was left unfinished; restore the last backup.`)
    const checksum = known.get(row.name)
    if (checksum === undefined)
      throw new Error(`Migration ${row.name} was applied but is missing in this release.`)
    if (checksum !== row.checksum)
      throw new Error(`Migration ${row.name} was changed after it had been applied.`)
  }
}

function openSqlite(file: string): Connection {
  const database = new Database(file, { timeout: 5_000 })
  database.pragma('journal_mode = WAL')
  return {
    run: async (script) => {
      database.exec(script)
    },
    applied: async () =>
      database
        .prepare<[], { name: string; checksum: string; finished: number }>(
          `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"`,
        )
        .all()
        .map((row) => ({ ...row, finished: row.finished === 1 })),
    record: async (migration) => {
      // Changing a table on SQLite means rebuilding it, and rebuilding needs the foreign keys off, outside the transaction.
      database.pragma('foreign_keys = OFF')
      database.transaction(() => {
        database.exec(migration.sql)
        const broken = database.pragma('foreign_key_check')
        if (Array.isArray(broken) && broken.length > 0)
          throw new Error(`Migration ${migration.name} breaks references.`)
        database
          .prepare(
            `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES (?, ?, CURRENT_TIMESTAMP, ?, 1)`,
          )
          .run(randomUUID(), migration.checksum, migration.name)
      })()
      database.pragma('foreign_keys = ON')
    },
    close: async () => {
      database.close()
    },
  }
}

async function openPostgres(url: string): Promise<Connection> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Two processes may start at once: the second waits here and then finds nothing left to do.
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
  return {
    run: async (script) => {
      await client.query(script)
    },
    applied: async () => {
      const answer = await client.query<{ name: string; checksum: string; finished: boolean }>(
        `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"`,
      )
      return answer.rows
    },
    record: async (migration) => {
      await client.query('BEGIN')
      try {
        await client.query(migration.sql)
        await client.query(
          `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)`,
          [randomUUID(), migration.checksum, migration.name],
        )
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    },
    close: async () => {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK])
      await client.end()
    },
  }
}
