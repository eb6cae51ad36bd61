import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { Client } from 'pg'
import { NOT_DATA, otherRows, QUESTIONS, quoted, type Facts } from './facts.ts'

/**
 * A copy of PostgreSQL is text, a line each: `T` and a table with its columns, then `R` and a row as PostgreSQL itself
 * writes a row as text. It reads the same text back into the same values, whatever their types, on this version or a newer one.
 * No program of PostgreSQL is needed, whose version would have to fit the server's.
 */
type Table = { table: string; columns: string[] }

const AT_ONCE = 500

/** Values as text must not depend on how a server is set. */
const PLAIN = `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 1`

const TABLES = `SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p')
  AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '${NOT_DATA}' ORDER BY 1`
const COLUMNS = `SELECT a.attname AS name FROM pg_attribute a
  WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`

async function connect(url: string): Promise<Client> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  await client.query(PLAIN)
  return client
}

async function namesOf(client: Client, sql: string, values: string[] = []): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql, values)
  return rows.map(({ name }) => name)
}

/** Everything as it was in one moment, while others go on writing. To be read to its end; `facts` is counted before. */
export async function dumpPostgres(url: string): Promise<{ facts: Facts; body: Readable }> {
  const client = await connect(url)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const facts = await factsIn(client)
    const body = Readable.from(linesOf(client, Object.keys(facts.tables)), { objectMode: false })
    body.once('close', () => void client.end())
    return { facts, body }
  } catch (error) {
    await client.end()
    throw error
  }
}

async function factsIn(client: Client): Promise<Facts> {
  const ask = async <T extends object>(sql: string) => (await client.query<T>(sql)).rows
  const settings = await ask<{ key: string; value: string }>(QUESTIONS.settings)
  const kept = new Map(settings.map(({ key, value }) => [key, value]))
  const tables: Record<string, number> = {}
  for (const table of await namesOf(client, TABLES)) tables[table] = await rowsOf(client, table)
  const [last] = await ask<{ seq: number; hash: string }>(QUESTIONS.lastEvent)
  const files = await ask<{ hash: string }>(QUESTIONS.files)
  const forms = await ask<{ hash: string }>(QUESTIONS.forms)
  return {
    mode: kept.get('mode') ?? null,
    databaseId: kept.get('databaseId') ?? null,
    migrations: await ask<{ name: string; checksum: string }>(QUESTIONS.migrations),
    lastEvent: last ?? null,
    tables,
    hashes: [...files, ...forms].map(({ hash }) => hash),
  }
}

async function rowsOf(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`SELECT COUNT(*) AS n FROM ${quoted(table)}`)
  return Number(rows[0]?.n)
}

async function* linesOf(client: Client, tables: readonly string[]): AsyncGenerator<string> {
  for (const table of tables) {
    const columns = await namesOf(client, COLUMNS, [quoted(table)])
    yield `T${JSON.stringify({ table, columns } satisfies Table)}\n`
    await client.query(
      `DECLARE copied NO SCROLL CURSOR FOR SELECT copied_row::text AS text FROM ${quoted(table)} copied_row`,
    )
    for (;;) {
      const { rows } = await client.query<{ text: string }>(`FETCH ${AT_ONCE} FROM copied`)
      if (rows.length === 0) break
      yield rows.map(({ text }) => `R${JSON.stringify(text)}\n`).join('')
    }
    await client.query('CLOSE copied')
  }
}

/** One command to a server, outside every transaction: a drill makes and drops a data base of its own. */
export async function tellPostgres(url: string, sql: string): Promise<void> {
  const client = await connect(url)
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Whether nothing is there yet. */
export async function isFreePostgres(url: string): Promise<boolean> {
  const client = await connect(url)
  try {
    return (await namesOf(client, `${TABLES.replace(`<> '${NOT_DATA}'`, `<> ''`)} LIMIT 1`)).length === 0
  } finally {
    await client.end()
  }
}

/**
 * Fills the tables that the copy's own migrations have made, all or nothing. Triggers sleep meanwhile: what they count is
 * in the copy. References are taken away and made again at the end, which proves them.
 */
export async function loadPostgres(
  url: string,
  body: Readable,
  promised: Readonly<Record<string, number>>,
): Promise<void> {
  const client = await connect(url)
  try {
    await client.query('BEGIN')
    const tables = await namesOf(client, TABLES)
    for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`)
    const references = await takeReferences(client)
    // A migration may have put rows of its own there.
    await client.query(`TRUNCATE ${tables.map(quoted).join(', ')}`)
    await fill(client, body)
    for (const [table, rows] of Object.entries(promised))
      if ((await rowsOf(client, table)) !== rows) throw new Error(otherRows(table))
    for (const { table, name, text } of references)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${text}`)
    for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`)
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

type Reference = { table: string; name: string; text: string }

async function takeReferences(client: Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname`,
  )
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`)
  return rows
}

async function fill(client: Client, body: Readable): Promise<void> {
  let into: string | null = null
  let rows: string[] = []
  const flush = async () => {
    if (into && rows.length > 0) await client.query(into, [rows])
    rows = []
  }
  for await (const line of linesIn(body)) {
    const read: unknown = JSON.parse(line.slice(1))
    if (line.startsWith('T')) {
      await flush()
      into = await insertInto(client, read)
    } else if (typeof read === 'string') {
      rows.push(read)
      if (rows.length >= AT_ONCE) await flush()
    }
  }
  await flush()
}

async function insertInto(client: Client, read: unknown): Promise<string> {
  const { table, columns } = asTable(read)
  const here = await namesOf(client, COLUMNS, [quoted(table)])
  if (here.join() !== columns.join())
    throw new Error(`The table ${table} of the copy has other columns than its migrations make.`)
  // Read once per row, not once per column.
  return `INSERT INTO ${quoted(table)} SELECT (made.one).* FROM
    (SELECT given::${quoted(table)} AS one FROM unnest($1::text[]) given OFFSET 0) made`
}

function asTable(read: unknown): Table {
  if (typeof read === 'object' && read !== null && 'table' in read && 'columns' in read) {
    const { table, columns } = read
    if (typeof table === 'string' && Array.isArray(columns)) return { table, columns: columns.map(String) }
  }
  throw new Error('The data base of the copy is not written as we write it.')
}

/** Only `\n` ends a line: texts of people hold the other signs that some readers take for an end. */
async function* linesIn(body: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let held = ''
  for await (const chunk of body) {
    const lines = (held + decoder.write(Buffer.from(chunk))).split('\n')
    held = lines.pop() ?? ''
    yield* lines
  }
  if (held !== '') throw new Error('The data base of the copy ends in the middle of a line.')
}
