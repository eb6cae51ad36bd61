import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUR } from '#app/platform/say/time.ts'
import { checkFile, endedCleanly, forgetCleanEnd, isDue, noteCleanEnd } from './file-check.server.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-file-check-'))
const file = path.join(folder, 'some.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file in which a hundred names stand in the order of an index. */
beforeEach(() => {
  for (const ending of ['', '-wal', '-shm', '.whole']) rmSync(file + ending, { force: true })
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE person (name TEXT); CREATE INDEX by_name ON person (name)')
  const insert = database.prepare('INSERT INTO person VALUES (?)')
  for (let number = 0; number < 100; number += 1) insert.run(`somebody ${number}`)
  database.close()
})

describe('the mark of a clean end', () => {
  it('is not there until somebody has ended cleanly, nor after the next start', () => {
    expect(endedCleanly(file)).toBe(false)
    noteCleanEnd(file)
    expect(endedCleanly(file)).toBe(true)
    forgetCleanEnd(file)
    expect(endedCleanly(file)).toBe(false)
  })

  it('says nothing of a file that was written to or put back since', () => {
    noteCleanEnd(file)
    const database = new Database(file)
    database.prepare('DELETE FROM person').run()
    database.close()
    expect(endedCleanly(file)).toBe(false)

    noteCleanEnd(file)
    copyFileSync(file, `${file}.copy`)
    rmSync(file)
    copyFileSync(`${file}.copy`, file)
    expect(endedCleanly(file)).toBe(false)
  })

  it('says nothing while a log lies beside the file', () => {
    noteCleanEnd(file)
    writeFileSync(`${file}-wal`, '')
    expect(endedCleanly(file)).toBe(false)
  })
})

describe('reading the whole file', () => {
  it('is due once in every night', () => {
    const night = new Date('2026-11-29T17:20:00Z')
    const later = (hours: number) => new Date(night.getTime() + hours * HOUR)
    expect(isDue(later(-6), 0)).toBe(false)
    expect(isDue(night, 0)).toBe(true)
    expect(isDue(later(1), night.getTime())).toBe(false)
    expect(isDue(later(22), night.getTime())).toBe(false)
    expect(isDue(later(24), later(2).getTime())).toBe(true)
  })

  it('finds a whole file whole while it is open elsewhere', async () => {
    const database = new Database(file)
    database.exec('BEGIN IMMEDIATE')
    expect(await checkFile(file)).toBe('ok')
    database.close()
  })

  it('finds one changed letter in an index', async () => {
    const bytes = readFileSync(file)
    const last = bytes.lastIndexOf('somebody 42')
    expect(last).toBeGreaterThan(bytes.indexOf('somebody 42'))
    bytes.write('x', last)
    writeFileSync(file, bytes)
    expect(await checkFile(file)).not.toBe('ok')
  })

  it('says of something else that it is no such file', async () => {
    writeFileSync(file, 'x'.repeat(8192))
    expect(await checkFile(file)).toContain('not a database')
  })
})
