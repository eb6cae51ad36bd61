import { createHash } from 'node:crypto'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { action as files } from '#app/routes/assignments/files.ts'
import { action as begin } from '#app/routes/files/begin-upload.ts'
import { action as piece } from '#app/routes/files/upload.ts'
import { key } from './assignments.ts'
import type { visitor } from './doors.ts'
import { pdfFile } from './pdf.ts'

type Who = Awaited<ReturnType<typeof visitor>>

/** Three pieces. */
export const LARGE = pdfFile({ lists: [Buffer.alloc(2 * PIECE_BYTES, ' ')] })

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
export const slices = (bytes: Buffer) =>
  Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, n) =>
    bytes.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES),
  )

export type Named = { noun?: string; name?: string; size?: number; content?: Buffer }

/** Begins an upload as the script does, named by the fingerprint of its whole content. */
export function open(
  who: Who,
  thing: string,
  { noun = 'submission', name = 'besar.pdf', size, content = LARGE }: Named = {},
) {
  return who.post(begin, {}, [
    ['untuk', noun],
    ['benda', thing],
    ['sidik', sha256(content)],
    ['nama', name],
    ['ukuran', String(size ?? content.length)],
  ])
}

export async function opened(who: Who, thing: string, named?: Named): Promise<string> {
  const { body } = await open(who, thing, named)
  if (typeof body !== 'object' || body === null || !('id' in body)) throw new Error(JSON.stringify(body))
  return String(body.id)
}

/** A piece as the script sends it. */
export function put(who: Who, id: string, at: number, bytes: Buffer, mark = sha256(bytes)) {
  const form = new FormData()
  form.append('mulai', String(at))
  form.append('sidik', mark)
  form.append('berkas', new File([new Uint8Array(bytes)], 'potongan'))
  return who.post(piece, { id }, form)
}

export async function putAll(who: Who, id: string, content = LARGE) {
  let at = 0
  for (const bytes of slices(content)) {
    const { status } = await put(who, id, at, bytes)
    if (status !== 200) throw new Error(`A piece was answered ${status}.`)
    at += bytes.length
  }
}

export function endByScript(who: Who, id: string) {
  const body = new URLSearchParams({ batal: 'ya' })
  return who.send(piece, { id }, { method: 'POST', headers: { Accept: 'application/json' }, body })
}

/** The last form: what has come is to be one of the files of this assignment. */
export function finish(who: Who, at: { id: string }, unggahan: string, kunci = key()) {
  const body = new URLSearchParams({ unggahan, kunci })
  return who.send(files, at, { method: 'POST', headers: { Accept: 'application/json' }, body })
}
