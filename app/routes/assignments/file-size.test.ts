import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import express, { type Request, type Response } from 'express'
import { afterEach, expect, it } from 'vitest'
import { BODY_LIMITS } from '#app/body-limits.ts'
import { MEGABYTE, MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { plainFrame, plainTexts } from '#app/i18n/plain.ts'
import { edgeGuard } from '#app/platform/edge/guard.server.ts'
import { plainAnswers } from '#app/platform/edge/plain-page.server.ts'
import { WRITER_FIELD } from '#app/platform/forms.ts'
import { createRoom, filesOf, key } from '#tests/support/assignments.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { action } from './files.ts'

const ORIGIN = 'http://localhost:3000'
const running: Server[] = []

afterEach(() => running.splice(0).forEach((server) => server.close()))

/** A real server: the edge with its limits, and behind it the door that takes files. */
async function standing() {
  const { ana, at, schedule, world } = await createRoom()
  const say = plainAnswers(plainTexts, plainFrame)
  const app = express().use(edgeGuard({ origin: ORIGIN, limits: BODY_LIMITS, say }))
  const take = async (request: Request, response: Response) => {
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': request.get('content-type') ?? '' },
      // Node's own stream of the web, which its types call by another name.
      body: Readable.toWeb(request) as unknown as ReadableStream,
      duplex: 'half',
    }
    const { status, body } = await ana.send(action, at, init)
    response.status(status).json(body)
  }
  app.post('*', (request, response) => void take(request, response))
  const server = app.listen(0, '127.0.0.1')
  running.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on a port
  const send = async (size: number) => {
    const file = pdfFile({ lists: [Buffer.alloc(size - pdfFile().length, ' ')] })
    const form = new FormData()
    form.append('kunci', key())
    form.append('berkas', new File([new Uint8Array(file)], `${'Laporan é '.repeat(20)}.pdf`))
    form.append(WRITER_FIELD, world.teams.one.members[0].id)
    const address = `http://127.0.0.1:${port}/tugas/${schedule.id}/berkas`
    return fetch(address, { method: 'POST', headers: { Origin: ORIGIN }, body: form })
  }
  const kept = async () => (await filesOf(schedule.id)).map(({ file: { size } }) => ({ file: { size } }))
  return { send, kept }
}

it('takes exactly 25 MB of file with its form around it', async () => {
  const { send, kept } = await standing()
  const answer = await send(MOST_FILE_BYTES)
  expect(answer.status).toBe(200)
  expect(await kept()).toEqual([{ file: { size: 26_214_400 } }])
})

it('refuses one byte more, and says how large the file is', async () => {
  const { send, kept } = await standing()
  const answer = await send(MOST_FILE_BYTES + 1)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    ok: false,
    again: false,
    sentence: expect.stringContaining('25,1 MB (26.214.401 byte); paling besar 25 MB'),
  })
  expect(await kept()).toEqual([])
})

it('refuses at the edge what no file of 25 MB and its form can be', async () => {
  const { send, kept } = await standing()
  // The rest of it is not read, so that the line may be cut before the answer is heard.
  const status = await send(MOST_FILE_BYTES + MEGABYTE).then(
    (answer) => answer.status,
    () => 0,
  )
  expect([413, 0]).toContain(status)
  expect(await kept()).toEqual([])
})
