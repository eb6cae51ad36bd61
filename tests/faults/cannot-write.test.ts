import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, expect, it, vi } from 'vitest'
import { freePort, startBuiltServer, Visitor } from '#tests/setup/built-server.ts'
import { startPostgres } from '#tests/setup/postgres.mjs'

/** Milliseconds for which the trouble lasts. */
const [SHORT, LONG] = process.env.TEST_LONG ? [3_000, 12_000] : [1_000, 6_000]
const SENTENCE = 'Sedang tidak bisa menyimpan. Coba lagi sebentar lagi.'
const NOBODY = { akun: 'siapa@contoh.test', sandi: 'salah sekali ini' }

const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-unwritable-'))
const ends: (() => unknown)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  rmSync(data, { recursive: true, force: true })
})

it('a file that another process has locked holds up writing only, and never the server', async () => {
  const server = await startBuiltServer({ data, mode: 'test' })
  ends.push(server.stop)
  const visitor = new Visitor(server.origin)
  const other = new Database(path.join(data, 'aksis.db'))
  ends.push(() => other.close())

  other.exec('BEGIN IMMEDIATE')
  let answered = false
  const sent = visitor.post('/masuk', NOBODY).finally(() => (answered = true))
  const until = Date.now() + SHORT
  while (Date.now() < until)
    for (const address of ['/sehat', '/masuk']) expect((await visitor.get(address)).status).toBe(200)
  expect(answered).toBe(false)
  other.exec('ROLLBACK')
  expect((await sent).status).toBe(422)

  other.exec('BEGIN IMMEDIATE')
  const freed = wait(LONG).then(() => other.exec('ROLLBACK'))
  const refused = await visitor.post('/masuk', NOBODY)
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
  expect(await refused.text()).toContain(SENTENCE)
  expect((await visitor.get('/masuk')).status).toBe(200)
  await freed
  expect((await visitor.post('/masuk', NOBODY)).status).toBe(422)
})

it('a server outlives its PostgreSQL, says so meanwhile, and finds it again by itself', async () => {
  const postgres = await startPostgres()
  ends.push(postgres.stop)
  const line = await lineTo(new URL(postgres.url))
  ends.push(line.cut)
  const own = mkdtempSync(path.join(os.tmpdir(), 'aksis-unwritable-'))
  ends.push(() => rmSync(own, { recursive: true, force: true }))
  const server = await startBuiltServer({ data: own, mode: 'test', databaseUrl: line.url })
  ends.push(server.stop)
  const visitor = new Visitor(server.origin)
  expect((await visitor.post('/masuk', NOBODY)).status).toBe(422)

  await line.cut()
  const began = Date.now()
  do {
    const refused = await visitor.post('/masuk', NOBODY)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await refused.text()).toContain(SENTENCE)
    const lost = await visitor.post('/lupa-sandi', { surel: NOBODY.akun })
    expect([lost.status, lost.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await lost.text()).toContain('Coba lagi')
    expect((await visitor.get('/sehat')).status).toBe(200)
  } while (Date.now() < began + SHORT)
  // Its answer is kept for two seconds.
  await vi.waitUntil(async () => (await visitor.get('/siap')).status === 503, 10_000)

  await line.mend()
  expect((await visitor.post('/masuk', NOBODY)).status).toBe(422)
  expect((await visitor.get('/masuk')).status).toBe(200)
})

/** A line to a PostgreSQL that can be cut: to the server it is as if PostgreSQL had stopped. */
async function lineTo(target: URL) {
  const port = await freePort()
  const open = new Set<Socket>()
  let server: Server | undefined
  async function mend() {
    const listening = createServer((near) => {
      const far = connect(Number(target.port), target.hostname)
      for (const socket of [near, far]) {
        open.add(socket)
        // Cut in the middle of a word, either end complains.
        socket.on('error', () => undefined)
        socket.on('close', () => open.delete(socket))
      }
      near.pipe(far).pipe(near)
    })
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve))
    server = listening
  }
  async function cut() {
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
    for (const socket of open) socket.destroy()
    server = undefined
    await closed
  }
  await mend()
  const url = new URL(target)
  url.port = String(port)
  return { url: url.href, mend, cut }
}
