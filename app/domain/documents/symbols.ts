/** Signs of fonts that have no letters, as the signs that every font has. Codes without what Word adds to them (U+F000). */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd6: '√',
  0xde: '⇒',
  0xe5: '∑',
}

/** The sign that a code of such a font shows; null for one that we do not know. */
export function symbolOf(font: string, code: number): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings$/i.test(font)) return WINGDINGS[low] ?? null
  if (/^symbol$/i.test(font)) return SYMBOL[low] ?? letterOf(low)
  // A code beyond the private ones is a sign as it stands.
  return low === code && code > 0x1f ? String.fromCodePoint(code) : null
}

function letterOf(code: number): string | null {
  if (code >= 0x61 && code <= 0x7a) return GREEK.charAt(code - 0x61)
  if (code >= 0x41 && code <= 0x5a) return CAPITALS.charAt(code - 0x41)
  return code >= 0x20 && code < 0x41 ? String.fromCharCode(code) : null
}
