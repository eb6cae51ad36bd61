import type { Root, TableCell, TableRow } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOfNode, wordsOf } from '../children.ts'
import type { Finding } from '../faults.ts'
import { isEscaped, sliceOf } from './typed-text.ts'

/** Cells that no page shows because the head has none above them, and rows that were meant to be something else. */
export function tableLosses(root: Root, source: string): Finding[] {
  const findings: Finding[] = []
  visit(root, 'table', ({ children: [head, ...rows] }) => {
    const width = head?.children.length ?? 0
    for (const row of rows) findings.push(...rowLosses(row, width, source))
  })
  return findings
}

function rowLosses(row: TableRow, width: number, source: string): Finding[] {
  const at = placeOfNode(row)
  const tooMany = row.children.slice(width)
  const cut = row.children.filter((cell) => isCutInCode(cell, source))
  if (cut.length > 1) return [{ ...at, code: 'cell-code' }]
  if (tooMany.length > 0) {
    const value = tooMany.map((cell) => wordsOf(cell).trim()).join(' | ')
    return [{ ...at, code: 'cell-lost', words: { value, detail: String(width) } }]
  }
  const typed = sliceOf(row, source)
  const bars = [...typed.matchAll(/\|/g)].filter(({ index }) => !isEscaped(typed, index))
  return width > 1 && bars.length === 0 ? [{ ...at, code: 'row-text', words: { value: typed.trim() } }] : []
}

/** A bar ends a cell also inside code: then its backtick finds no partner. */
function isCutInCode(cell: TableCell, source: string): boolean {
  const typed = sliceOf(cell, source)
  const ticks = [...typed.matchAll(/`+/g)].filter(({ index }) => !isEscaped(typed, index))
  return ticks.length % 2 === 1
}
