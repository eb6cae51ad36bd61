import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { LEADS_TO, SENDING } from '#app/platform/line/kiriman.ts'
import { SIGNED_OUT } from '#app/platform/line/patient-fetch.ts'
import { NOT_YET } from '#app/platform/responses.server.ts'
import { queuedForms } from './queued-forms.server.ts'

const app = express()
  .use(queuedForms())
  .use(compression({ threshold: 512 }))
app.all('/', ({ query }, response) => {
  if (typeof query['mark'] === 'string') response.set(query['mark'], 'yes')
  if (typeof query['to'] !== 'string') return void response.status(422).send('x'.repeat(2_000))
  response.status(302).append('Location', query['to']).append('Set-Cookie', 'pesan=ya').end()
})
const server = app.listen(0)
const { port } = server.address() as AddressInfo // a listening TCP server always has a port
afterAll(() => void server.close())

type Asked = { to?: string; mark?: string; key?: string; method?: 'POST' | 'GET' }

function ask({ to, mark, key, method = 'POST' }: Asked) {
  const address = new URL(`http://localhost:${port}/`)
  if (to !== undefined) address.searchParams.set('to', to)
  if (mark !== undefined) address.searchParams.set('mark', mark)
  return fetch(address, { method, redirect: 'manual', headers: key === undefined ? {} : { [SENDING]: key } })
}

test.each([
  '//jahat.example',
  'https://jahat.example/',
  '/\\jahat.example',
  '/..//jahat.example',
  'javascript:alert(1)',
])('names no place outside to a queue: %s', async (to) => {
  const answer = await ask({ to, key: randomUUID() })
  expect(answer.status).toBe(204)
  expect(answer.headers.get(LEADS_TO)).toBe('/')
})

test('a queue is not told that a form was taken when its writer has to sign in or to repeat her password', async () => {
  const key = randomUUID()
  const out = await ask({ to: '/masuk', mark: SIGNED_OUT, key })
  expect([out.status, out.headers.has(SIGNED_OUT), out.headers.has('Location')]).toEqual([401, true, false])
  const unsure = await ask({ to: '/konfirmasi', mark: NOT_YET, key })
  expect([unsure.status, unsure.headers.get(LEADS_TO)]).toEqual([403, '/konfirmasi'])
})

test('a queue is told where a form that was taken leads, and which one it was', async () => {
  const key = randomUUID()
  const answer = await ask({ to: '/belajar/awal/pertama#b-s-1', key })
  expect(answer.status).toBe(204)
  expect(answer.headers.get(LEADS_TO)).toBe('/belajar/awal/pertama#b-s-1')
  expect(answer.headers.get(SENDING)).toBe(key)
  expect(answer.headers.get('Set-Cookie')).toBe('pesan=ya')
  expect(answer.headers.has('Location')).toBe(false)
})

test('what a door answers else reaches a queue as it is', async () => {
  const key = randomUUID()
  const refused = await ask({ key })
  expect([refused.status, refused.headers.get(SENDING)]).toEqual([422, key])
  expect(await refused.text()).toHaveLength(2_000)
})

test('everybody else is redirected as ever, and nothing that is no key is repeated', async () => {
  for (const asked of [{}, { key: 'bukan-kunci' }, { key: randomUUID(), method: 'GET' as const }]) {
    const answer = await ask({ to: '/tugas', ...asked })
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/tugas'])
    expect([answer.headers.has(SENDING), answer.headers.has(LEADS_TO)]).toEqual([false, false])
  }
})
