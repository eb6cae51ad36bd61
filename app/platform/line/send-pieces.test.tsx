import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FileSent } from './send-form.ts'
import { sendPieces } from './send-pieces.ts'

const BYTES = 4
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

type Kept = { key: string; bytes: number[]; mark: string }
type Answer = { status: number; body: object }

/** A server as the sender sees it, with the lines to it. `harm` says of each piece, in the order of sending, what befalls it. */
class Server {
  kept = new Map<string, Kept>()
  pieces: number[] = []
  taken: number[][] = []
  harm: ('lost' | 'damaged' | 'held' | undefined)[] = []

  form(address: string, fields: URLSearchParams): Answer {
    const id = address.split('/')[2]
    if (address === '/unggahan') return this.begin(fields.get('sidik') ?? '')
    if (fields.get('batal') && id) {
      this.kept.delete(id)
      return { status: 200, body: { ok: true, sentence: '' } }
    }
    const whole = this.kept.get(fields.get('unggahan') ?? '')
    this.taken.push(whole?.bytes ?? [])
    return { status: 200, body: { ok: true, sentence: 'Tersimpan.' } }
  }

  begin(key: string): Answer {
    const found = [...this.kept].find(([, one]) => one.key === key)
    const [id, one] = found ?? [`u${this.kept.size}-${this.pieces.length}`, { key, bytes: [], mark: '' }]
    this.kept.set(id, one)
    return { status: 200, body: { ok: true, sentence: '', id, received: one.bytes.length, mark: one.mark } }
  }

  async piece(address: string, form: FormData): Promise<Answer | null> {
    const one = this.kept.get(address.split('/')[2] ?? '')
    const file = form.get('berkas')
    if (!one || !(file instanceof Blob)) return { status: 404, body: { ok: false, sentence: 'Hilang.' } }
    this.pieces.push(Number(form.get('mulai')))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const harm = this.harm.shift()
    if (harm === 'lost') return null
    const received = one.bytes.length
    if (harm === 'damaged' || form.get('sidik') !== sha256(bytes))
      return { status: 422, body: { ok: false, sentence: 'Rusak.', again: true, received } }
    one.bytes.push(...bytes)
    one.mark = sha256(one.mark + sha256(bytes))
    return {
      status: 200,
      body: { ok: true, sentence: '', id: '', received: one.bytes.length, mark: one.mark },
    }
  }
}

let server = new Server()

class Line {
  status = 0
  responseText = ''
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  address = ''
  open(_method: string, address: string) {
    this.address = address
  }
  setRequestHeader() {}
  getResponseHeader = () => 'application/json'
  abort() {
    this.onabort()
  }
  send(form: FormData) {
    if (server.harm[0] === 'held') return
    void server.piece(this.address, form).then((answer) => {
      if (!answer) return this.onerror()
      this.status = answer.status
      this.responseText = JSON.stringify(answer.body)
      this.onload()
    })
  }
}

beforeEach(() => {
  server = new Server()
  vi.stubGlobal('XMLHttpRequest', Line)
  vi.stubGlobal('fetch', (address: string, { body }: { body: URLSearchParams }) => {
    const { status, body: answer } = server.form(address, body)
    return Promise.resolve(Response.json(answer, { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const CONTENT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
/** As it is chosen: after a reload it is another object of the same file. */
const chosen = (content = CONTENT) => new File([new Uint8Array(content)], 'film.mp4', { lastModified: 7 })

function sent(file: File, seen: number[] = []): Promise<FileSent> {
  const pieces = { door: '/unggahan', noun: 'module', thing: 'm', bytes: BYTES }
  const sending = { address: '/studio/m/berkas', submissionKey: 'k', file, pieces }
  return new Promise((done) =>
    sendPieces(sending, { begun: () => undefined, progress: (at) => seen.push(at), done }),
  )
}

it('sends the pieces in their order, tells how far it is and ends at the door of the file', async () => {
  const seen: number[] = []
  expect(await sent(chosen(), seen)).toMatchObject({ ok: true, answer: { sentence: 'Tersimpan.' } })
  expect(server.pieces).toEqual([0, 4, 8])
  expect(server.taken).toEqual([CONTENT])
  expect(seen).toEqual([0, 4, 8, 10])
})

it('goes on after a lost line and a reload where the server stands', async () => {
  server.harm = [undefined, 'lost']
  expect(await sent(chosen())).toEqual({ ok: false, why: 'offline' })
  expect(await sent(chosen())).toMatchObject({ ok: true })
  expect(server.pieces).toEqual([0, 4, 4, 8])
  expect(server.taken).toEqual([CONTENT])
})

it('never joins the beginning of one file to the end of another', async () => {
  server.harm = [undefined, undefined, 'lost']
  await sent(chosen())
  const other = [...CONTENT.slice(0, 6), 99, 99, 99, 99]
  expect(await sent(chosen(other))).toMatchObject({ ok: true })
  expect(server.taken).toEqual([other])
})

it('sends a damaged piece again, but not for ever', async () => {
  server.harm = ['damaged']
  expect(await sent(chosen())).toMatchObject({ ok: true, answer: { ok: true } })
  server = new Server()
  server.harm = Array.from({ length: 20 }, () => 'damaged')
  expect(await sent(chosen())).toMatchObject({ ok: true, answer: { ok: false, sentence: 'Rusak.' } })
  expect(server.taken).toEqual([])
})

it('tells under which name the server keeps it, and once it is given up says nothing more', async () => {
  server.harm = ['held']
  const told: FileSent[] = []
  const pieces = { door: '/unggahan', noun: 'module', thing: 'm', bytes: BYTES }
  const sending = { address: '/studio/m/berkas', submissionKey: 'k', file: chosen(), pieces }
  const ids: string[] = []
  await new Promise<void>((resolve) => {
    const way = sendPieces(sending, {
      begun: (id) => ids.push(id),
      progress: () => queueMicrotask(() => (way.cancel(), resolve())),
      done: (result) => told.push(result),
    })
  })
  expect(ids).toEqual([...server.kept.keys()])
  expect(told).toEqual([{ ok: false, why: 'cancelled' }])
  expect(server.taken).toEqual([])
})
