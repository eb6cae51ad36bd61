import { linesAt, type Edit, type Spot } from './spot.ts'

const WORD = /[\p{L}\p{N}]/u
/** What a line begins with before its words: a quote's sign, a list's, a heading's. */
const BEFORE_WORDS = /^(\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|#{1,6}\s+)?)/

/** Sets a mark (`**`, `_`) around what is marked, or around the word at the caret, or takes it away again. */
export function toggleMark(spot: Spot, sign: string): Edit {
  const { text } = spot
  const { start, end } = spot.start === spot.end ? wordAt(spot) : trimmed(spot)
  const inner = text.slice(start, end)
  if (inner === '' && isMark(text, end, sign)) return pastMark(spot, sign)
  if (inner === '' && text.slice(start - sign.length, end + sign.length) === sign + sign)
    return {
      from: start - sign.length,
      to: end + sign.length,
      insert: '',
      start: start - sign.length,
      end: start - sign.length,
    }
  if (inner === '')
    return { from: start, to: end, insert: sign + sign, start: start + sign.length, end: start + sign.length }
  if (isMark(text, start - sign.length, sign) && isMark(text, end, sign))
    return keepCaret(spot, { from: start - sign.length, to: end + sign.length, insert: inner }, -sign.length)
  if (inner.length > 2 * sign.length && inner.startsWith(sign) && inner.endsWith(sign))
    return selected(start, end, inner.slice(sign.length, -sign.length))
  if (inner.includes('\n')) return selected(start, end, eachLine(inner, sign))
  return keepCaret(spot, { from: start, to: end, insert: sign + inner + sign }, sign.length)
}

/** Pressed again behind the last marked word it ends the mark: what is typed next stands outside. */
function pastMark({ end }: Spot, sign: string): Edit {
  const caret = end + sign.length
  return { from: end, to: caret, insert: sign, start: caret, end: caret }
}

/** Does this sign stand here, and no longer one of the same kind? */
function isMark(text: string, at: number, sign: string): boolean {
  if (at < 0 || text.slice(at, at + sign.length) !== sign) return false
  const letter = sign.charAt(0)
  return text.charAt(at - 1) !== letter && text.charAt(at + sign.length) !== letter
}

/** What was marked stays marked; a caret stays at its letter. */
function keepCaret(spot: Spot, change: { from: number; to: number; insert: string }, by: number): Edit {
  if (spot.start === spot.end) return { ...change, start: spot.start + by, end: spot.start + by }
  const from = change.from + Math.max(0, by)
  return { ...change, start: from, end: from + change.insert.length - 2 * Math.max(0, by) }
}

function selected(from: number, to: number, insert: string): Edit {
  return { from, to, insert, start: from, end: from + insert.length }
}

function eachLine(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => {
      const before = BEFORE_WORDS.exec(line)?.[1] ?? ''
      const words = line.slice(before.length).trimEnd()
      return words === '' ? line : before + sign + words + sign
    })
    .join('\n')
}

function wordAt({ text, start: caret }: Spot) {
  let start = caret
  let end = caret
  while (WORD.test(text.charAt(start - 1))) start -= 1
  while (WORD.test(text.charAt(end))) end += 1
  // Before or behind a word begins a new one.
  return start < caret && caret < end ? { start, end } : { start: caret, end: caret }
}

function trimmed({ text, start, end }: Spot) {
  const inner = text.slice(start, end)
  const before = inner.length - inner.trimStart().length
  return before === inner.length
    ? { start, end: start }
    : { start: start + before, end: start + inner.trimEnd().length }
}

/** The marked lines become headings, then smaller ones, then lines again. */
export function toggleHeading(spot: Spot): Edit {
  const { from, to } = linesAt(spot)
  const lines = spot.text.slice(from, to).split('\n')
  const sign = /^##\s/.test(lines[0] ?? '') ? '### ' : /^###\s/.test(lines[0] ?? '') ? '' : '## '
  const insert = lines
    .map((line) =>
      line.trim() === '' && lines.length > 1 ? line : sign + line.replace(/^#{1,6}\s+/, '').trimStart(),
    )
    .join('\n')
  return caretAtEnd(spot, { from, to, insert })
}

export type ListKind = 'bullets' | 'numbers'
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+/
const MARK: Readonly<Record<ListKind, RegExp>> = { bullets: /^\s*[-*+]\s+/, numbers: /^\s*\d{1,9}[.)]\s+/ }

/** The marked lines become items of a list, or of the other kind, or lines again. */
export function toggleList(spot: Spot, kind: ListKind): Edit {
  const { from, to } = linesAt(spot)
  const lines = spot.text.slice(from, to).split('\n')
  const full = lines.filter((line) => line.trim() !== '')
  const isList = full.length > 0 && full.every((line) => MARK[kind].test(line))
  let number = 0
  const insert = lines
    .map((line) => {
      if (line.trim() === '' && lines.length > 1) return line
      const [before = '', indent = /^\s*/.exec(line)?.[0] ?? ''] = ITEM.exec(line) ?? []
      const words = line.slice(before === '' ? indent.length : before.length)
      if (isList) return indent + words
      number += 1
      return `${indent}${kind === 'bullets' ? '-' : `${number}.`} ${words}`
    })
    .join('\n')
  return caretAtEnd(spot, { from, to, insert })
}

function caretAtEnd(spot: Spot, change: { from: number; to: number; insert: string }): Edit {
  const { from, to, insert } = change
  if (spot.start !== spot.end) return { ...change, start: from, end: from + insert.length }
  const caret = Math.max(from, spot.start + insert.length - (to - from))
  return { ...change, start: caret, end: caret }
}
