import { lineOf, narrowLine, plainLine } from './lines.ts'

/** A letter that may begin an answer, and where; `isWide`: a tab or several blanks stand before it. */
type Mark = { letter: string; at: number; look: string; isWide: boolean }

const FIRST = /^\s*(?:\*\s*)?(\(?)([a-h])\s?([.)])/i
const BEHIND = /\s((?:\*\s?)?)(\(?)([a-h])([.)])(\s?)(?=\S)/gi

/** Letters behind something else on the line that look like the beginning of an answer. */
function marksBehind(line: string): Mark[] {
  return [...line.matchAll(BEHIND)].flatMap(
    ({ index, 2: open = '', 3: letter = '', 4: close = '', 5: gap = '' }) => {
      const isSmall = letter === letter.toLowerCase()
      // "a.n. Bupati" is no answer.
      if (isSmall && close === '.' && gap === '') return []
      const isWide = /\t$|\s\s$/.test(line.slice(0, index + 1))
      return [{ letter: letter.toUpperCase(), at: index + 1, look: look(open, letter, close), isWide }]
    },
  )
}

function look(open: string, letter: string, close: string): string {
  return `${open}${letter === letter.toLowerCase() ? 'a' : 'A'}${close}`
}

function letterAt(place: number): string {
  return String.fromCharCode(65 + place)
}

function cut(line: string, places: readonly number[]): string[] {
  return places.map((from, index) => plainLine(line.slice(from, places[index + 1])))
}

/** "1. Siapa? A. satu B. dua C. tiga": the question and its answers, where they run from A on; else the line. */
export function choicesApart(written: string): string[] {
  const line = narrowLine(written)
  const { kind } = lineOf(line)
  if ((kind !== 'text' && kind !== 'number') || line.trimStart().startsWith('|')) return [written]
  const marks = marksBehind(line)
  for (const first of marks.filter(({ letter }) => letter === 'A').toReversed()) {
    const run: Mark[] = [first]
    for (const mark of marks)
      if (mark.at > first.at && mark.look === first.look && mark.letter === letterAt(run.length))
        run.push(mark)
    const [stem = '', ...choices] = cut(line, [0, ...run.map(({ at }) => at)])
    if (run.length > 1 && isAsking(stem) && choices.every((one) => isChoice(one, stem)))
      return [stem, ...choices]
  }
  return [written]
}

function isAsking(stem: string): boolean {
  const kind = lineOf(stem)
  return kind.kind === 'number' ? kind.rest !== '' : kind.kind === 'text'
}

/** "Jalan A. Yani dan B. Katamso ada di mana?" has names. */
function isChoice(choice: string, stem: string): boolean {
  const said = choice.replace(FIRST, '').trim()
  return (
    said !== '' && !/(?:\s(?:dan|atau)|,|…|\.{3})$/i.test(said) && (!said.endsWith('?') || stem.endsWith('?'))
  )
}

/** Answers that stand several to a line or in two columns, each on a line and by their letters. */
export function inLetterOrder(lines: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    let beyond = at
    while (
      isOption(lines[beyond]) ||
      (beyond > at && lines[beyond]?.trim() === '' && isOption(lines[beyond + 1]))
    )
      beyond += 1
    if (beyond === at) out.push(lines[at] ?? '')
    else {
      const run = lines.slice(at, beyond)
      out.push(...(ordered(run.map(narrowLine).filter((line) => line.trim() !== '')) ?? run))
      at = beyond - 1
    }
  }
  return out
}

function isOption(line: string | undefined): boolean {
  return line !== undefined && lineOf(line).kind === 'option'
}

function ordered(run: readonly string[]): string[] | null {
  const marked = run.map((line) => ({ line, marks: marksOf(line) }))
  const all = marked.flatMap(({ marks }) => marks.map(({ letter }) => letter))
  let count = 0
  while (all.includes(letterAt(count))) count += 1
  const rows = marked.map(({ line, marks }) => ({
    line,
    marks: marks.filter(({ letter }, index) => index === 0 || letter < letterAt(count)),
  }))
  const used = rows.flatMap(({ marks }) => marks)
  if (
    used.length === rows.length ||
    used.length !== count ||
    new Set(used.map(({ letter }) => letter)).size !== count
  )
    return null
  const isInRows =
    used.every(({ letter }, index) => letter === letterAt(index)) &&
    rows.slice(0, -1).every(({ marks }) => marks.length > 1)
  const isInColumns = rows.every(({ marks }) => marks.slice(1).every(({ isWide }) => isWide))
  if (!isInRows && !isInColumns) return null
  return rows
    .flatMap(({ line, marks }) => {
      const pieces = cut(
        line,
        marks.map(({ at }) => at),
      )
      return marks.map(({ letter }, index) => ({ letter, text: pieces[index] ?? '' }))
    })
    .toSorted((one, other) => (one.letter < other.letter ? -1 : 1))
    .map(({ text }) => text)
}

/** The letter of the line itself, and those behind it that look the same and have words before them. */
function marksOf(line: string): Mark[] {
  const found = FIRST.exec(line)
  if (!found) return []
  const [whole, open = '', letter = '', close = ''] = found
  const own: Mark = { letter: letter.toUpperCase(), at: 0, look: look(open, letter, close), isWide: true }
  const marks = [own]
  let from = whole.length
  for (const mark of marksBehind(line)) {
    if (mark.look !== own.look || line.slice(from, mark.at).trim() === '') continue
    marks.push(mark)
    from = mark.at + mark.look.length
  }
  return marks
}

/** The letter after the last answer stands, once, within one of them: may be an answer that nobody has seen. */
export function hiddenChoice(texts: readonly string[]): string | null {
  const next = letterAt(texts.length)
  const found = texts.flatMap((text) => marksBehind(` x ${text}`).filter(({ letter }) => letter === next))
  return texts.length > 1 && found.length === 1 ? next : null
}
