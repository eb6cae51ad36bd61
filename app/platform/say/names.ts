/** Signs that nobody sees: of format (zero width, soft hyphen, direction), fillers, and the empty braille cell. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu

/** What a reader sees of a line. */
export function seenOf(line: string): string {
  return line.replace(UNSEEN, '').trim()
}

/** Two names with one key look the same to who reads them in a list: case, spaces and unseen signs do not tell them apart. */
export function nameKey(name: string): string {
  return seenOf(name.normalize('NFC')).replace(/\s+/g, ' ').toLowerCase()
}
