import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { staticFiles } from './static-files.server.ts'

/** A server over a folder with one script, `old.js`. */
async function serve() {
  const folder = await mkdtemp(path.join(tmpdir(), 'static-'))
  const file = (name: string) => path.join(folder, 'assets', name)
  await mkdir(path.join(folder, 'assets'))
  await writeFile(file('old.js'), 'old')
  await writeFile(file('old.js.br'), 'zipped')
  const server = express().use(staticFiles(folder)).listen(0)
  onTestFinished(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })
  // A server on a port has an address of this shape.
  const { port } = server.address() as AddressInfo
  const get = (name: string) =>
    fetch(`http://localhost:${port}/${name}`, { headers: { 'Accept-Encoding': 'gzip' } })
  return { file, get }
}

test('outlives a new build in its folder: what is gone is not found, what is new is there', async () => {
  const { file, get } = await serve()
  expect(await (await get('assets/old.js')).text()).toBe('old')
  await rm(file('old.js'))
  await writeFile(file('new.js'), 'new')
  expect((await get('assets/old.js')).status).toBe(404)
  expect(await (await get('assets/new.js')).text()).toBe('new')
})

test('lists no folder', async () => {
  const { get } = await serve()
  for (const name of ['', 'assets', 'assets/', 'assets/.', 'assets/index.html'])
    expect((await get(name)).status).toBe(404)
})

test('gives no file outside its folder', async () => {
  const { get } = await serve()
  for (const name of ['..%2f..%2fetc%2fpasswd', '..%5c..%5cpackage.json', 'assets%00old.js'])
    expect((await get(name)).status).toBe(404)
})

test('lets browsers keep for a year only what is named by its content', async () => {
  const { get } = await serve()
  expect((await get('assets/old.js')).headers.get('Cache-Control')).toContain('immutable')
})

test('says of each file what it is and in which letters, and that it is no page to be framed or added to', async () => {
  const { file, get } = await serve()
  const kinds = {
    'old.js': 'text/javascript; charset=utf-8',
    'a.css': 'text/css; charset=utf-8',
    'a.svg': 'image/svg+xml; charset=utf-8',
    'a.txt': 'text/plain; charset=utf-8',
    'a.png': 'image/png',
  }
  for (const [name, kind] of Object.entries(kinds)) {
    await writeFile(file(name), 'x')
    const { headers } = await get(`assets/${name}`)
    expect(headers.get('Content-Type')).toBe(kind)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
  }
})

test('a picture or a film that is opened by its address can be looked at, and nothing more', async () => {
  const { file, get } = await serve()
  for (const name of ['a.jpg', 'a.webp', 'a.mp4']) {
    await writeFile(file(name), 'x')
    const policy = (await get(`assets/${name}`)).headers.get('Content-Security-Policy')
    expect(policy, name).toBe(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; media-src 'self'; style-src 'unsafe-inline'",
    )
  }
})
