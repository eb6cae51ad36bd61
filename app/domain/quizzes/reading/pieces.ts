import { isCategory } from '../gift-blocks.ts'
import { isComment } from '../gift-comments.ts'
import { masked } from '../gift-part.ts'
import { lineOf, type LineKind } from './lines.ts'
import { textOfPlain } from './written-text.ts'

/** Lines that are read in one way: as GIFT, or as people type questions. */
export type Piece = { isGift: boolean; lines: readonly string[] }

/**
 * Parts a text into what is GIFT (titles, braces, comments, categories, and the texts between them) and what people have typed
 * around it. A question with its answers or key outside braces is never GIFT's, whatever stands beside it.
 */
export function piecesOf(lines: readonly string[]): Piece[] {
  const isGift = giftLines(lines)
  const typed = typedOf(lines, isGift)
  const isTyped = typed.map(isOwn)
  // A list of keys at the end belongs to what was typed above it.
  if (isTyped.includes(true))
    for (const [index, run] of typed.entries()) isTyped[index] ||= begins(run.kinds, ['key'])
  for (const [index, run] of typed.entries()) if (!isTyped[index]) isGift.fill(true, run.from, run.to)
  return together(lines, isGift)
}

type Run = { from: number; to: number; lines: readonly string[]; kinds: readonly LineKind[]; goesOn: boolean }

/** The lines between those of GIFT, read as they would be if they stood alone. */
function typedOf(lines: readonly string[], isGift: readonly boolean[]): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < lines.length; from += 1) {
    if (isGift[from]) continue
    let to = from
    while (to < lines.length && !isGift[to]) to += 1
    const own = lines.slice(from, to)
    if (own.some((line) => line.trim() !== '')) {
      const text = textOfPlain(own.join('\n')).split('\n')
      runs.push({ from, to, lines: text, kinds: text.map(lineOf), goesOn: !isBegin(lines[to]) })
    }
    from = to
  }
  return runs
}

/** Answers from A on, a key or another word about answers below a question; or a number, where no half of a GIFT question has one. */
function isOwn({ kinds, goesOn }: Run): boolean {
  if (begins(kinds, ['number']) && !goesOn) return true
  return begins(kinds, ['number', 'text', 'category', 'picture']) && hasFacts(kinds)
}

function hasFacts(kinds: readonly LineKind[]): boolean {
  const letters = kinds.map((kind) => (kind.kind === 'option' ? kind.letter : ''))
  return (letters.includes('A') && letters.includes('B')) || kinds.some(({ kind }) => FACTS.includes(kind))
}

const FACTS: readonly string[] = ['key', 'kindOf', 'room', 'rubric']

function begins(kinds: readonly LineKind[], with_: readonly LineKind['kind'][]): boolean {
  const first = kinds.find(({ kind }) => kind !== 'blank')
  return first !== undefined && with_.includes(first.kind)
}

/** Of GIFT, where nothing before it can be its first half. */
function isBegin(line: string | undefined): boolean {
  return (
    line === undefined ||
    isTitled(line) ||
    isComment(line) ||
    isCategory(line) ||
    lineOf(line).kind === 'number'
  )
}

function isTitled(line: string): boolean {
  return line.trimStart().startsWith('::')
}

/** Lines that have GIFT's own signs, with the words that belong to them; empty lines part what does not. */
function giftLines(lines: readonly string[]): boolean[] {
  const isGift = lines.map(() => false)
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (lines[to]?.trim()) to += 1
    if (to === from) continue
    const chunk = { from, to, isGift, lines }
    markHead(chunk)
    from = markBraces(chunk)
  }
  return isGift
}

type Chunk = { from: number; to: number; isGift: boolean[]; lines: readonly string[] }

/** Comments and categories that stand alone or above a question of GIFT. */
function markHead({ from, to, isGift, lines }: Chunk): void {
  const isHead = (line: string) => isComment(line) || isCategory(line)
  if (lines.slice(from, to).every(isHead)) isGift.fill(true, from, to)
  for (let at = from; at < to; at += 1) if (isCategory(lines[at] ?? '')) isGift[at] = true
}

/** Gives where the chunk has ended: braces may be torn by an empty line. */
function markBraces(chunk: Chunk): number {
  const { from, isGift, lines } = chunk
  const isKeyed = hasKeyOutside(lines.slice(from, chunk.to))
  let { to } = chunk
  let free = from
  for (let at = from; at < to; at += 1) {
    const line = masked(lines[at] ?? '')
    const opens = isKeyed ? line.search(STRONG_BRACE) : line.indexOf('{')
    if (opens < 0 && !isTitled(line)) continue
    const begin = opens < 0 ? at : beginOf(chunk, at, free)
    const end = opens < 0 ? at : closing(lines, at, opens)
    if (begin === from && opens >= 0 && line.slice(0, opens).trim() === '') markTorn(chunk)
    to = Math.max(to, endOfChunk(lines, end))
    const stays = restOf(lines, end + 1, to)
    isGift.fill(true, begin, stays)
    at = stays - 1
    free = stays
  }
  return to
}

/** "{=", "{T}", "{#": nobody writes these by chance. */
export const STRONG_BRACE = /\{\s*(?:[=~#]|[tf]\b|true\b|false\b|benar\b|salah\b|[bs]\s*[}#]|\})/i

function hasKeyOutside(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const kind = lineOf(line)
    return kind.kind === 'key' || (kind.kind === 'option' && kind.isStarred)
  })
}

/** Up to its title or its number, not beyond what says something of the answers of another question. */
function beginOf({ lines }: Chunk, brace: number, free: number): number {
  const own = masked(lines[brace] ?? '')
  let at = brace
  let hasWords = isQuestion(lineOf(own.slice(0, own.indexOf('{'))))
  let isWhole = isTitled(own) || lineOf(own).kind === 'number'
  while (at > free) {
    const line = lines[at - 1] ?? ''
    const kind = lineOf(line)
    const isHead = isComment(line) || isCategory(line)
    if (!isHead && (isWhole || (kind.kind === 'option' ? hasWords : !isQuestion(kind)))) break
    if (!isHead) {
      hasWords ||= isQuestion(kind)
      isWhole = isTitled(line) || kind.kind === 'number'
    }
    at -= 1
  }
  return at
}

function isQuestion({ kind }: LineKind): boolean {
  return kind === 'text' || kind === 'number'
}

/** The line that closes the brace; where none does, the last one of the chunk. */
function closing(lines: readonly string[], brace: number, opens: number): number {
  if (masked(lines[brace] ?? '').includes('}', opens)) return brace
  let at = brace + 1
  for (; at < lines.length; at += 1) {
    const line = masked(lines[at] ?? '')
    if (line.includes('}')) return at
    if (line.includes('{') || isTitled(line)) break
  }
  return endOfChunk(lines, brace) - 1
}

function endOfChunk(lines: readonly string[], from: number): number {
  let to = from
  while (lines[to]?.trim()) to += 1
  return to
}

/** What stands right below a question of GIFT is its own, unless a question begins there that somebody typed, or another of GIFT. */
function restOf(lines: readonly string[], from: number, to: number): number {
  const next = lines.slice(from, to).findIndex((line) => isTitled(line) || masked(line).includes('{'))
  const own = lines.slice(from, next < 0 ? to : from + next)
  const kinds = own.map(lineOf)
  if (begins(kinds, ['number', 'category'])) return from
  if (begins(kinds, ['text']) && hasFacts(kinds)) return from
  return next < 0 ? to : from
}

/** Its answers in braces below an empty line: what stands right above them is their question, unless it has a key of its own. */
function markTorn({ from, isGift, lines }: Chunk): void {
  let end = from
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1
  let begin = end
  while (begin > 0 && lines[begin - 1]?.trim()) begin -= 1
  if (!hasKeyOutside(textOfPlain(lines.slice(begin, end).join('\n')).split('\n')))
    isGift.fill(true, begin, end)
}

/** Neighbours of one kind as one; what was typed as the box shows it. */
function together(lines: readonly string[], isGift: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < lines.length;) {
    let to = from
    while (to < lines.length && isGift[to] === isGift[from]) to += 1
    const own = lines.slice(from, to)
    pieces.push(
      isGift[from]
        ? { isGift: true, lines: own }
        : { isGift: false, lines: textOfPlain(own.join('\n')).split('\n') },
    )
    from = to
  }
  return pieces
}
