import { createReadStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { NOT_DATA, otherRows, QUESTIONS, quoted, type Facts } from './facts.ts'
import type { Readable } from 'node:stream'

/** Pages per step, between which the process answers: 400 kB. */
const STEP = 100

const names = z.array(z.object({ name: z.string() }))
const settings = z.array(z.object({ key: z.string(), value: z.string() }))
const migrations = z.array(z.object({ name: z.string(), checksum: z.string() }))
const events = z.array(z.object({ seq: z.number(), hash: z.string() }))
const hashes = z.array(z.object({ hash: z.string() }))
const count = z.object({ n: z.number() })

/**
 * Copies the file while others write to it, in one moment of theirs: a plain copy of the file would miss what still lies
 * in its log. `target` is a whole file afterwards, without a log.
 */
export async function dumpSqlite(file: string, target: string): Promise<{ facts: Facts; body: Readable }> {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    // A read that stays open holds the moment; without it every write of others would begin the copy anew.
    source.exec('BEGIN')
    source.prepare('SELECT 1 FROM sqlite_master LIMIT 1').all()
    await source.backup(target, { progress: () => STEP })
  } finally {
    source.close()
  }
  return { facts: factsIn(target), body: createReadStream(target) }
}

function factsIn(file: string): Facts {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = DELETE')
    const ask = <T>(schema: z.ZodType<T>, sql: string): T => schema.parse(database.prepare(sql).all())
    const kept = new Map(ask(settings, QUESTIONS.settings).map(({ key, value }) => [key, value]))
    const tables = ask(
      names,
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '${NOT_DATA}' ORDER BY name`,
    )
    return {
      mode: kept.get('mode') ?? null,
      databaseId: kept.get('databaseId') ?? null,
      migrations: ask(migrations, QUESTIONS.migrations),
      lastEvent: ask(events, QUESTIONS.lastEvent)[0] ?? null,
      tables: Object.fromEntries(tables.map(({ name }) => [name, rowsOf(database, name)])),
      hashes: [QUESTIONS.files, QUESTIONS.forms].flatMap((sql) => ask(hashes, sql).map(({ hash }) => hash)),
    }
  } finally {
    database.close()
  }
}

function rowsOf(database: Database.Database, table: string): number {
  return count.parse(database.prepare(`SELECT COUNT(*) AS n FROM ${quoted(table)}`).get()).n
}

/** Whether nothing is there yet. */
export function isFreeSqlite(file: string): boolean {
  return ['', '-wal', '-shm', '-journal'].every((end) => !existsSync(`${file}${end}`))
}

/**
 * Puts a file that `arrived` beside its place into it, once it has shown that its pages and references are whole and that it
 * has the promised rows of each table.
 * @throws Error with a sentence when they are not.
 */
export async function loadSqlite(
  file: string,
  arrived: string,
  promised: Readonly<Record<string, number>>,
): Promise<void> {
  const database = new Database(arrived, { fileMustExist: true })
  try {
    const pages = String(database.pragma('quick_check', { simple: true }))
    if (pages !== 'ok') throw new Error(`The data base of the copy is damaged: ${pages}`)
    const broken = database.pragma('foreign_key_check')
    if (!Array.isArray(broken) || broken.length > 0)
      throw new Error('Rows of the copy tell of rows that it does not have.')
    for (const [table, rows] of Object.entries(promised))
      if (rowsOf(database, table) !== rows) throw new Error(otherRows(table))
  } finally {
    database.close()
  }
  for (const end of ['-wal', '-shm']) await rm(`${arrived}${end}`, { force: true })
  await rename(arrived, file)
}
