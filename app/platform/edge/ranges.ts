export type Range = { from: number; to: number }

/**
 * The part of a body that a browser asks for (RFC 9110, 14): `null` is all of it, `refused` what cannot be given. Several parts
 * at once are refused: no film needs them, and answering them costs more than it takes to ask.
 */
export function rangeOf(header: string | null, size: number): Range | 'refused' | null {
  if (header === null) return null
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim())
  if (!asked) return 'refused'
  const [, first = '', last = ''] = asked
  if (first === '' && last === '') return 'refused'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'refused' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from >= size || (last !== '' && Number(last) < from) ? 'refused' : { from, to }
}
