import type { Edit, Spot } from './spot.ts'

/** A piece that stands by itself, with an empty line before it and behind it; the caret comes behind it. */
export function putBlock({ text, start, end }: Spot, block: string): Edit {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const below = after === '' ? '\n' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const insert = gapAbove(before) + block + below
  const caret = start + insert.length - below.length
  return { from: start, to: end, insert, start: caret, end: caret }
}

/** The same, and whoever goes on typing begins a paragraph below it. */
export function putBlockAndGoOn({ text, start, end }: Spot, block: string): Edit {
  const after = text.slice(end)
  const below = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const insert = `${gapAbove(text.slice(0, start))}${block}\n\n`
  const caret = start + insert.length
  return { from: start, to: end, insert: insert + below, start: caret, end: caret }
}

function gapAbove(before: string): string {
  if (before === '' || before.endsWith('\n\n')) return ''
  return before.endsWith('\n') ? '\n' : '\n\n'
}

/**
 * A block as the studio offers it, between empty lines. What its author has to say first is where she goes on: an empty
 * attribute, else the words that stand in it as an example, which are marked so that hers take their place.
 */
export function putTemplate(spot: Spot, template: string): Edit {
  const edit = putBlockAndGoOn(spot, template.trimEnd())
  const blank = edit.insert.indexOf('""')
  const caret = edit.from + blank + 1
  if (blank !== -1) return { ...edit, start: caret, end: caret }
  const [found, before = '', words = ''] = EXAMPLE.exec(edit.insert) ?? []
  if (found === undefined) return edit
  const start = edit.from + edit.insert.indexOf(found) + before.length
  return { ...edit, start, end: start + words.length }
}

/** The first line of a block that is none of its own lines; a mark of a list before its words is left. */
const EXAMPLE = /(>\n\s*(?:[-*+]\s|\d+\.\s)?)([^\s<|].*)/
