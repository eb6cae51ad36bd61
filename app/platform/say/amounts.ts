// How figures are written in Indonesian texts, as sources of regular expressions: a comparison shows an amount as a whole,
// a lesson does not break it over two lines.

/** Digits with what stands between them: 12.362 · 11,3 · 09.10 · 0–23 · 21/11/2026. */
export const DIGITS = String.raw`\d+(?:[.,:/–-]\d+)*`

/** Spaces that may stand within an amount. */
export const GAP = '[ \u00a0]'

/** An amount with its currency, its order of magnitude and its percent sign: Rp2 miliar · US$2,15 · 11,3 % · <5 · −3. */
export const AMOUNT = `(?:Rp${GAP}?|US\\$${GAP}?|[<>≤≥−±])?${DIGITS}(?:${GAP}(?:ribu|juta|miliar|triliun)(?!\\p{L}))?(?:${GAP}?[%‰])?`
