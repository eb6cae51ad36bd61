/** How the letters of a text file can be written. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/**
 * Reads the letters of a text file: GIFT, CSV, tables that Excel saves as text. Never throws and never loses a byte.
 * A byte order mark decides and is not part of the text. Without one: UTF-16 where every other byte is NUL, as Latin letters
 * are there; UTF-8 where the bytes are valid UTF-8; else Windows-1252, which Indonesian Excel and old editors write and
 * which every byte is valid in. Whoever calls tells the person which it was (`encodingSentence`): a guess is shown.
 * Half a letter at the end of UTF-16, or half a pair, becomes U+FFFD, which readers refuse.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideEncodingOf(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: fromWindows1252(withoutMark(bytes)), encoding: 'windows-1252' }
  }
}

const UTF8_MARK = [0xef, 0xbb, 0xbf]

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** The mark promised UTF-8, the rest breaks the promise: then it is no letters of the text. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes
}

/** UTF-16 by its mark, or by its NULs: more than a third of the letters have one, nearly all on the same side. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  let first = 0
  let second = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) first += 1
    else second += 1
  }
  const many = bytes.length / 2 / 3
  if (second > many && first * 10 < second) return 'utf-16le'
  if (first > many && second * 10 < first) return 'utf-16be'
  return null
}

/**
 * The letters from 0x80 to 0x9F; five of them are none and stay controls, which readers refuse. Our own table, because
 * Node 20 reads "windows-1252" as ISO 8859-1 and makes all of them controls.
 */
const LETTERS_FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const AT_ONCE = 8192

function fromWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += AT_ONCE)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + AT_ONCE)))
  return pieces
    .join('')
    .replace(/[\u0080-\u009F]/g, (control) => LETTERS_FROM_128.charAt(control.charCodeAt(0) - 0x80))
}
