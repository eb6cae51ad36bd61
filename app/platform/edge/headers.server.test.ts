import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { onlyEncrypted, securityHeaders } from './headers.server.ts'

const POLICY = { reportTo: '/laporan-csp', scripts: ['alert(1)', 'alert(2)'] }

async function headersOf(answer: express.RequestHandler) {
  const server = express().use(securityHeaders(POLICY)).use(answer).listen(0)
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo // a listening TCP server always has a port
  return (await fetch(`http://localhost:${port}/`)).headers
}

test('gives every page a policy with its own nonce, and keeps it out of every cache', async () => {
  const page: express.RequestHandler = (_request, response) => void response.send('ya')
  const [one, two] = [await headersOf(page), await headersOf(page)]
  expect(one.get('content-security-policy')).toMatch(
    /script-src 'nonce-[\w+/=]{24}' 'sha256-[\w+/=]{44}' 'sha256-[\w+/=]{44}' 'strict-dynamic'/,
  )
  expect(one.get('content-security-policy')).toMatch(/style-src 'self' 'nonce-[\w+/=]{24}';/)
  expect(one.get('content-security-policy')).not.toContain('unsafe')
  expect(one.get('content-security-policy')).not.toBe(two.get('content-security-policy'))
  expect(one.get('cache-control')).toBe('no-store')
  for (const word of [
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'report-uri /laporan-csp',
  ])
    expect(one.get('content-security-policy')).toContain(word)
  expect(one.get('x-content-type-options')).toBe('nosniff')
  expect(one.get('referrer-policy')).toBe('same-origin')
  expect(one.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(one.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(one.get('access-control-allow-origin')).toBeNull()
})

test('lets a route’s own policy take the place of the page’s, and its cookies stand beside each other', async () => {
  const headers = await headersOf((_request, response) => {
    response.append('Content-Security-Policy', "default-src 'none'; sandbox")
    response.append('X-Content-Type-Options', 'nosniff')
    response.append('Set-Cookie', 'a=1').append('Set-Cookie', 'b=2').send('ya')
  })
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

test('tells every answer over https that there is none without, and says nothing of it on a plain line', async () => {
  const said = async (secure: boolean) => {
    const server = express().use(onlyEncrypted(secure)).listen(0)
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo // a listening TCP server always has a port
    return (await fetch(`http://localhost:${port}/assets/gone.js`)).headers.get('strict-transport-security')
  }
  expect(await said(true)).toBe('max-age=63072000; includeSubDomains')
  expect(await said(false)).toBeNull()
})
