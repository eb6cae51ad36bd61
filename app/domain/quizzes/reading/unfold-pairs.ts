import { lineOf, narrowLine, plainLine } from './lines.ts'
import { isMatchedAbove, pairsOfKey } from './pairs-key.ts'

const MOST_LINES = 40
/** "1. KRS   a. BKKBN": both columns on one line. */
const BOTH = /^(\S.*?) \(?([a-h])[.)] (\S.*)$/i

/** "1. KRS", "a. BKKBN" and below them "Jawaban: 1-a": as pairs, where each number has its letter; else the lines. */
export function withPairs(lines: readonly string[]): string[] {
  const out: string[] = []
  for (const [at, line] of lines.entries()) {
    const kind = lineOf(line)
    const found = kind.kind === 'key' ? pairsAbove(lines, at, kind.rest) : null
    if (found) {
      out.length -= at - found.from
      out.push(...found.lines)
    } else out.push(line)
  }
  return out
}

function pairsAbove(lines: readonly string[], key: number, said: string) {
  const pairs = pairsOfKey(said)
  if (!pairs || !isMatchedAbove(lines, key)) return null
  const columns = columnsAbove(lines, key)
  if (!columns) return null
  const { from, left, right } = columns
  const answers = new Map(pairs.map((pair) => [pair.left, right.get(pair.right)]))
  const isWhole =
    left.size > 1 &&
    pairs.length === left.size &&
    [...left.keys()].every((label) => label <= left.size && answers.get(label) !== undefined)
  if (!isWhole) return null
  const used = new Set(pairs.map((pair) => pair.right))
  const matched = [...left].toSorted(([one], [other]) => one - other)
  const spare = [...right].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    from,
    lines: [
      ...matched.map(([label, premise]) => `${premise} -> ${answers.get(label) ?? ''}`),
      ...spare.flatMap(([label, text]) => (used.has(label) ? [] : [`-> ${text}`])),
      'Jenis: menjodohkan',
    ],
  }
}

/** Both columns from the key up to "1."; null where something else stands between them. */
function columnsAbove(lines: readonly string[], key: number) {
  const left = new Map<number, string>()
  const right = new Map<string, string>()
  const put = <Label>(column: Map<Label, string>, label: Label, text: string): boolean => {
    const isNew = !column.has(label) && text !== '' && !/->|→|=/.test(text)
    column.set(label, text)
    return isNew
  }
  for (let at = key - 1; at >= Math.max(0, key - MOST_LINES); at -= 1) {
    const line = narrowLine(lines[at] ?? '')
    const kind = lineOf(line)
    if (kind.kind === 'blank') continue
    if (kind.kind === 'option') {
      if (kind.isStarred || !put(right, kind.letter, kind.rest)) return null
      continue
    }
    if (kind.kind !== 'number') return null
    const [, premise = kind.rest, letter, answer = ''] =
      BOTH.exec(plainLine(kind.rest).replace(/\s+/g, ' ')) ?? []
    if (!put(left, kind.number, premise)) return null
    if (letter && !put(right, letter.toUpperCase(), answer)) return null
    if (kind.number === 1) return at > 0 ? { from: at, left, right } : null
  }
  return null
}
