import { request as ask, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import express from 'express'
import { afterAll, expect, test, vi } from 'vitest'
import { remixDoor } from './remix-door.server.ts'

const LONG = '“kata” '.repeat(2_000)
const CSV = 'a;b\n'.repeat(40_000)
let calledOff: AbortSignal | null = null

const doors: Record<string, (args: LoaderFunctionArgs) => Response | Promise<Response>> = {
  page: () => new Response(LONG, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  short: () => new Response('ya', { headers: { 'Content-Type': 'text/html' } }),
  data: () => new Response('[]', { headers: { 'Content-Type': 'text/x-script' } }),
  picture: () => new Response(LONG, { headers: { 'Content-Type': 'image/png' } }),
  file: () =>
    new Response(CSV, { headers: { 'Content-Type': 'text/csv', 'Content-Length': String(CSV.length) } }),
  cookies: () => {
    const headers = new Headers({ Location: '/sini' })
    for (const cookie of ['a=1', 'b=2']) headers.append('Set-Cookie', cookie)
    return new Response(null, { status: 302, headers })
  },
  address: ({ request, context }) => Response.json([request.url, context]),
  echo: async ({ request }) =>
    new Response(await request.text(), { headers: { 'Content-Type': 'text/plain' } }),
  never: ({ request }) => {
    calledOff = request.signal
    return new Promise(() => undefined)
  },
  broken: () => Promise.reject(new Error('SELECT rahasia FROM "Person"')),
}

const routes: ServerBuild['routes'] = Object.fromEntries(
  Object.entries(doors).map(([path, door]) => [
    path,
    { id: path, path, parentId: undefined, module: { loader: door, action: door, default: undefined } },
  ]),
)
const build: ServerBuild = {
  mode: 'production',
  entry: { module: { default: () => new Response(null, { status: 500 }), handleError: () => undefined } },
  routes,
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
  isSpaMode: false,
}

const app = express().set('trust proxy', 1)
// What only tells doors apart here; the house's own context has more.
const context = ({ path }: express.Request) => ({ came: path }) as never
app.all('*', remixDoor({ build, origin: 'https://aksis.test', context }))
const server = app.listen(0)
const { port } = server.address() as AddressInfo // a listening TCP server always has a port
afterAll(() => void server.close())

type Got = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }
type How = { method?: string; headers?: Record<string, string>; body?: string }

/** Asked without `fetch`, which takes out of its wrapping whatever it gets. */
function get(path: string, { method = 'GET', headers = {}, body }: How = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = ask({ port, path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const take = (encodings: string) => ({ headers: { 'accept-encoding': encodings } })

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
] as const)('a page goes out whole, compressed once: %s', async (encodings, encoding, unpack) => {
  const { headers, body } = await get('/page', take(encodings))
  expect(headers['content-encoding']).toBe(encoding)
  expect(Number(headers['content-length'])).toBe(body.length)
  expect(headers.vary).toContain('Accept-Encoding')
  expect(unpack(body).toString()).toBe(LONG)
})

test('what is short, or no text, goes as it is', async () => {
  for (const path of ['/short', '/picture']) {
    const { headers, body } = await get(path, take('br'))
    expect([path, headers['content-encoding']]).toEqual([path, undefined])
    expect(Number(headers['content-length'])).toBe(body.length)
  }
})

test('says of every text in which letters it is written', async () => {
  const kinds = await Promise.all(['/short', '/data', '/picture'].map((path) => get(path)))
  expect(kinds.map(({ headers }) => headers['content-type'])).toEqual([
    'text/html; charset=utf-8',
    'text/x-script; charset=utf-8',
    'image/png',
  ])
})

test('a file flows through, whole, whatever the browser takes', async () => {
  const plain = await get('/file', take('identity'))
  expect([plain.body.toString(), plain.headers['content-length']]).toEqual([CSV, String(CSV.length)])
  const packed = await get('/file', take('gzip'))
  expect(gunzipSync(packed.body).toString()).toBe(CSV)
})

test('each cookie is one, and a redirect has no page', async () => {
  const { status, headers, body } = await get('/cookies')
  expect([status, headers['set-cookie'], headers.location, body.length]).toEqual([
    302,
    ['a=1', 'b=2'],
    '/sini',
    0,
  ])
})

test('nobody from outside says what the address of the site is', async () => {
  const headers = { host: 'jahat.test', 'x-forwarded-host': 'jahat.test', 'x-forwarded-proto': 'http' }
  const { body } = await get('/address?a=1', { headers })
  expect(JSON.parse(body.toString())).toEqual(['https://aksis.test/address?a=1', { came: '/address' }])
  const odd = await get('//jahat.test/address', { headers })
  expect(odd.body.toString()).not.toContain('https://jahat.test')
})

test('what is sent arrives, and a bare look at the head brings no page', async () => {
  const sent = await get('/echo', { method: 'POST', body: LONG })
  expect(sent.body.toString()).toBe(LONG)
  const { status, body } = await get('/page', { method: 'HEAD', ...take('br') })
  expect([status, body.length]).toEqual([200, 0])
})

test('who goes before the answer calls her request off', async () => {
  const asked = ask({ port, path: '/never' }).on('error', () => undefined)
  asked.end()
  await vi.waitFor(() => expect(calledOff).not.toBeNull())
  expect(calledOff?.aborted).toBe(false)
  asked.destroy()
  await vi.waitFor(() => expect(calledOff?.aborted).toBe(true))
})

test('a door that breaks is answered all the same, and says nothing of how', async () => {
  const { status, body } = await get('/broken')
  expect(status).toBe(500)
  expect(body.toString()).not.toMatch(/rahasia|Person|\.tsx?:|node_modules/)
})
