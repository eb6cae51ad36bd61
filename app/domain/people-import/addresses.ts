import { seenOf } from '#app/platform/say/names.ts'

/** What a cell for an e-mail address says. `others` are further ones in the same cell, which are not used. */
export type Address =
  | { kind: 'address'; address: string; others: readonly string[] }
  | { kind: 'none' }
  | { kind: 'fault'; fault: 'comma' | 'at-word' | 'no-address' }

const NONE =
  /^(?:-+|–|—|0|nihil|kosong|n\/a|na|tidak ada|tdk ada|belum ada|tanpa surel|tanpa email|tidak punya)$/

/**
 * Reads an address as people type it: capitals, unseen signs, "Name <address>", "mailto:", several in one cell, full-width
 * letters, a full stop behind it. What could be mended in two ways is a fault that says what is wrong.
 */
export function readAddress(typed: string): Address {
  const text = seenOf(typed.normalize('NFKC')).toLowerCase().trim()
  if (text === '' || NONE.test(text)) return { kind: 'none' }
  const words = text
    .replaceAll('mailto:', ' ')
    .split(/[\s;/|<>]+/)
    .flatMap(severalIn)
    .filter((word) => word !== '')
  const found = words.filter((word) => word.includes('@'))
  const [address, ...others] = new Set(found)
  const isNamed = text.includes('<')
  if (address !== undefined && found.every(isAddress) && (isNamed || found.length === words.length))
    return { kind: 'address', address, others }
  if (found.some((word) => word.includes(','))) return { kind: 'fault', fault: 'comma' }
  if (/\((?:at|a|et)\)|\[at\]| at /.test(text)) return { kind: 'fault', fault: 'at-word' }
  return { kind: 'fault', fault: 'no-address' }
}

/** A comma parts two addresses, or stands by mistake in one. */
function severalIn(word: string): string[] {
  const plain = word.replace(/[.,]{1,5}$/, '')
  const parts = plain.split(',')
  return parts.every((part) => part.includes('@')) ? parts : [plain]
}

function isAddress(word: string): boolean {
  return word.length <= LONGEST && /^[a-z0-9][\w.%+'-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(word)
}

const LONGEST = 200
