import { atLineStart, escaped, followedBy } from './escape.ts'
import { BULLET } from './fake-items.ts'
import { hasWords, type Grammar, type Run, type Words } from './shapes.ts'

/** Where the words stand: some marks mean something else there, and a line may have to stay one. */
export type Place = {
  grammar: Grammar
  inCell: boolean
  /** A sign for the end of the line follows, which an address would take for its own. */
  goesOn?: boolean
}

/** A piece of a line, written; `word` is the first sign of its words, whatever marks stand before it. */
type Piece = { text: string; word: string }
type MarkName = 'bold' | 'italic' | 'strike'

const MARKS: readonly (readonly [MarkName, string])[] = [
  ['bold', '**'],
  ['italic', '_'],
  ['strike', '~~'],
]
const PUNCTUATION = /[\p{P}\p{S}]/u
export const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const

/** A line of words in Markdown. Marks that Markdown cannot set where they stand are left out, words never. */
export function writeLine(runs: readonly Run[], place: Place): string {
  const line = joined(links(outside(runs), place))
  let at = 0
  LEADING.lastIndex = 0
  while (LEADING.test(line)) at = LEADING.lastIndex
  if (at === 0 || place.inCell) return line
  // Who looks for lost marks sees a line begin behind the links and the code it begins with.
  return line.slice(0, at) + atLineStart(line.slice(at).replace(BULLET, ''), place.grammar)
}

/** A link, a note, an address or code, and the white space behind it. */
const LEADING = /(?:\[(?:\\.|[^[\]\\])*\]\([^()\s]*\)|\[\^[\w-]+\]|https:\/\/\S+|`[^`]*`)\s*/y

/** White space at the ends of marked words goes outside, and a comma before it: `**kata **` is not bold. */
export function outside(runs: readonly Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.kind !== 'words' || !isMarked(run)) return [run]
    const comma = /^[,.;:]\s/.test(run.text) ? run.text.slice(0, 1) : ''
    const { before, inner, after } = parted(run.text.slice(comma.length))
    const space = (text: string): Run[] => (text === '' ? [] : [{ ...run, text, marks: unmarked(run) }])
    return inner === ''
      ? space(run.text)
      : [...space(comma + before), { ...run, text: inner }, ...space(after)]
  })
}

/** The words of a text, and the white space around them. */
function parted(text: string) {
  const inner = text.trim()
  const before = text.slice(0, text.length - text.trimStart().length)
  return { before, inner, after: inner === '' ? '' : text.slice(before.length + inner.length) }
}

function isMarked({ marks }: Words): boolean {
  return marks.bold || marks.italic || marks.strike || marks.code || marks.raised !== ''
}

function unmarked({ marks }: Words) {
  return { ...marks, bold: false, italic: false, strike: false, code: false, raised: '' as const }
}

function links(runs: readonly Run[], place: Place): Piece[] {
  const groups = grouped(runs, (run) => (run.kind === 'words' ? run.marks.href : ''))
  return groups.flatMap(([href, group], index): Piece[] => {
    if (href === '' || !hasWords(group))
      return marked(group, place, !place.goesOn && index === groups.length - 1)
    const bare = group.map((run): Run =>
      run.kind === 'words' ? { ...run, marks: { ...run.marks, href: '' } } : run,
    )
    const label = joined(marked(bare, place, false)).replace(/(?<!\\)\]/g, '\\]')
    const { before, inner, after } = parted(label)
    return [spaces(before), { text: `[${withoutLinks(inner)}](${href})`, word: '[' }, spaces(after)].flat()
  })
}

function spaces(text: string): Piece[] {
  return text === '' ? [] : [{ text, word: ' ' }]
}

/** A label holds no link: an address in it stays the words it is. */
function withoutLinks(label: string): string {
  return label.replace(/\[((?:\\.|[^[\]\\])*)\\?\]\(https:[^\s()]*\)/g, '$1')
}

function marked(runs: readonly Run[], place: Place, isLast: boolean, depth = 0): Piece[] {
  const row = MARKS[depth]
  if (!row) return runs.flatMap((run, index) => plainPiece(run, place, isLast && index === runs.length - 1))
  const [name, sign] = row
  const groups = grouped(runs, (run) => (run.kind === 'words' && run.marks[name] ? 'yes' : ''))
  const pieces: Piece[] = []
  for (const [index, [is, group]] of groups.entries()) {
    const ends = isLast && index === groups.length - 1
    const inner = marked(group, place, ends && is === '', depth + 1)
    if (is === '') {
      pieces.push(...inner)
      continue
    }
    const text = joined(inner)
    const before =
      pieces
        .map((piece) => piece.text)
        .join('')
        .at(-1) ?? ''
    const [after] = (groups[index + 1]?.[1] ?? []).flatMap((run) => plainPiece(run, place, false))
    const fits = canMark(sign, text, before, after?.word ?? '')
    pieces.push({ text: fits ? `${sign}${text}${sign}` : text, word: inner[0]?.word ?? '' })
  }
  return pieces
}

/** Would Markdown read these signs as marks around the text, between these two letters? */
function canMark(sign: string, text: string, before: string, after: string): boolean {
  const [first = '', last = ''] = [text.at(0), text.at(-1)]
  if (first === '' || /\s/.test(first) || /\s/.test(last) || text.startsWith(sign) || text.endsWith(sign))
    return false
  const edge = (letter: string) => letter === '' || /\s/.test(letter) || PUNCTUATION.test(letter)
  if (sign === '_' && !(edge(before) && edge(after))) return false
  return (!PUNCTUATION.test(first) || edge(before)) && (!PUNCTUATION.test(last) || edge(after))
}

function plainPiece(run: Run, { grammar, inCell }: Place, isLast: boolean): Piece[] {
  if (run.kind === 'note') return [{ text: `[^${run.id}]`, word: '[' }]
  if (run.kind === 'break')
    return [{ text: inCell ? (grammar === 'lesson' ? '<br>' : '; ') : ' ', word: ' ' }]
  const { text, marks } = run
  if (text === '') return []
  if (marks.code && canBeCode(text, inCell)) return [{ text: code(text), word: '`' }]
  const plain = escaped(text, isLast)
  const written = inCell ? plain.replaceAll('|', '\\|') : plain
  const word = text.charAt(0)
  if (marks.raised === '') return [{ text: written, word }]
  const raised = RAISED[marks.raised]
  if (/^\d+$/.test(text))
    return [{ text: text.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit), word }]
  if (grammar === 'plain') return [{ text: written, word }]
  // It may begin a line, where the tag before it is not seen.
  return [{ text: `<${marks.raised}>${atLineStart(written, grammar)}</${marks.raised}>`, word: '<' }]
}

/** A bar ends a cell even inside code; where a reader would see nothing there is none. */
function canBeCode(text: string, inCell: boolean): boolean {
  return text.trim() !== '' && !(inCell && /[|`\\]/.test(text))
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text + pad + fence
}

function joined(pieces: readonly Piece[]): string {
  return pieces.reduce((line, { text }) => followedBy(line, text), '')
}

/** Neighbours that say the same, together. */
export function grouped(runs: readonly Run[], say: (run: Run) => string): [said: string, group: Run[]][] {
  const groups: [string, Run[]][] = []
  for (const run of runs) {
    const said = say(run)
    const last = groups.at(-1)
    if (last?.[0] === said) last[1].push(run)
    else groups.push([said, [run]])
  }
  return groups
}
