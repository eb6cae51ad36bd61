import { createHash } from 'node:crypto'
import { get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, expect, it } from 'vitest'
import { plainAnswers } from './plain-page.server.ts'

const WORDS = { title: 'Kiriman terlalu besar', id: 'Tidak ada yang disimpan.', en: 'Nothing was saved.' }

const FRAME = { site: 'Contoh', home: { id: 'Beranda', en: 'Home' } }
const say = plainAnswers({ tooLarge: WORDS }, FRAME)
const server = express()
  .use((request, response) => say(request, response, 413, 'tooLarge'))
  .listen(0)
afterAll(() => server.close())

/** Not `fetch`, which sets the mode itself. */
function ask(
  mode: string,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }> {
  const { port } = server.address() as AddressInfo // a listening TCP server always has a port
  return new Promise((resolve, reject) => {
    get({ port, headers: { 'sec-fetch-mode': mode } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }))
    }).on('error', reject)
  })
}

it('shows a person a page in both languages whose style its own policy lets through', async () => {
  const answer = await ask('navigate')
  expect(answer.status).toBe(413)
  expect(answer.headers['content-type']).toContain('text/html')
  const page = answer.text
  for (const words of Object.values(WORDS)) expect(page).toContain(words)
  const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(answer.headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
})

it('gives a script the sentence alone', async () => {
  const answer = await ask('cors')
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(answer.text).toBe(WORDS.id)
})
