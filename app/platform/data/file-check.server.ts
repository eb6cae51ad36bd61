import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'

/**
 * A SQLite file is read as a whole every night and at a start that does not follow a clean end; at each start it would
 * keep people waiting for as long as it is big. A clean end leaves a mark that says how the file was then: a process that
 * was killed leaves none, and a file that was put back from a copy is another one.
 */
const markOf = (file: string) => `${file}.whole`

/** Whether nothing has touched the file since a server ended cleanly. A log beside it holds what no end has put away. */
export function endedCleanly(file: string): boolean {
  const mark = markOf(file)
  if (!existsSync(mark) || existsSync(`${file}-wal`)) return false
  return readFileSync(mark, 'utf8') === lookOf(file)
}

/** To be called when the last connection is closed; a file that was found damaged is not called whole. */
export function noteCleanEnd(file: string): void {
  if (damaged) return
  try {
    writeFileSync(markOf(file), lookOf(file))
  } catch (err) {
    log.warn({ err }, 'no mark of a clean end: the next start reads the whole file')
  }
}

export function forgetCleanEnd(file: string): void {
  rmSync(markOf(file), { force: true })
}

function lookOf(file: string): string {
  const { ino, size, mtime } = statSync(file)
  return `${ino} ${size} ${mtime.toISOString()}`
}

let damaged = false
let checkedAt = 0

/** Hours of the day, UTC, in which it is night in all of Indonesia. */
const NIGHT = [17, 18, 19]

export function isDue(now: Date, last: number): boolean {
  return NIGHT.includes(now.getUTCHours()) && now.getTime() - last > DAY - NIGHT.length * HOUR
}

/** Once in a night, beside the requests. Damage is called out in the log, and the next start looks again and refuses. */
export async function checkNightly(now: Date): Promise<void> {
  if (env.provider !== 'sqlite' || !isDue(now, checkedAt)) return
  checkedAt = now.getTime()
  const said = await checkFile(env.databaseUrl.slice('file:'.length))
  if (said === 'ok') return
  damaged = true
  log.fatal({ said }, 'the database file is damaged: restore the last backup')
}

/** Indexes are compared with their tables too. A thread of its own takes as long as it takes, and has no modules of ours. */
const CHECK = `
const { parentPort, workerData } = require('node:worker_threads')
try {
  const database = new (require('better-sqlite3'))(workerData, { readonly: true })
  parentPort.postMessage(database.pragma('integrity_check', { simple: true }))
  database.close()
} catch (error) {
  parentPort.postMessage(error.message)
}
`

/** "ok", or what SQLite finds wrong with the file. */
export function checkFile(file: string): Promise<string> {
  return new Promise((resolve) => {
    const worker = new Worker(CHECK, { eval: true, workerData: file })
    worker.once('message', (said: unknown) => resolve(String(said)))
    worker.once('error', (error) => resolve(error.message))
  })
}
