import type { Pair } from './block.ts'
import { lineOf, plainLine } from './lines.ts'

/** "jodohkan", "pasangkan": words that ask to match. */
export const MATCH_ASKED =
  /\b(?:(?:men)?jodohkan|(?:me)?pasangkan|(?:men)?cocokkan|padankan|hubungkan|match)\b/i
const PAIR = /(\d{1,2})(?: ?[-–:.=)>]+)? ?([a-z])(?![\p{L}\d])/giu

/** "1-a, 2-b" as its pairs; null where a key says something else. */
export function pairsOfKey(key: string): { left: number; right: string }[] | null {
  if (key.replace(PAIR, '').replace(/[\s,;.]|\bdan\b/gi, '') !== '') return null
  const pairs = [...key.matchAll(PAIR)].map(([, left = '', right = '']) => ({
    left: Number(left),
    right: right.toUpperCase(),
  }))
  return pairs.length > 1 ? pairs : null
}

/** "KRS -> BKKBN", "KRS = BKKBN", "-> Kemendagri"; "Balita pendek =" still lacks its answer. */
export function pairIn(text: string): Pick<Pair, 'premise' | 'answer'> | null {
  const arrow = /->|→|=>|⇒/.exec(text)
  const at = arrow?.index ?? text.search(/(?:^|\s)=(?:\s|$)/)
  if (at < 0 || text.startsWith('|')) return null
  const sign = arrow ? arrow[0].length : text.slice(at).indexOf('=') + 1
  const [premise, answer] = [text.slice(0, at).trim(), text.slice(at + sign).trim()]
  if (premise === '' && answer === '') return null
  return { premise: premise.replace(/^(?:=\s*|\d{1,2}\s*[.)]\s+)/, ''), answer }
}

/** "Jenis: menjodohkan" */
export function isMatchingKind(said: string): boolean {
  return /^(?:(?:men)?jodohkan|(?:me)?pasangkan|matching)$/i.test(said.trim())
}

const FARTHEST = 40

/** Whether the lines above a key are two columns to be matched: they are asked to be, or are a list inside a question. */
export function isMatchedAbove(lines: readonly string[], key: number): boolean {
  let hasInner = false
  for (let at = key - 1; at >= Math.max(0, key - FARTHEST); at -= 1) {
    const kind = lineOf(lines[at] ?? '')
    if (kind.kind === 'key' || kind.kind === 'room' || kind.kind === 'kindOf') return false
    if (MATCH_ASKED.test(plainLine(lines[at] ?? ''))) return true
    if (kind.kind === 'number' && hasInner) return true
    if (kind.kind === 'option' && hasInner) return false
    if (kind.kind === 'number' && kind.number === 1) hasInner = isListFrom(lines, at)
  }
  return false
}

/** "1." and "2." one below the other, with nothing to choose between them. */
function isListFrom(lines: readonly string[], at: number): boolean {
  const next = lineOf(lines[at + 1] ?? '')
  return next.kind === 'number' && next.number === 2
}
