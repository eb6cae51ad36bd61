import type { Said } from './block.ts'
import { isMatchedAbove } from './pairs-key.ts'
import { isCategory } from '../gift-blocks.ts'
import { lineOf, plainLine, type LineKind } from './lines.ts'
import { isPartHead } from './parts.ts'

/** Lines that are one question, both included. */
export type Group = {
  from: number
  to: number
  number: number | null
  isStem: boolean
  category: string | null
}

export type Groups = {
  lines: readonly string[]
  kinds: readonly LineKind[]
  groups: Group[]
  /** Lines before the first question, or between a heading and the next. */
  loose: Said[]
  /** Keys that stand together at the end, by the number of their question. */
  keys: ReadonlyMap<number, readonly Said[]>
}

const STEM =
  /\b(?:untuk|menjawab)\b[^.]{1,60}?\b(?:soal|nomor|no)\b\D{1,20}\d{1,3} ?(?:[-–—]|s\.?\s?d\.?|sampai(?: dengan)?|dan|hingga) ?\d/i

/** Sorts lines into questions: by their numbers where they have some, else by where their answers end. Lines of GIFT are none of them. */
export function groupsOf(lines: readonly string[], isGift: readonly boolean[] = []): Groups {
  const written = lines.map((line, index) => (isGift[index] ? wallOf(line) : lineOf(line)))
  const isNumbered = written.some(({ kind }) => kind === 'number')
  const { keys, taken } = isNumbered
    ? keyList(lines, written)
    : { keys: new Map<number, Said[]>(), taken: new Set() }
  const kinds = written.map((kind, index): LineKind => {
    if (taken.has(index)) return { kind: 'blank' }
    if (isPartHead(written, lines, index)) return { kind: 'head', text: plainLine(lines[index] ?? '') }
    const isFalse = kind.kind === 'option' && kind.letter === 'A' && !hasSecond(written, index)
    return isFalse ? { kind: 'text', text: plainLine(lines[index] ?? '') } : kind
  })
  const found: Found = { groups: [], loose: [] }
  let category: string | null = null
  for (let from = 0; from < kinds.length;) {
    let to = from + 1
    while (to < kinds.length && kinds[to - 1]?.kind !== 'wall') to += 1
    const own = { kinds: kinds.slice(from, to), before: from, category }
    const part = own.kinds.some(({ kind }) => kind === 'number') ? byNumbers(own) : byAnswers(own)
    found.groups.push(...part.groups)
    found.loose.push(...part.loose)
    category = lastCategory(own.kinds, category)
    from = to
  }
  return { lines, kinds, keys, ...found }
}

/** A category goes on for what was typed below it, too. */
function wallOf(line: string): LineKind {
  return isCategory(line)
    ? { kind: 'category', rest: line.slice(line.indexOf(':') + 1).trim() }
    : { kind: 'wall' }
}

function lastCategory(kinds: readonly LineKind[], before: string | null): string | null {
  const last = kinds.findLast(({ kind }) => kind === 'category')
  return last?.kind === 'category' ? last.rest || null : before
}

/** "a.n. Bupati" begins like a first answer; one has a second. */
function hasSecond(kinds: readonly LineKind[], index: number): boolean {
  for (const kind of kinds.slice(index + 1, index + 40)) {
    if (kind.kind === 'option') return kind.letter === 'B'
    if (kind.kind === 'number' || kind.kind === 'key') return false
  }
  return false
}

const KEYS_HEAD = /^(?:no(?:mor)?\.? )?(?:kunci(?: jawaban)?|jawaban|key)\s*[:.]?$/i
const KEYS_BEGIN = /^(?:kunci(?: jawaban)?|jawaban|key)\s*[:.]\s*/i
export const KEY_IN_LIST = /(\d{1,3})(?: ?[.):=-])? ?([a-hs])(?![\p{L}\d])/giu

/** "Kunci: 1. B 2. A", or "KUNCI JAWABAN" and below it a line for each; `taken` are the places of those lines. */
function keyList(lines: readonly string[], written: readonly LineKind[]) {
  const keys = new Map<number, Said[]>()
  const taken = new Set<number>()
  const numbers = new Set(written.flatMap((kind) => (kind.kind === 'number' ? [kind.number] : [])))
  let isIn = false
  let above: number | null = null
  for (const [index, line] of lines.entries()) {
    const said = plainLine(line)
    const goesDown = isKeys(lines.slice(index + 1).find((one) => one.trim() !== '') ?? '')
    const isHead = KEYS_HEAD.test(said) && goesDown
    const list = said.replace(KEYS_BEGIN, '')
    const [only, ...others] = list === said || !isKeys(list) ? [] : [...list.matchAll(KEY_IN_LIST)]
    const number = Number(only?.[1])
    // "Kunci: 1. B" below question 7 is about question 1.
    const isOfOther = /^\d+ ?[.):=-]/.test(list) && number !== above && numbers.has(number)
    const begins =
      only !== undefined && !isMatchedAbove(lines, index) && (others.length > 0 || goesDown || isOfOther)
    const goesOn: boolean = isIn && (said === '' || isKeys(said))
    isIn = isHead || begins || goesOn
    const kind = written[index]
    if (!isIn && kind?.kind === 'number') above = kind.number
    if (!isIn) continue
    taken.add(index)
    for (const [, number = '', letter = ''] of list.matchAll(KEY_IN_LIST))
      keys.set(Number(number), [
        ...(keys.get(Number(number)) ?? []),
        { text: letter.toUpperCase(), line: index + 1 },
      ])
  }
  return { keys, taken }
}

function isKeys(line: string): boolean {
  const said = plainLine(line)
  return /^\d/.test(said) && said.replace(KEY_IN_LIST, '').replace(/[\s,;.]/g, '') === ''
}

type Found = Pick<Groups, 'groups' | 'loose'>
/** Lines without a wall; `before` of all are above them. */
type Section = { kinds: readonly LineKind[]; before: number; category: string | null }

/** A number begins a question unless it belongs to a list inside one: it begins anew at 1 before an answer has come. */
function byNumbers({ kinds, before, category: above }: Section): Found {
  const found: Found = { groups: [], loose: [] }
  let open: Group | null = null
  let isAnswered = false
  let category = above
  /** The last number of a list inside the open question; 0: there is none. */
  let inner = 0
  const begin = (line: number, number: number | null): Group => {
    const group = { from: line, to: line, number, isStem: number === null, category }
    found.groups.push(group)
    isAnswered = false
    inner = 0
    return group
  }
  for (const [index, kind] of kinds.entries()) {
    const line = before + index + 1
    if (kind.kind === 'head') {
      found.loose.push({ text: kind.text, line })
      open = null
    } else if (kind.kind === 'category') {
      category = kind.rest || null
      open = null
    } else if (kind.kind === 'number' && open?.number && !isAnswered && kind.number === inner + 1) {
      inner = kind.number
      open.to = line
    } else if (kind.kind === 'number' && (!open || isAnswered || kind.number > (open.number ?? 0)))
      open = begin(line, kind.number)
    else if (kind.kind === 'text' && STEM.test(kind.text)) open = begin(line, null)
    else if (open) {
      if (kind.kind !== 'blank' && kind.kind !== 'wall') open.to = line
      isAnswered ||= ['option', 'key', 'room', 'kindOf'].includes(kind.kind)
    } else if (kind.kind === 'text') found.loose.push({ text: kind.text, line })
  }
  return found
}

/** Aiken and its like: a question ends with its key, or where the first answer of the next one stands. */
function byAnswers({ kinds, before, category: above }: Section): Found {
  const found: Found = { groups: [], loose: [] }
  let open: Group | null = null
  let category = above
  let [lastOption, hasKey, inWords, isParted] = [0, false, false, false]
  const begin = (line: number): Group => {
    const group = { from: line, to: line, number: null, isStem: false, category }
    found.groups.push(group)
    ;[lastOption, hasKey, inWords, isParted] = [0, false, false, false]
    return group
  }
  for (const [index, kind] of kinds.entries()) {
    const line = before + index + 1
    if (kind.kind === 'blank' || kind.kind === 'wall') {
      isParted = true
      inWords = false
      continue
    }
    if (kind.kind === 'head') {
      found.loose.push({ text: kind.text, line })
      open = null
      continue
    }
    if (kind.kind === 'category') {
      category = kind.rest || null
      open = null
      continue
    }
    const isText = kind.kind === 'text'
    const isNew = isText && ((hasKey && !inWords) || (isParted && lastOption > 0))
    if (!open || isNew) open = begin(line)
    else if (kind.kind === 'option' && kind.letter === 'A' && lastOption > 0) {
      // The lines between the last answer and this one are its question.
      const last: number = lastOption
      if (open.to > last) {
        open.to = last
        open = begin(last + 1)
      } else open = begin(line)
    }
    open.to = line
    if (kind.kind === 'option') lastOption = line
    if (kind.kind === 'key') hasKey = true
    if (kind.kind !== 'text') inWords = kind.kind === 'feedback' || kind.kind === 'rubric'
    isParted = false
  }
  return found
}
