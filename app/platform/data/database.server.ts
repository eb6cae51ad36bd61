import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { refuseVanished } from './anchor-notes.server.ts'
import { db } from './db.server.ts'
import { endedCleanly, forgetCleanEnd, noteCleanEnd } from './file-check.server.ts'
import { freeDisk, LEAST_FREE_TO_START, MEGABYTE } from './disk.server.ts'
import { env } from '#app/platform/env.server.ts'
import { applyMigrations, readMigrations } from './migrations.server.ts'

/** Milliseconds for which SQLite itself may wait for a lock: the whole process stands still meanwhile. */
const MOST_BUSY_TIMEOUT = 50
const MODE = { key: 'mode' }

let processLock: Database.Database | null = null

/**
 * Makes the database ready for this process or refuses with a sentence: one of this mode, newest migrations. A SQLite
 * file also has one process only, free disk, write-ahead log, foreign keys, full synchronisation and, unless the last
 * one ended cleanly, whole pages. `beforeChange` is asked before migrations touch what is there already.
 */
export async function prepareDatabase(beforeChange?: () => Promise<void>): Promise<void> {
  if (env.provider === 'postgresql') return migrate(beforeChange)
  const file = sqliteFile()
  // Before anything makes the file.
  if (!statSync(file, { throwIfNoEntry: false })?.size) refuseVanished()
  mkdirSync(path.dirname(file), { recursive: true })
  await refuseFullDisk(path.dirname(file))
  processLock = lockFile(realFile(file))
  try {
    const isWhole = endedCleanly(file)
    forgetCleanEnd(file)
    await migrate(beforeChange)
    await assertSqlite(isWhole)
    opened = identityOf(file)
  } catch (error) {
    // It may be tried again.
    unlock()
    throw error
  }
}

function sqliteFile(): string {
  return env.databaseUrl.slice('file:'.length)
}

async function migrate(before?: () => Promise<void>) {
  const migrations = await readMigrations(path.resolve('prisma/migrations', env.provider))
  await applyMigrations(env.databaseUrl, migrations, {
    mayBegin: refuseVanished,
    mayChange: refuseAnother,
    settle: claimMode,
    ...(before ? { before } : {}),
  })
  applied = migrations.length
}

/** How many migrations this process began with; those that an upgrade lays beside it meanwhile are not its own. */
let applied = 0

/** Whether the data base still has all of them: an older copy that was put back has not. */
export async function hasAllMigrations(): Promise<boolean> {
  const rows = await db.$queryRawUnsafe<{ n: bigint | number }[]>(
    `SELECT COUNT(*) AS n FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`,
  )
  return Number(rows[0]?.n ?? 0) >= applied
}

async function refuseAnother(): Promise<void> {
  await refuseOtherMode()
  if (!(await db.auditEvent.findFirst({ select: { seq: true } }))) refuseVanished()
}

/** Sample data and real data never meet: a database belongs to one mode for ever. */
async function refuseOtherMode(): Promise<void> {
  const kept = await keptMode()
  if (kept && kept.value !== env.mode)
    throw new Error(`This database belongs to the mode "${kept.value}"; it is not opened as "${env.mode}".`)
}

async function claimMode(): Promise<void> {
  if (!(await keptMode())) await db.setting.create({ data: { ...MODE, value: env.mode } })
}

function keptMode() {
  return db.setting.findUnique({ where: MODE, select: { value: true } })
}

/** Gives the file free for the next process; all other connections to it are closed. */
export function releaseDatabase(): void {
  if (processLock) noteCleanEnd(sqliteFile())
  unlock()
}

/** Puts the log of a SQLite file away, so that the file alone is the whole installation. */
export async function putLogAway(): Promise<void> {
  if (env.provider === 'sqlite') await pragma('wal_checkpoint(TRUNCATE)')
}

function unlock(): void {
  opened = null
  processLock?.close()
  processLock = null
}

async function refuseFullDisk(folder: string): Promise<void> {
  const free = await freeDisk(folder)
  if (free < LEAST_FREE_TO_START)
    throw new Error(
      `Only ${Math.floor(free / MEGABYTE)} MB are free in ${folder}; ${LEAST_FREE_TO_START / MEGABYTE} MB are needed.`,
    )
}

/** The file itself, whatever links lead to it: two names of one file have one lock. */
function realFile(file: string): string {
  return existsSync(file)
    ? realpathSync(file)
    : path.join(realpathSync(path.dirname(file)), path.basename(file))
}

/** Which file is open; null where none is. */
let opened: string | null = null

function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}

/** Whether the file under the configured name is still the one that this process has open: a copy may have been put in its place. */
export function isFileReplaced(): boolean {
  return opened !== null && identityOf(sqliteFile()) !== opened
}

/** Held by the operating system and given back when the process dies, however it dies. */
function lockFile(file: string): Database.Database {
  const lock = new Database(`${file}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    throw new Error(
      `Another process already works with ${file}. One process per SQLite file; use PostgreSQL for more.`,
    )
  }
}

const pragmaRow = z.record(z.string(), z.union([z.string(), z.coerce.number()]))

async function pragma(name: string): Promise<string> {
  const rows = z.array(pragmaRow).parse(await db.$queryRawUnsafe(`PRAGMA ${name}`))
  return String(Object.values(rows[0] ?? {})[0] ?? '')
}

async function assertSqlite(isWhole: boolean) {
  // The library starts a write-ahead log with less than full synchronisation: a power cut could lose the last writes.
  await pragma('synchronous = FULL')
  const wanted: [string, (value: string) => boolean][] = [
    ['journal_mode', (value) => value.toLowerCase() === 'wal'],
    ['foreign_keys', (value) => value === '1'],
    ['synchronous', (value) => value === '2'],
    ['busy_timeout', (value) => Number(value) <= MOST_BUSY_TIMEOUT],
  ]
  if (!isWhole) wanted.push(['quick_check', (value) => value === 'ok'])
  for (const [name, holds] of wanted) {
    const value = await pragma(name)
    if (!holds(value)) throw new Error(`The database is not safe to use: ${name} is "${value}".`)
  }
}
