import { closeSync, mkdtempSync, openSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBuiltServer } from '#tests/setup/built-server.ts'

const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-damaged-'))
const file = path.join(data, 'aksis.db')
const server = { data, mode: 'test' as const }

const REFUSAL = /not safe to use: quick_check|database disk image is malformed/

let place = 0

beforeAll(async () => {
  await (await startBuiltServer(server)).stop()
  const database = new Database(file)
  database.exec('CREATE TABLE aside AS SELECT hex(randomblob(500)) AS noise')
  const [page, size] = ["SELECT rootpage FROM sqlite_master WHERE name = 'aside'", 'PRAGMA page_size'].map(
    (sql) => Number(database.prepare(sql).pluck().get()),
  )
  database.close()
  place = ((page ?? 0) - 1) * (size ?? 0)
  await (await startBuiltServer(server)).stop()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

it('reads the whole file after a kill and refuses it, and reads no more than it needs after a clean end', async () => {
  // A page that no request reads, in a file that looks as it did.
  const { atime, mtime } = statSync(file)
  const opened = openSync(file, 'r+')
  writeSync(opened, Buffer.alloc(8, 'x'), 0, 8, place)
  closeSync(opened)
  utimesSync(file, atime, mtime)

  const unaware = await startBuiltServer(server)
  await unaware.kill()
  await expect(startBuiltServer(server)).rejects.toThrow(REFUSAL)
  await expect(startBuiltServer(server)).rejects.toThrow(REFUSAL)
})
