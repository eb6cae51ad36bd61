import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { endUpload, uploadAt, type Pieces } from './pieces.ts'
import { sendFile, sendForm, type FileSent, type SendingFile, type Sent } from './send-form.ts'

type Sending = { address: string; submissionKey: string; file: File; pieces: Pieces }
type Watch = {
  /** The server knows it under this id from now on. */
  begun: (id: string) => void
  progress: (sent: number) => void
  done: (result: FileSent) => void
}

/** A piece that did not fit is sent once more from where the server stands; it does so no more often than this. */
const MOST_MISFITS = 3

/**
 * Sends a file piece by piece and then, at its own door, the word that it is there. It begins where an earlier try of the
 * same file ended, also one before a reload: the file's own fingerprint is the name by which the server knows it.
 */
export function sendPieces(sending: Sending, watch: Watch): SendingFile {
  let stopped = false
  let way: SendingFile | null = null
  const live: Live = {
    isStopped: () => stopped,
    begun: watch.begun,
    sendPiece: (address, form, progress) =>
      new Promise((resolve) => (way = sendFile(address, form, { progress, done: resolve, watched: true }))),
    progress: watch.progress,
  }
  // What cannot be read any more was moved or changed on the device: as with one request, nothing is known of it.
  const lost: FileSent = { ok: false, why: 'offline' }
  void run(sending, live).then(
    (result) => stopped || watch.done(result),
    () => stopped || watch.done(lost),
  )
  return {
    cancel() {
      stopped = true
      way?.cancel()
      watch.done({ ok: false, why: 'cancelled' })
    },
  }
}

type Live = {
  isStopped: () => boolean
  begun: (id: string) => void
  sendPiece: (address: string, form: FormData, progress: (sent: number) => void) => Promise<FileSent>
  progress: (sent: number) => void
}

async function run({ address, submissionKey, file, pieces }: Sending, live: Live): Promise<FileSent> {
  let asked = await begin(file, pieces)
  let at = standingOf(asked)
  if (at && !(await isSameSoFar(file, at, pieces.bytes))) {
    // Another content under the same fingerprint of its beginning: what lies there is of no use.
    await endUpload(pieces, at.id)
    asked = await begin(file, pieces)
    at = standingOf(asked)
  }
  if (!at) return asked
  live.begun(at.id)
  if (live.isStopped()) {
    // Given up while it was begun: who gave it up could not name it yet.
    await endUpload(pieces, at.id)
    return { ok: false, why: 'cancelled' }
  }
  let { received } = at
  for (let misfits = 0; received < file.size;) {
    live.progress(received)
    const start = received
    const piece = file.slice(start, start + pieces.bytes)
    const form = new FormData()
    form.append('mulai', String(start))
    form.append('sidik', await sha256(await piece.arrayBuffer()))
    form.append('berkas', piece, 'potongan')
    if (live.isStopped()) return { ok: false, why: 'cancelled' }
    const result = await live.sendPiece(uploadAt(pieces, at.id), form, (sent) =>
      live.progress(start + Math.min(sent, piece.size)),
    )
    const next = receivedIn(result)
    if (next === null) return result
    if (!isTaken(result)) misfits += 1
    if (misfits > MOST_MISFITS) return result
    received = next
  }
  live.progress(file.size)
  return sendForm(address, { unggahan: at.id, [SUBMISSION_KEY]: submissionKey })
}

async function begin(file: File, { door, noun, thing, bytes }: Pieces): Promise<Sent> {
  const head = await sha256(await file.slice(0, bytes).arrayBuffer())
  // Not by its time: a phone's picker may tell another one each time it is chosen.
  const words = `${file.name}\n${file.size}\n${head}`
  return sendForm(door, {
    untuk: noun,
    benda: thing,
    sidik: await sha256(new TextEncoder().encode(words)),
    nama: file.name,
    ukuran: String(file.size),
  })
}

type Standing = { id: string; received: number; mark: string }

/** What lies there is worked out from the file itself: a file may have been changed behind its beginning. */
async function isSameSoFar(file: File, { received, mark }: Standing, bytes: number): Promise<boolean> {
  let found = ''
  for (let at = 0; at < received; at += bytes) {
    const piece = await sha256(await file.slice(at, Math.min(at + bytes, received)).arrayBuffer())
    found = await sha256(new TextEncoder().encode(found + piece))
  }
  return found === mark
}

function fieldsOf(result: FileSent): object | null {
  return result.ok && typeof result.answer === 'object' ? result.answer : null
}

function isTaken(result: FileSent): boolean {
  const fields = fieldsOf(result)
  return fields !== null && Reflect.get(fields, 'ok') === true
}

/** From which byte on the server waits; null where it does not say so. */
function receivedIn(result: FileSent): number | null {
  const fields = fieldsOf(result)
  const received: unknown = fields && Reflect.get(fields, 'received')
  // A server without room says where it stands, too, and has to be left alone.
  return typeof received === 'number' && result.ok && result.status !== NO_ROOM ? received : null
}

const NO_ROOM = 507

function standingOf(result: Sent): Standing | null {
  const fields = fieldsOf(result)
  if (!fields || !isTaken(result)) return null
  const id: unknown = Reflect.get(fields, 'id')
  const received: unknown = Reflect.get(fields, 'received')
  const mark: unknown = Reflect.get(fields, 'mark')
  return typeof id === 'string' && typeof received === 'number' && typeof mark === 'string'
    ? { id, received, mark }
    : null
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
