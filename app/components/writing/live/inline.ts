/** A part of a line and how it looks; `sign` is what only the writing of it needs. */
export type Span = { from: number; to: number; look: Look }
export type Look = 'bold' | 'italic' | 'struck' | 'mono' | 'link' | 'note' | 'break' | 'sign'

const ESCAPED = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/
const LINK = /^\[((?:[^[\]\\]|\\.)*)\]\((?:[^()\s\\]|\\.|\([^()\s]*\))*(?:\s"[^"]*")?\)/
const NOTE = /^\[\^[^\]\s]+\]/
const TAG = /^<\/?(?:br|sub|sup)\s*\/?>/i
const SPACE = /^\s?$/
const PUNCTUATION = /^[\p{P}\p{S}]$/u

type Run = { sign: string; from: number; left: number; opens: boolean; closes: boolean }

/** How the words of one line look. Places count from `at`. */
export function spansOf(text: string, at = 0): Span[] {
  const spans: Span[] = []
  const runs: Run[] = []
  const add = (from: number, to: number, look: Look) => spans.push({ from: at + from, to: at + to, look })
  for (let place = 0; place < text.length;) {
    const sign = text.charAt(place)
    const rest = text.slice(place, place + LONGEST)
    if (sign === '\\') {
      if (place === text.length - 1) add(place, place + 1, 'break')
      else if (ESCAPED.test(text.charAt(place + 1))) add(place, place + 1, 'sign')
      place += 2
      continue
    }
    if (sign === '`') {
      place += code(text, place, add)
      continue
    }
    if (sign === '[') {
      const [note] = NOTE.exec(rest) ?? []
      const [link, words = ''] = note === undefined ? (LINK.exec(rest) ?? []) : []
      if (note !== undefined) add(place, place + note.length, 'note')
      else if (link !== undefined && text.charAt(place - 1) !== '!') {
        add(place, place + 1, 'sign')
        add(place + 1, place + 1 + words.length, 'link')
        spans.push(...spansOf(words, at + place + 1))
        add(place + 1 + words.length, place + link.length, 'sign')
      }
      place += (note ?? link ?? sign).length
      continue
    }
    if (sign === '<') {
      const [tag] = TAG.exec(rest) ?? []
      if (tag !== undefined) add(place, place + tag.length, 'break')
      place += (tag ?? sign).length
      continue
    }
    if (sign === '*' || sign === '_' || sign === '~') {
      const run = runAt(text, place, sign)
      runs.push(run)
      place += run.left
      continue
    }
    place += 1
  }
  join(runs, add)
  return spans.sort((one, other) => one.from - other.from || other.to - one.to)
}

/** Of a link: longer ones are rare, and shown as they are written. */
const LONGEST = 2000

function code(text: string, from: number, add: (from: number, to: number, look: Look) => void): number {
  const ticks = lengthOf(text, from, '`')
  for (let to = text.indexOf('`', from + ticks); to !== -1;) {
    const closing = lengthOf(text, to, '`')
    if (closing === ticks) {
      add(from, from + ticks, 'sign')
      add(from + ticks, to, 'mono')
      add(to, to + ticks, 'sign')
      return to + ticks - from
    }
    to = text.indexOf('`', to + closing)
  }
  return ticks
}

function lengthOf(text: string, from: number, sign: string): number {
  let to = from
  while (text.charAt(to) === sign) to += 1
  return to - from
}

/** A run of signs, and whether it may open or close a mark: CommonMark's rule of what it touches. */
function runAt(text: string, from: number, sign: string): Run {
  const left = lengthOf(text, from, sign)
  const [before, after] = [text.charAt(from - 1), text.charAt(from + left)]
  const opens =
    !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before))
  const closes =
    !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after))
  if (sign !== '_') return { sign, from, left, opens, closes }
  return {
    sign,
    from,
    left,
    opens: opens && (!closes || PUNCTUATION.test(before)),
    closes: closes && (!opens || PUNCTUATION.test(after)),
  }
}

/** Finds for each closing run the nearest open one of its sign. */
function join(runs: Run[], add: (from: number, to: number, look: Look) => void) {
  const open: Run[] = []
  for (const run of runs) {
    while (run.closes && run.left > 0) {
      const index = open.findLastIndex(({ sign, left }) => sign === run.sign && left > 0)
      const opener = open[index]
      if (!opener) break
      const both = Math.min(opener.left, run.left)
      const length = run.sign === '~' ? both : Math.min(2, both)
      if (run.sign === '~' && (length > 2 || opener.left !== run.left)) break
      // From the inside out: the signs nearest to the words go first.
      const from = opener.from + opener.left - length
      add(from, from + length, 'sign')
      add(from + length, run.from, run.sign === '~' ? 'struck' : length === 2 ? 'bold' : 'italic')
      add(run.from, run.from + length, 'sign')
      opener.left -= length
      run.from += length
      run.left -= length
      open.length = opener.left > 0 ? index + 1 : index
    }
    if (run.opens && run.left > 0) open.push(run)
  }
}
