import { WidgetType } from '@codemirror/view'
import { tableAt, typedCell } from '../table-text.ts'
import { spansOf } from './inline.ts'

/** The button at a table, and what it does with its table's place. */
export type TableTool = { words: string; open: (place: number) => void }

/** A table of the text as its reader sees it, with the way to change it. */
export class TableWidget extends WidgetType {
  constructor(
    readonly text: string,
    readonly place: number,
    readonly isMarked: boolean,
    readonly tool: TableTool,
  ) {
    super()
  }

  override eq(other: TableWidget): boolean {
    return other.text === this.text && other.place === this.place && other.isMarked === this.isMarked
  }

  override get estimatedHeight(): number {
    return (this.text.split('\n').length + 1) * LINE
  }

  toDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = this.isMarked ? 'w-table w-marked' : 'w-table'
    const table = document.createElement('table')
    for (const [index, row] of (tableAt(this.text, 0)?.cells ?? []).entries()) {
      const line = table.insertRow()
      for (const cell of row) {
        const element = document.createElement(index === 0 && cell.trim() !== '' ? 'th' : 'td')
        element.append(...nodesOf(typedCell(cell)))
        line.append(element)
      }
    }
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn'
    button.textContent = this.tool.words
    button.addEventListener('click', () => this.tool.open(this.place))
    box.append(table, button)
    return box
  }

  /** Its button is its own matter, and so is what is marked in it. */
  override ignoreEvent(): boolean {
    return true
  }
}

const LINE = 36

function nodesOf(cell: string): Node[] {
  return cell.split('\n').flatMap((line, index) => {
    const spans = spansOf(line)
    const edges = [...new Set([0, line.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
      (one, other) => one - other,
    )
    const pieces = edges.slice(1).flatMap((to, at) => {
      const from = edges[at] ?? 0
      const looks = spans.filter((span) => span.from <= from && span.to >= to).map(({ look }) => look)
      if (looks.includes('sign')) return []
      const piece = document.createElement('span')
      piece.className = looks.map((look) => `w-${look}`).join(' ')
      piece.textContent = line.slice(from, to)
      return [piece]
    })
    return index === 0 ? pieces : [document.createElement('br'), ...pieces]
  })
}
