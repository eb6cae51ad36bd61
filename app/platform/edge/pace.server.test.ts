import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { writeReadableStreamToWritable } from '@remix-run/node'
import express, { type Response } from 'express'
import { afterEach, expect, test } from 'vitest'
import { env } from '#app/platform/env.server.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { paceOf } from './pace.server.ts'

const MEGABYTE = 1_000_000
const content = Buffer.alloc(20 * MEGABYTE, 'isi berkas ')
const hash = sha256(content)
const file = path.join(env.filesDir, hash.slice(0, 2), hash.slice(2, 4), hash)
const running: (Server | Socket)[] = []

afterEach(() => running.splice(0).forEach((one) => ('destroy' in one ? one.destroy() : one.close())))

async function store() {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}

const always = () => Promise.resolve(true)

async function bodyOf(pace = always) {
  const body = await storedBody(hash, content.length, pace)
  if (!body) throw new Error('The store has lost it.')
  return body
}

/** Serves the file as Remix does, to a client that has asked and reads nothing yet. */
async function served(patience?: number) {
  await store()
  const answers: Response[] = []
  async function send(response: Response) {
    answers.push(response)
    const body = await bodyOf(paceOf(response, patience))
    await writeReadableStreamToWritable(body, response).catch(() => undefined)
  }
  const app = express().get('/', (_request, response) => void send(response))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address with one.
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  running.push(client, server)
  client.on('error', () => undefined)
  client.pause()
  client.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  await expect.poll(() => answers.length).toBe(1)
  const [response] = answers
  if (!response) throw new Error('Nobody has asked.')
  return { client, response }
}

test('holds back a file that is fetched slowly, and gives all of it in the end', async () => {
  const { client, response } = await served()
  await expect.poll(() => response.writableNeedDrain).toBe(true)
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  expect(response.writableLength).toBeLessThan(MEGABYTE)
  let size = 0
  client.on('data', (chunk) => (size += chunk.length))
  client.resume()
  await once(client, 'close')
  expect(size).toBeGreaterThanOrEqual(content.length)
})

test('hangs up on somebody who takes nothing, and reads no further', async () => {
  const { response } = await served(20)
  await expect.poll(() => response.destroyed).toBe(true)
})

test('opens a file with the first read: an answer without a body opens none', async () => {
  await store()
  const body = await bodyOf()
  await rm(file)
  await expect(body.getReader().read()).rejects.toThrow('ENOENT')
})

test('ends with an error when the line is gone', async () => {
  await store()
  let line = true
  const reader = (await bodyOf(() => Promise.resolve(line))).getReader()
  expect((await reader.read()).value?.length).toBeGreaterThan(0)
  line = false
  await expect(reader.read()).rejects.toThrow('The line is gone.')
})

test('knows when the store has lost a file or half of it', async () => {
  await store()
  expect(await storedBody(sha256('never kept'), 10, always)).toBeNull()
  expect(await storedBody(hash, content.length + 1, always)).toBeNull()
})
