import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { WAKES, fromWriter, pause, TIMES, WRITER } from './patient-fetch.ts'
import { sendFile, sendForm, type FileSent, type SendingFile } from './send-form.ts'
import { endUpload, type Pieces } from './pieces.ts'

/**
 * A chosen file on its way to a door. It starts by itself; `failed` files stay until they are sent again or let go, also
 * while their person looks at other pages; `taken` ones until the page has read the new list.
 */
export type Upload = {
  key: number
  /** Goes with every try of it: of two that arrive the door takes one, also when the file was removed in between. */
  submissionKey: string
  address: string
  /** Where its person sees how far it is. */
  page: string
  file: File
  /** How it goes if it is large; null: always in one request. */
  pieces: Pieces | null
  /** The id under which the server keeps what has come of it; null until its first piece, and of a small file. */
  arriving: string | null
  step: 'waiting' | 'sending' | 'failed' | 'taken'
  /** How often it has left: without an answer only the server knows whether it has arrived. */
  tries: number
  /** Bytes that have left. */
  sent: number
  result: FileSent | null
}

/** What the door says of a file. `again`: it may be taken later. `line`: what a text shows it by, of a door that knows. */
export type FileAnswer = { ok: boolean; sentence: string; again: boolean; line: string | null }

/** What became of a file that was given up: `arrived` with the door's sentence; `unknown` until the door can be asked. */
export type Fate = { kind: 'stopped' | 'unknown' } | { kind: 'arrived'; sentence: string }

/** More at once only share the line. */
const AT_ONCE = 2

let uploads: readonly Upload[] = []
let lastKey = 0
let writer: string | null = null
const ways = new Map<number, SendingFile>()
const listeners = new Set<() => void>()

/** Files belong to who chose them: after a change of person in the same window nothing of them is shown or sent. */
export function allUploads(): readonly Upload[] {
  if (uploads.length > 0 && writer !== writerNow()) {
    for (const way of ways.values()) way.cancel()
    ways.clear()
    uploads = []
  }
  return uploads
}

/** Calls `told` whenever something changes; answers how to stop that. */
export function watchUploads(told: () => void): () => void {
  if (listeners.size === 0) for (const wake of WAKES) window.addEventListener(wake, wakeUp)
  listeners.add(told)
  return () => {
    listeners.delete(told)
    if (listeners.size === 0) for (const wake of WAKES) window.removeEventListener(wake, wakeUp)
  }
}

/** `refuse` says what the door would say anyway, without sending it first; undefined of a file that may go. */
export function startUploads(
  to: Pick<Upload, 'address' | 'page' | 'pieces'>,
  files: readonly File[],
  refuse: (file: File) => string | undefined,
): void {
  const before = allUploads()
  writer = writerNow()
  const added = files.map((file): Upload => {
    lastKey += 1
    const sentence = refuse(file)
    const begun = {
      key: lastKey,
      submissionKey: crypto.randomUUID(),
      ...to,
      file,
      arriving: null,
      tries: 0,
      sent: 0,
    }
    if (sentence === undefined) return { ...begun, step: 'waiting', result: null }
    return { ...begun, step: 'failed', result: { ok: true, status: 422, answer: { ok: false, sentence } } }
  })
  change([...before, ...added])
}

export function sendAgain(key: number): void {
  change(
    allUploads().map((one) => (one.key === key && one.step === 'failed' ? { ...one, step: 'waiting' } : one)),
  )
}

/** Forgets one that the door has taken. */
export function forgetUpload(key: number): void {
  change(allUploads().filter((one) => one.key !== key))
}

/**
 * Stops one, forgets it and says what became of it: it may have arrived although no answer came, and then the door says
 * so. While the door cannot be asked `told` hears that nobody knows, and it is asked again.
 */
export async function giveUp(upload: Upload, told: (fate: Fate) => void): Promise<void> {
  const { key, address, submissionKey } = upload
  ways.get(key)?.cancel()
  ways.delete(key)
  forgetUpload(key)
  // First: the page that is read anew afterwards lists what lies there.
  if (upload.pieces && upload.arriving !== null) await endUpload(upload.pieces, upload.arriving)
  if (!mayHaveArrived(upload)) return told({ kind: 'stopped' })
  for (let tries = 0; writer === writerNow(); tries += 1) {
    const result = await sendForm(address, { batal: 'ya', kunci: submissionKey })
    const answer = answerOf({ result })
    if (answer) return told(answer.ok ? { kind: 'stopped' } : { kind: 'arrived', sentence: answer.sentence })
    told({ kind: 'unknown' })
    const { pauses } = TIMES
    await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, window, null)
  }
}

/** Those that the server has not taken, as far as anybody here knows, and may still take. */
export function unsentUploads(): readonly Upload[] {
  return allUploads().filter(mayBeTaken)
}

/** What was refused for good is no loss: nobody is kept on a page, or asked, for its sake. */
function mayBeTaken(upload: Upload): boolean {
  return upload.step !== 'taken' && (answerOf(upload)?.again ?? true)
}

/** Stops all of them; over once the door has been asked about each, or after `patience` milliseconds. */
export async function giveUpAll(patience: number): Promise<void> {
  const asked = unsentUploads().map(
    (one) => new Promise<void>((resolve) => void giveUp(one, () => resolve())),
  )
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, patience))])
}

/** A door that has looked at it and refused it for good has not taken it before either. */
function mayHaveArrived(upload: Upload): boolean {
  return upload.tries > 0 && (answerOf(upload)?.again ?? true)
}

/** What the door answered, or null when it never did. */
export function answerOf({ result }: Pick<Upload, 'result'>): FileAnswer | null {
  if (!result?.ok) return null
  const { answer } = result
  const told = typeof answer === 'object' && answer !== null && 'ok' in answer && 'sentence' in answer
  if (!told || typeof answer.sentence !== 'string') return null
  const says = (name: string) => Reflect.get(answer, name) === true
  const line: unknown = Reflect.get(answer, 'line')
  return {
    ok: says('ok'),
    sentence: answer.sentence,
    again: says('again'),
    line: typeof line === 'string' ? line : null,
  }
}

function change(next: readonly Upload[]) {
  const free = AT_ONCE - next.filter(({ step }) => step === 'sending').length
  const starting = next.filter(({ step }) => step === 'waiting').slice(0, Math.max(0, free))
  uploads = next.map((one) =>
    starting.includes(one) ? { ...one, step: 'sending', tries: one.tries + 1, sent: 0, result: null } : one,
  )
  guardLeaving()
  for (const told of listeners) told()
  for (const one of starting) send(one)
}

function send({ key, submissionKey, address, file, pieces }: Upload) {
  const watch = {
    begun: (arriving: string) =>
      change(allUploads().map((one) => (one.key === key ? { ...one, arriving } : one))),
    progress: (sent: number) => change(allUploads().map((one) => (one.key === key ? { ...one, sent } : one))),
    done: (result: FileSent) => {
      ways.delete(key)
      change(allUploads().map((one) => (one.key === key ? ended({ ...one, result }) : one)))
      void tryLater(key)
    },
  }
  ways.set(
    key,
    pieces && isLarge(file, pieces)
      ? sendLater(import('./send-pieces.ts'), ({ sendPieces }) =>
          sendPieces({ address, submissionKey, file, pieces }, watch),
        )
      : sendFile(address, wholeForm(submissionKey, file), watch),
  )

  /** Its code comes with the first large file: every page that can leave a file behind would carry it. */
  function sendLater<T>(coming: Promise<T>, begin: (code: T) => SendingFile): SendingFile {
    let stopped = false
    let way: SendingFile | null = null
    coming.then(
      (code) => {
        if (!stopped) way = begin(code)
      },
      () => stopped || watch.done({ ok: false, why: 'offline' }),
    )
    return {
      cancel() {
        stopped = true
        if (way) way.cancel()
        else watch.done({ ok: false, why: 'cancelled' })
      },
    }
  }
}

/** Browsers give fingerprints only over https and on the same machine: elsewhere a file goes in one request. */
function isLarge(file: File, { bytes }: Pieces): boolean {
  return file.size > bytes && 'subtle' in crypto
}

function wholeForm(submissionKey: string, file: File): FormData {
  const form = new FormData()
  form.append(SUBMISSION_KEY, submissionKey)
  form.append('berkas', file)
  return form
}

function ended(one: Upload): Upload {
  return { ...one, step: answerOf(one)?.ok ? 'taken' : 'failed' }
}

/** A line may be back without a word. Who is signed out comes back from elsewhere, and that is told by `WAKES`. */
async function tryLater(key: number) {
  const one = allUploads().find((upload) => upload.key === key)
  if (!one || !wasStopped(one) || one.result.why === 'signedOut') return
  // A file is more than a word: a line that takes none for long is asked by it once a minute.
  const pauses = [...TIMES.pauses, MINUTE]
  await pause(pauses[Math.min(one.tries, pauses.length) - 1] ?? 0, window, null)
  wake((upload) => upload.key === key && upload.tries === one.tries)
}

/** The line is back, or she comes back from the tab in which she signed in again. */
function wakeUp() {
  wake(() => true)
}

function wake(isMeant: (one: Upload) => boolean) {
  const wakes = (one: Upload) => wasStopped(one) && isMeant(one)
  if (allUploads().some(wakes))
    change(allUploads().map((one) => (wakes(one) ? { ...one, step: 'waiting' } : one)))
}

function wasStopped(one: Upload): one is Upload & { result: { ok: false } } {
  return one.step === 'failed' && one.result?.ok === false
}

function writerNow(): string | null {
  return fromWriter().get(WRITER)
}

function guardLeaving() {
  if (uploads.some(mayBeTaken)) window.addEventListener('beforeunload', stay)
  else window.removeEventListener('beforeunload', stay)
}

function stay(event: BeforeUnloadEvent) {
  event.preventDefault()
}
