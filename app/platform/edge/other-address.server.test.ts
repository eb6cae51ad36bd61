import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, expect, it, vi } from 'vitest'
import { plainElsewhere } from '#app/i18n/plain.ts'
import { log } from './log.server.ts'
import { otherAddress } from './other-address.server.ts'
import { plainAnswers } from './plain-page.server.ts'

const ORIGIN = 'https://aksis.contoh.test'
const { texts, frame } = plainElsewhere(ORIGIN)
const server = express()
  .set('trust proxy', 1)
  .use(otherAddress({ origin: ORIGIN, machines: ['/sehat'], say: plainAnswers(texts, frame) }))
  .use((_request, response) => void response.send('halaman'))
  .listen(0)
afterAll(() => server.close())

function ask(path: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo // a listening TCP server always has a port
  return new Promise((resolve, reject) => {
    get({ port, path, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    }).on('error', reject)
  })
}

it('leads who opens the site by another name to the right one, and logs it once a minute', async () => {
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  for (let time = 0; time < 3; time += 1) {
    const answer = await ask('/belajar?kode=rahasia', { host: '192.0.2.7:3000' })
    expect(answer.status).toBe(421)
    expect(answer.text).toContain(`Buka AKSIS di ${ORIGIN}`)
    expect(answer.text).toContain(`href="${ORIGIN}"`)
  }
  expect(warned).toHaveBeenCalledOnce()
  expect(JSON.stringify(warned.mock.calls)).not.toContain('rahasia')
  warned.mockRestore()
})

it.each([
  ['by its own name', '/', { host: 'aksis.contoh.test' }],
  [
    'through a proxy that tells the name',
    '/',
    { host: '127.0.0.1:3000', 'x-forwarded-host': 'aksis.contoh.test' },
  ],
  ['as a machine', '/sehat', { host: '10.0.0.9' }],
])('lets in who comes %s', async (_how, path, headers) => {
  expect(await ask(path, headers)).toEqual({ status: 200, text: 'halaman' })
})
