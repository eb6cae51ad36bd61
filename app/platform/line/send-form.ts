import { fromWriter, meansLater, NOT_NOW, TIMES } from './patient-fetch.ts'

/** What came back: the door's own answer, or why there is none. */
export type Sent =
  { ok: true; status: number; answer: unknown } | { ok: false; why: 'offline' | 'signedOut' | 'server' }

/**
 * Sends a small form in the background, without leaving the page. Never throws: a bad line is an answer too, because
 * a router's own submit would replace the page, and the text on it, with an error.
 */
export async function sendForm(
  address: string,
  fields: Record<string, string> | [string, string][],
): Promise<Sent> {
  const body = new URLSearchParams(fields)
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      // A browser that does not know this (Safari 15) gives up by itself after a minute.
      signal: 'timeout' in AbortSignal ? AbortSignal.timeout(TIMES.hopeless) : null,
      headers: fromWriter({ Accept: 'application/json' }),
      // The door answers JSON; only the way to the sign-in page redirects.
      redirect: 'manual',
    })
    return await answerOf(response)
  } catch {
    return { ok: false, why: 'offline' }
  }
}

async function answerOf(response: Response): Promise<Sent> {
  if (response.type === 'opaqueredirect') return { ok: false, why: 'signedOut' }
  if (meansLater(response)) return { ok: false, why: 'server' }
  if (!response.headers.get('Content-Type')?.startsWith('application/json'))
    return { ok: false, why: 'server' }
  const answer: unknown = await response.json()
  return { ok: true, status: response.status, answer }
}

export type SendingFile = { cancel: () => void }
export type FileSent = Sent | { ok: false; why: 'cancelled' }

/**
 * Sends a form with a file and tells how many bytes have left; `fetch` cannot tell that. `watched`: it is small, so a line
 * on which nothing moves for long is given up.
 */
export function sendFile(
  address: string,
  form: FormData,
  watch: {
    progress: (sent: number, total: number) => void
    done: (result: FileSent) => void
    watched?: boolean
  },
): SendingFile {
  const sending = new XMLHttpRequest()
  sending.open('POST', address)
  fromWriter({ Accept: 'application/json' }).forEach((value, name) => sending.setRequestHeader(name, value))
  let why: 'cancelled' | 'offline' = 'cancelled'
  const giveUp = () => {
    why = 'offline'
    sending.abort()
  }
  let silence: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    clearTimeout(silence)
    if (watch.watched) silence = setTimeout(giveUp, TIMES.hopeless)
  }
  const done = (result: FileSent) => {
    clearTimeout(silence)
    watch.done(result)
  }
  sending.upload.onprogress = (event) => {
    heard()
    watch.progress(event.loaded, event.total)
  }
  sending.onload = () => done(resultOf(sending))
  sending.onerror = () => done({ ok: false, why: 'offline' })
  sending.onabort = () => done({ ok: false, why })
  heard()
  sending.send(form)
  return { cancel: () => sending.abort() }
}

function resultOf(sending: XMLHttpRequest): Sent {
  if (NOT_NOW.includes(sending.status)) return { ok: false, why: 'server' }
  const isJson = sending.getResponseHeader('Content-Type')?.startsWith('application/json')
  // XMLHttpRequest follows redirects by itself: a page instead of JSON is the sign-in page or a failure.
  if (!isJson) return { ok: false, why: sending.status < 400 ? 'signedOut' : 'server' }
  const answer: unknown = JSON.parse(sending.responseText)
  return { ok: true, status: sending.status, answer }
}
