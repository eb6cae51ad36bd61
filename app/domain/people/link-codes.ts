import { seenOf } from '#app/platform/say/names.ts'

/** What a link's secret part looks like: 256 bit as base64url. */
const TOKEN = /[\w-]{43}/
const AFTER_ADDRESS = /\/(?:undangan|atur-sandi)\/([\w-]{43})/

/**
 * The secret part of a link, taken out of whatever was copied with it: the whole address, "<…>", a full stop, a bracket,
 * "%20", unseen signs, a mailer's "?utm=…". Null when there is none.
 */
export function tokenIn(pasted: string): string | null {
  const text = seenOf(decoded(pasted).normalize('NFKC'))
  return AFTER_ADDRESS.exec(text)?.[1] ?? TOKEN.exec(text)?.[0] ?? null
}

/** An address is copied with its signs written as %20; what is no such writing stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
