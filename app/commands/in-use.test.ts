import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { isInUse, realPath } from './in-use.mjs'

test('a running server is noticed by every name of its file', async () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'in-use-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(path.join(folder, 'data'))
  symlinkSync(path.join(folder, 'data'), path.join(folder, 'link'))
  const file = path.join(folder, 'data', 'aksis.db')
  writeFileSync(file, '')
  symlinkSync(file, path.join(folder, 'other.db'))
  const names = [
    file,
    path.join(folder, 'link', 'aksis.db'),
    path.join(folder, 'other.db'),
    `${folder}/link/../data/aksis.db`,
  ]
  const asked = () => Promise.all(names.map((name) => isInUse(name)))
  expect(await asked()).toEqual([false, false, false, false])
  const server = new Database(`${file}.lock`)
  server.exec('BEGIN EXCLUSIVE')
  expect(await asked()).toEqual([true, true, true, true])
  server.close()
  expect(await asked()).toEqual([false, false, false, false])
  expect(realPath(path.join(folder, 'link', 'none', 'new.db'))).toBe(
    path.join(folder, 'data', 'none', 'new.db'),
  )
})
