import { seenOf } from '#app/platform/say/names.ts'

const GROUP = '[0-9a-tv-zA-TV-Z]{4}'
/** One may begin within another: "kode K7QM-4T0P-9X1D". */
const CODES = new RegExp(`(?<![0-9a-zA-Z])(?=(${GROUP}[-. ]?${GROUP}[-. ]?${GROUP})(?![0-9a-zA-Z]))`, 'g')

/** What a link's secret part looks like: 256 bit as base64url. */
const TOKEN = /[\w-]{43}/
const AFTER_ADDRESS = /\/(?:undangan|atur-sandi|surel)\/([\w-]{43})/

/**
 * The secret part of a link or of a printed sheet, taken out of whatever was copied with it: the whole address, "<…>", a full stop, a bracket,
 * "%20", unseen signs, a mailer's "?utm=…". Null when there is none.
 */
export function tokenIn(pasted: string): string | null {
  const text = seenOf(decoded(pasted).normalize('NFKC'))
  return AFTER_ADDRESS.exec(text)?.[1] ?? TOKEN.exec(text)?.[0] ?? codeIn(text)
}

/**
 * A code of a printed sheet, three times four signs: "k7qm 4t2p-9xwd". What looks like a digit is one. Words of four
 * letters look like a part of it: what is written with dashes, and has more digits, is rather the code.
 */
function codeIn(text: string): string | null {
  const found = Array.from(text.matchAll(CODES), ([, code = '']) => code)
  const [code] = found.sort((a, b) => count(b, /-/g) - count(a, /-/g) || count(b, /\d/g) - count(a, /\d/g))
  if (code === undefined) return null
  return code.replace(/[-. ]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}

/** As it is printed. */
export function shownCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** An address is copied with its signs written as %20; what is no such writing stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
