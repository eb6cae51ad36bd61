import { pairsIn, rowsOf, saysSomething, type Row } from './form-fields.ts'
import { grown, lineByLine, mergeLines, type Conflict } from './merge.ts'

/**
 * The list in which two lists of rows, both grown out of `base`, are one, as `mergeTexts` joins lines. A row that says
 * nothing is none: those of hers stay below, so that what she is about to fill in is there. Null when both have changed
 * the same row.
 */
export function mergeRows(base: string, mine: string, theirs: string): string | null {
  const [hers, others] = [listOf(mine), listOf(theirs)]
  const rows = new Map([...others, ...hers].map((row) => [letters(row), row]))
  // One line that all three have: an empty list is a list too.
  const lines = (list: readonly Row[]) => ['', ...list.filter(saysSomething).map(letters)]
  const merged = mergeLines(lines(listOf(base)), lines(hers), lines(others), resolve)
  if (!merged) return null
  const list = merged.map((line) => rows.get(line) ?? []).filter(saysSomething)
  return written(fieldIn(mine, theirs), [...list, ...hers.filter((row) => !saysSomething(row))])
}

function resolve(conflict: Conflict): string[] | null {
  const { a: mine, o: base, b: theirs } = conflict
  // The same row added by both is one.
  if (base.length === 0) return [...theirs, ...mine.filter((row) => !theirs.includes(row))]
  return (
    lineByLine(base, mine, theirs) ??
    without(base, mine, theirs) ??
    without(base, theirs, mine) ??
    grown(base, mine, theirs)
  )
}

/** One has only taken rows away, which the other has left as they were. */
function without(base: string[], fewer: string[], other: string[]): string[] | null {
  const taken = base.filter((row) => !fewer.includes(row))
  const onlyTaken = fewer.every((row) => base.includes(row))
  return onlyTaken && taken.every((row) => other.includes(row))
    ? other.filter((row) => !taken.includes(row))
    : null
}

function listOf(value: string): Row[] {
  return [...rowsOf(value).values()]
}

/** Equal exactly when two rows say the same; the server takes blanks off the ends of a cell. */
function letters(row: Row): string {
  return JSON.stringify(row.map(([cell, text]) => [cell, text.trim()]).sort())
}

function fieldIn(...values: readonly string[]): string {
  const [name = ''] = values.flatMap((value) => pairsIn(value) ?? [])[0] ?? []
  return name.split('.')[0] ?? ''
}

function written(field: string, rows: readonly Row[]): string {
  return JSON.stringify(
    rows.flatMap((row, index) => row.map(([cell, text]) => [`${field}.${index}.${cell}`, text])),
  )
}
