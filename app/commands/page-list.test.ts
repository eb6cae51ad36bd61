import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPageList, shortenPageList } from './page-list.mjs'

const client = mkdtempSync(path.join(os.tmpdir(), 'page-list-'))
afterAll(() => rmSync(client, { recursive: true, force: true }))

const PAGE = { id: 'routes/a', parentId: 'root', path: 'a', hasLoader: true, module: '/assets/a.js' }

test('a browser gets the list of pages without what only the server asks for', () => {
  const file = path.join(client, 'assets/manifest-0.js')
  const full = { ...PAGE, hasAction: false, imports: ['/assets/b.js'], css: [] }
  const list = { entry: { module: '/assets/e.js', imports: ['/assets/b.js'] }, routes: { [PAGE.id]: full } }
  mkdirSync(path.dirname(file))
  writeFileSync(file, `window.__remixManifest=${JSON.stringify(list)};`)
  expect(readPageList(client).list).toEqual(list)
  shortenPageList(client)
  expect(readPageList(client)).toMatchObject({ name: 'manifest-0.js', before: 'window.__remixManifest=' })
  expect(readPageList(client).list.routes).toEqual({ [PAGE.id]: PAGE })
  expect(readFileSync(file, 'utf8')).toMatch(/;$/)
})
