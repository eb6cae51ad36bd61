import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import routes from '#app/routes.ts'
import { noteAsker, requestLog, withoutSecrets } from './request-log.server.ts'

it.each([
  '/undangan/rahasia',
  '/atur-sandi/rahasia.data?_routes=rahasia',
  '/surel/rahasia',
  '/UNDANGAN/rahasia',
  '/und%61ngan/rahasia',
  '//undangan//rahasia',
  'http://elsewhere/undangan/rahasia',
  '/masuk?kembali=/undangan/rahasia',
  '/undangan/rahasia%E0%A4%A',
])('refuses to write the secret of %s', (url) => {
  expect(withoutSecrets(url)).not.toContain('rahasia')
})

it('refuses to write the secret of any address that carries one', () => {
  const secret = routes.flatMap(({ path }) => (path?.includes(':token') ? [`/${path}`] : []))
  expect(secret.length).toBeGreaterThan(2)
  for (const path of secret) expect(withoutSecrets(path)).not.toContain(':token')
})

/** The lines about one request to a door that answers so; the cookie is one that nobody should read. */
async function linesOf(path: string, door: express.RequestHandler): Promise<string[]> {
  const lines: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const server = express().use(requestLog(logger)).use(door).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a listening TCP server always has a port
  await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: 'sesi=rahasia' } })
  return lines
}

it('says in one line whose session was refused where, and from which network, whatever stands in the address', async () => {
  const lines = await linesOf('/tugas/1%0A%7B%22level%22:30%7D?cari=rahasia', (_request, response) => {
    noteAsker(response, 'orang-1')
    response.status(404).end()
  })
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trimEnd()).not.toContain('\n')
  expect(lines[0]).not.toContain('rahasia')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 30,
    person: 'orang-1',
    from: '127.0.0.1',
    req: { method: 'GET', url: '/tugas/1\n{"level":30}' },
    res: { status: 404 },
    time: expect.any(Number),
  })
})

it.each([
  [500, 50],
  [503, 40],
  [404, 30],
])('says of an answer that failed that it is a fault: %i is of level %i', async (status, level) => {
  const [line = ''] = await linesOf('/', (_request, response) => void response.status(status).end())
  expect(JSON.parse(line)).toMatchObject({ level, res: { status } })
})

it('keeps what is no secret', () => {
  expect(withoutSecrets('/tugas/1/berkas?x=1')).toBe('/tugas/1/berkas')
})
