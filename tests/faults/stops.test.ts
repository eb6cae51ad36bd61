import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startBuiltServer, Visitor } from '#tests/setup/built-server.ts'
import { freshData } from '#tests/setup/fresh-data.mjs'

const STOPS = process.env.TEST_LONG ? 50 : 2
const HALF_SENT = 20
const WRITERS = ['peserta01', 'peserta06', 'peserta11', 'pelatih1']

const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-stops-'))
const file = path.join(data, 'aksis.db')

/** Takes every call and never says a word. */
const silent = createServer((line) => {
  calls.push(line)
  line.on('error', () => undefined)
})
const calls: Socket[] = []
let smtpUrl = ''

beforeAll(async () => {
  freshData(data)
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  // A server that listens on a port has an address with one.
  smtpUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
})

afterAll(() => {
  for (const line of calls) line.destroy()
  silent.close()
  rmSync(data, { recursive: true, force: true })
})

/** A form whose rest never comes. */
function halfSent(origin: string): Socket {
  const { port, host } = new URL(origin)
  const line = connect(Number(port), 'localhost')
  line.on('error', () => undefined)
  line.write(
    `POST /masuk HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nSec-Fetch-Site: same-origin\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nemail=peserta',
  )
  return line
}

/** Signs in until the server is gone: each is an event of the audit trail. */
async function write(
  origin: string,
  account: string,
  load: { entered: number; mayEnd: boolean },
): Promise<void> {
  for (;;) {
    try {
      const answer = await new Visitor(origin).post('/masuk/contoh', {
        akun: `${account}@demo.aksis.test`,
      })
      if (answer.status === 302) load.entered += 1
    } catch (error) {
      if (load.mayEnd) return
      throw error
    }
  }
}

function lastHash(): string {
  const database = new Database(file, { readonly: true })
  try {
    const row = database
      .prepare<[], { hash: string }>(`SELECT "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1`)
      .get()
    return row?.hash ?? ''
  } finally {
    database.close()
  }
}

it(`${STOPS} stops under load, with ${HALF_SENT} half-sent forms and a mail server that says nothing, close the books in time`, async () => {
  let longest = 0
  for (let stop = 1; stop <= STOPS; stop += 1) {
    const before = calls.length
    const server = await startBuiltServer({ data, env: { SMTP_URL: smtpUrl } })
    const asker = new Visitor(server.origin)
    expect(
      (await asker.post('/lupa-sandi', { surel: `peserta${10 + (stop % 30)}@demo.aksis.test` })).status,
    ).toBeLessThan(400)
    await vi.waitUntil(() => calls.length > before, { timeout: 30_000 })
    const forms = Array.from({ length: HALF_SENT }, () => halfSent(server.origin))
    await Promise.all(forms.map((line) => once(line, 'connect')))
    const load = { entered: 0, mayEnd: false }
    const writing = WRITERS.map((account) => write(server.origin, account, load))
    await vi.waitUntil(() => load.entered > WRITERS.length, { timeout: 30_000 })
    load.mayEnd = true
    const began = performance.now()
    expect(await server.stop()).toBe(0)
    longest = Math.max(longest, performance.now() - began)
    for (const line of forms) line.destroy()
    await Promise.all(writing)
    const notes = readFileSync(path.join(data, 'audit-anchors.log'), 'utf8').trimEnd().split('\n')
    expect(notes.at(-1)).toContain(lastHash())
  }
  // The server itself ends with 1 when it was not done after 29 seconds.
  console.info(`${STOPS} stops, the longest ${Math.round(longest)} ms`)
})
