import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { stopInTime } from './stopping.server.ts'

/** A server whose one visitor is in the middle of something; what the worker has at hand never ends by itself. */
async function busyServer(sent: string) {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.end('selesai'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address with one.
  const line = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const gone = once(line, 'close')
  line.on('error', () => undefined)
  line.resume()
  onTestFinished(() => void line.destroy())
  line.write(sent)
  await vi.waitUntil(() => new Promise((resolve) => server.getConnections((_, n) => resolve(n === 1))))
  return { server, line, gone }
}

function hangingWorker() {
  let letGo: () => void = () => undefined
  const ends = new Promise<void>((resolve) => (letGo = resolve))
  return { stop: () => ends, cut: () => letGo() }
}

test('a half-sent form and a mail that hangs are cut, and the last things are done in their order', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { server, gone } = await busyServer(
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nnaskah=',
  )
  const told: string[] = []
  const last = ['anchor', 'log'].map((name) => async () => void told.push(name))
  last.splice(
    1,
    0,
    () => Promise.reject(new Error('away')),
    () => new Promise<never>(() => undefined),
  )
  const stopped = stopInTime({ server, worker: hangingWorker(), leaving: 5_000, last })
  for (let second = 0; second < 30; second += 1) await vi.advanceTimersByTimeAsync(1_000)
  await stopped
  await gone
  expect(told).toEqual(['anchor', 'log'])
})

test('who is served when the server is asked to stop gets the answer', async () => {
  const { server, line, gone } = await busyServer(
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nnaskah=',
  )
  let answer = ''
  line.on('data', (data: Buffer) => (answer += data.toString()))
  const worker = { stop: async () => undefined, cut: () => undefined }
  const stopped = stopInTime({ server, worker, leaving: 0, last: [] })
  line.write('abc')
  await Promise.all([stopped, gone])
  expect(answer).toContain('selesai')
})
