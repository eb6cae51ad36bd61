import type { ElementContent } from 'hast'
import { AMOUNT, DIGITS, GAP } from '#app/platform/say/amounts.ts'
import { h } from './html.ts'

/** A longer row of signs may need its breaks on a phone with large letters. */
const MOST = 16

/**
 * What a reader takes in as one: "desil 1–4", "S1 2026", "e-PPGBM", "D/S", "KUA-PPAS", "Rp2 miliar", "11,3 %", "−2 SD",
 * "0–23".
 */
const ONE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])[Dd]esil${GAP}${DIGITS}(?!\\p{L})`,
    `(?<![\\p{L}\\p{N}])S[12]${GAP}20\\d\\d(?!\\d)`,
    String.raw`(?<![\p{L}\p{N}/-])(?:\p{L}-\p{L}{2,}|\p{Lu}{1,4}[/-]\p{Lu}{1,5})(?![\p{L}\p{N}/-])`,
    `(?<![\\p{L}\\p{N}])${AMOUNT}(?:${GAP}SD(?!\\p{L}))?(?!\\p{L})`,
  ].join('|'),
  'gu',
)
const COULD_BREAK = /[\s/–-]/

/**
 * A text in which no unit breaks over two lines. A style does it and no other sign: what is searched, copied and compared
 * stays what was written.
 */
export function unbroken(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const { 0: unit, index } of text.matchAll(ONE)) {
    if (unit.length > MOST || !COULD_BREAK.test(unit)) continue
    if (index > from) parts.push({ type: 'text', value: text.slice(from, index) })
    parts.push(h('span', { className: ['nw'] }, unit))
    from = index + unit.length
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) })
  return parts
}
