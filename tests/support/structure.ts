import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Client } from 'pg'
import { env } from '#app/platform/env.server.ts'
import { addressOf, postgresCommand } from '../setup/postgres-command.ts'

type Empty = { url: string; postgresUrl: string; remove: () => Promise<void> }

/** An empty database of the provider under test. */
export async function emptyDatabase(): Promise<Empty> {
  const server = process.env.TEST_POSTGRES_URL ?? ''
  if (env.provider === 'sqlite') {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-empty-'))
    const remove = async () => {
      rmSync(folder, { recursive: true, force: true })
    }
    return { url: `file:${path.join(folder, 'empty.db')}`, postgresUrl: server, remove }
  }
  const name = `empty_${randomBytes(6).toString('hex')}`
  await postgresCommand(`CREATE DATABASE ${name}`)
  const remove = async () => void (await postgresCommand(`DROP DATABASE ${name} WITH (FORCE)`))
  return { url: addressOf(name), postgresUrl: server, remove }
}

/**
 * Tables, columns, keys and indexes as sorted lines; triggers, functions and indexes of an expression are not part of the
 * schema file.
 */
export async function structureOf(url: string): Promise<string[]> {
  return url.startsWith('file:') ? sqliteStructure(url.slice('file:'.length)) : postgresStructure(url)
}

/** How many rows a table of any database of the provider under test has. */
export async function rowsIn(url: string, table: string): Promise<number> {
  return (await rowsOf(url, `SELECT 1 FROM "${table}"`)).length
}

/** Rows of any database of the provider under test. */
export async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  if (!url.startsWith('file:')) return ask(url, sql)
  const database = new Database(url.slice('file:'.length), { readonly: true })
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

/** Runs statements, divided by semicolons, on any database of the provider under test. */
export async function runOn(url: string, script: string): Promise<void> {
  if (!url.startsWith('file:')) {
    await ask(url, script)
    return
  }
  const database = new Database(url.slice('file:'.length))
  try {
    database.exec(script)
  } finally {
    database.close()
  }
}

function sqliteStructure(file: string): string[] {
  const database = new Database(file, { readonly: true })
  try {
    const tables = database
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_prisma%' ESCAPE '\\'`,
      )
      .all()
    return tables
      .flatMap(({ name }) => [
        ...lines(
          name,
          database
            .prepare(`SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${name}')`)
            .all(),
        ),
        ...lines(
          name,
          database
            .prepare(
              `SELECT "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list('${name}')`,
            )
            .all(),
        ),
        ...lines(
          name,
          database
            .prepare(
              `SELECT l."unique", group_concat(i.name) AS columns FROM pragma_index_list('${name}') l, pragma_index_info(l.name) i GROUP BY l.name HAVING MIN(i.cid) > -2`,
            )
            .all(),
        ),
      ])
      .sort()
  } finally {
    database.close()
  }
}

async function postgresStructure(url: string): Promise<string[]> {
  const columns = await ask(
    url,
    `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'`,
  )
  const constraints = await ask(
    url,
    `SELECT conrelid::regclass::text AS on_table, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype <> 't' AND connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\\_prisma%'`,
  )
  const indexes = await ask(
    url,
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' AND indexdef NOT LIKE '%lower(%'`,
  )
  return [...lines('column', columns), ...lines('constraint', constraints), ...lines('index', indexes)].sort()
}

function lines(name: string, rows: unknown[]): string[] {
  return rows.map((row) => `${name} ${JSON.stringify(row)}`)
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const answer = await client.query<Record<string, unknown>>(sql)
    return answer.rows
  } finally {
    await client.end()
  }
}
