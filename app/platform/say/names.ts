/** Signs that nobody sees: of format (zero width, soft hyphen, direction), fillers, and the empty braille cell. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu

/** What a reader sees of a line. */
export function seenOf(line: string): string {
  return line.replace(UNSEEN, '').trim()
}
