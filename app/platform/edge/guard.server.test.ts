import { request as send } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { BODY_LIMITS } from '#app/body-limits.ts'
import { plainFrame, plainTexts } from '#app/i18n/plain.ts'
import { edgeGuard } from './guard.server.ts'
import { plainAnswers } from './plain-page.server.ts'

const ORIGIN = 'https://aksis.example'
const SAME = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }

const HOUSE = { origin: ORIGIN, limits: BODY_LIMITS, say: plainAnswers(plainTexts, plainFrame) }

const app = express().set('trust proxy', 1).use(edgeGuard(HOUSE))
app.all('*', (request, response) => {
  let size = 0
  request.on('data', (chunk: Buffer) => (size += chunk.length))
  request.on('end', () =>
    response.json({
      host: request.headers.host,
      protocol: request.protocol,
      forwarded: request.get('x-forwarded-host'),
      size,
    }),
  )
})
const server = app.listen(0)
const port = () => (server.address() as AddressInfo).port // a listening TCP server always has a port

beforeAll(
  () => new Promise((resolve) => (server.listening ? resolve(undefined) : server.once('listening', resolve))),
)
afterAll(() => server.close())

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | number }

/** Status and text of the answer; 0 when the connection was cut. A number as body sends that many bytes unannounced. */
function ask({
  method = 'GET',
  path = '/',
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const outgoing = send({ port: port(), method, path, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.on('error', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    outgoing.on('error', () => resolve({ status: 0, text: '' }))
    if (typeof body === 'number')
      for (let left = body; left > 0; left -= 50_000) outgoing.write('x'.repeat(Math.min(50_000, left)))
    else if (body) outgoing.write(body)
    outgoing.end()
  })
}

describe('the edge', () => {
  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: 'https://other.aksis.example', 'sec-fetch-site': 'same-site' }],
    ['the same host without encryption', { origin: 'http://aksis.example' }],
    ['a look-alike', { origin: 'https://aksis.example.evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['nobody', {}],
    ['a typed address', { 'sec-fetch-site': 'none' }],
    ['a lying header', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('refuses a form from %s at every address, for pages and for data', async (_name, headers) => {
    const taken: string[] = []
    for (const route of routes) {
      const page = `/${(route.path ?? '').replaceAll(':', '')}`
      for (const path of [page, `${page}.data`])
        if ((await ask({ method: 'POST', path, headers: { ...headers } })).status !== 403) taken.push(path)
    }
    expect(taken).toEqual([])
  })

  it('takes a form from our own page, also from browsers without fetch metadata', async () => {
    expect((await ask({ method: 'POST', headers: SAME, body: 'a=b' })).status).toBe(200)
    expect((await ask({ method: 'POST', headers: { origin: ORIGIN }, body: 'a=b' })).status).toBe(200)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses the method %s', async (method) => {
    expect((await ask({ method, headers: SAME })).status).toBe(405)
  })

  it.each([
    ['/a?_data=routes%2Fhome', 400],
    ['/a%00b', 400],
    ['/a%5Cb', 400],
    ['/%E0%A4%A', 400],
    [`/${'a/'.repeat(17)}`, 400],
    [`/${'a'.repeat(2_100)}`, 414],
    ['/__manifest?p=/a', 404],
    ['http://evil.example/masuk', 400],
    ['//evil.example/masuk', 400],
    ['*', 400],
    ['/\\evil.example#', 400],
    [`/a?${'&'.repeat(1_000)}_data=root`, 400],
    ['/a?cari=%00', 400],
    [`/a?${'a=&'.repeat(101)}`, 400],
  ])('refuses the address %s', async (path, status) => {
    expect((await ask({ path })).status).toBe(status)
  })

  it('refuses a body that is too large, announced or not', async () => {
    const announced = await ask({
      method: 'POST',
      headers: { ...SAME, 'content-length': '300000' },
      body: 300_000,
    })
    expect([413, 0]).toContain(announced.status)
    const unannounced = await ask({ method: 'POST', headers: SAME, body: 300_000 })
    expect([413, 0]).toContain(unannounced.status)
    expect((await ask({ method: 'POST', headers: SAME, body: 200_000 })).text).toContain('"size":200000')
  })

  it('lets an upload be larger, and only there', async () => {
    const path = '/tugas/1/berkas'
    const headers = { ...SAME, 'content-type': 'multipart/form-data; boundary=x' }
    expect((await ask({ method: 'POST', path, headers, body: 300_000 })).text).toContain('"size":300000')
    expect([413, 0]).toContain((await ask({ method: 'POST', path, headers, body: 27_000_000 })).status)
  })

  it.each(['application/x-www-form-urlencoded', 'Multipart/Form-Data; boundary=x'])(
    'refuses 300 kB of %s where only a file may be large',
    async (type) => {
      const headers = { ...SAME, 'content-type': type }
      const sent = await ask({ method: 'POST', path: '/tugas/1/berkas', headers, body: 300_000 })
      expect([413, 0]).toContain(sent.status)
    },
  )

  it.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 40\r\n\r\na=bc'],
    ['a length and pieces', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['pieces by another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a line that is none', 'Sec-Fetch-Mode : cors\r\nContent-Length: 0\r\n\r\n'],
  ])('refuses a request that ends in two places: %s', async (_name, rest) => {
    const line = connect(port(), 'localhost')
    const head = `POST / HTTP/1.1\r\nHost: aksis.example\r\nOrigin: ${ORIGIN}\r\n`
    line.write(`${head}${rest}GET /admin HTTP/1.1\r\nHost: aksis.example\r\n\r\n`)
    let answer = ''
    for await (const piece of line) answer += String(piece)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  it('refuses to wait for ever for the rest of a form, and waits for a file', async () => {
    const impatient = express().use(edgeGuard({ ...HOUSE, formTime: 20 }))
    impatient.post('*', (request, response) => {
      request.on('data', () => undefined)
      request.on('close', () => response.end())
    })
    const hasty = impatient.listen(0)
    await new Promise((resolve) => hasty.once('listening', resolve))
    const open = (headers: Record<string, string>) =>
      send({
        port: (hasty.address() as AddressInfo).port,
        method: 'POST',
        path: '/tugas/1/berkas', // it listens
        headers: { ...SAME, 'content-length': '10', ...headers },
      })
    const file = open({ 'content-type': 'multipart/form-data; boundary=x' })
    file.on('error', () => undefined).write('x')
    const form = open({})
    const cut = new Promise((resolve) => form.on('error', () => resolve('cut')))
    form.write('x')
    expect(await cut).toBe('cut')
    expect(file.destroyed).toBe(false)
    file.destroy()
    hasty.close()
  })

  it('pins the host to the configured one', async () => {
    const { text } = await ask({ headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } })
    expect(JSON.parse(text)).toEqual({ host: 'aksis.example', protocol: 'https', size: 0 })
  })

  it('refuses to believe another scheme than the configured one', async () => {
    const { text } = await ask({ headers: { 'x-forwarded-proto': 'foo bar' } })
    expect(JSON.parse(text)).toMatchObject({ protocol: 'https' })
  })
})
