import { checkChart, type Cell } from './chart-data.ts'
import { placeOfNode, wordsOf, type BlockNode } from './children.ts'
import type { Finding } from './faults.ts'

/** `<Grafik>`: every number of its table must be one. */
export function chartFindings(node: BlockNode): Finding[] {
  const table = node.children.find((child) => child.type === 'table')
  if (table?.type !== 'table') return []
  const cells = table.children.map((row) =>
    row.children.map((cell): Cell => ({ text: wordsOf(cell).trim(), ...placeOfNode(cell) })),
  )
  return checkChart(node.name ?? '', cells, placeOfNode(table).line)
}
