import { useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { putBlockAndGoOn } from './put-block.ts'
import type { Grammar } from './paste/shapes.ts'
import type { Edit, Spot } from './spot.ts'
import { tableAt, tableLines, typedCell, writtenCell, type Align } from './table-text.ts'
import { writingTexts } from './texts.ts'
import { ToolDialog } from './tool-dialog.tsx'

type Props = { spot: Spot; grammar: Grammar; onEdit: (edit: Edit) => void; onClose: () => void }
type Grid = { cells: string[][]; align: Align[] }

const BEGUN: Grid = {
  cells: [
    ['', ''],
    ['', ''],
    ['', ''],
  ],
  align: ['', ''],
}

/** A table as a grid of fields: the one in which the caret stands, or a new one. */
export function TableSheet({ spot, grammar, onEdit, onClose }: Props) {
  const t = useTexts(writingTexts)
  const [found] = useState(() => tableAt(spot.text, spot.start))
  const [begun] = useState<Grid>(() =>
    found ? { cells: found.cells.map((row) => row.map(typedCell)), align: [...found.align] } : BEGUN,
  )
  const [grid, setGrid] = useState(begun)
  const { cells, align } = grid
  /** Where she writes, or wrote last. */
  const [at, setAt] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const [head = []] = cells
  function type(row: number, column: number, text: string) {
    setGrid({ align, cells: cells.map((line, number) => (number === row ? line.with(column, text) : line)) })
  }
  function addRow() {
    change([...cells, head.map(() => '')], align, cells.length, 0)
  }
  function addColumn() {
    change(
      cells.map((row) => [...row, '']),
      [...align, ''],
      0,
      head.length,
    )
  }
  function removeRow() {
    change(cells.toSpliced(at.row, 1), align, Math.min(at.row, cells.length - 2), at.column)
  }
  function removeColumn() {
    change(
      cells.map((row) => row.toSpliced(at.column, 1)),
      align.toSpliced(at.column, 1),
      at.row,
      Math.max(0, at.column - 1),
    )
  }
  /** Another grid, drawn at once: the next key is meant for the cell that she is led to. */
  function change(next: string[][], nextAlign: Align[], row: number, column: number) {
    flushSync(() => setGrid({ cells: next, align: nextAlign }))
    goTo(row, column)
  }
  function goTo(row: number, column: number) {
    table.current?.querySelector<HTMLElement>(`[data-sel="${row}-${column}"]`)?.focus()
  }
  /** Tab as in a word processor; out of an empty last row it leads on, so that nobody is caught here. */
  function tab(event: KeyboardEvent) {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return
    const place = at.row * head.length + at.column + (event.shiftKey ? -1 : 1)
    const isBehind = place >= cells.length * head.length
    if (place < 0 || (isBehind && cells.at(-1)?.every((cell) => cell.trim() === ''))) return
    event.preventDefault()
    if (isBehind) addRow()
    else goTo(Math.floor(place / head.length), place % head.length)
  }
  function save() {
    const end = grammar === 'lesson' ? '<br>' : '; '
    const full = withoutEmptyEnd(cells)
    const written = { align, cells: full.map((row) => row.map((cell) => writtenCell(cell, end))) }
    const prefix = found?.prefix ?? ''
    // Letters of notes are counted: none is spent on columns that stand below each other.
    const text = tableLines(written, grammar === 'notes' ? 0 : undefined)
      .map((line) => prefix + line)
      .join('\n')
    if (!found) return onEdit(putBlockAndGoOn(spot, text))
    const { from, to } = found
    onEdit({ from, to, insert: text, start: from + text.length, end: from + text.length })
  }
  return (
    <ToolDialog
      title={t.tableTitle}
      onClose={onClose}
      put={{ label: t.tableSave, act: save }}
      unsaved={JSON.stringify(grid) !== JSON.stringify(begun)}
    >
      <p className="hint">{t.tableWords}</p>
      <section className="scroll" tabIndex={0} aria-label={t.tableGrid}>
        <table ref={table} className="cells" onKeyDown={tab}>
          <tbody>
            {cells.map((line, row) => (
              <tr key={row}>
                {line.map((cell, column) => (
                  <td key={column}>
                    <textarea
                      className="grows"
                      rows={1}
                      lang="id"
                      aria-label={labelOf(t, row, column, head)}
                      data-sel={`${row}-${column}`}
                      value={cell}
                      onFocus={() => setAt({ row, column })}
                      onChange={(event) => type(row, column, event.currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="btns">
        <Button type="button" icon="plus" onClick={addRow}>
          {t.addRow}
        </Button>
        <Button type="button" icon="plus" onClick={addColumn}>
          {t.addColumn}
        </Button>
        {cells.length > 2 && (
          <Button type="button" icon="trash" onClick={removeRow}>
            {at.row === 0 ? t.removeHead : t.removeRow({ row: at.row })}
          </Button>
        )}
        {head.length > 1 && (
          <Button type="button" icon="trash" onClick={removeColumn}>
            {t.removeColumn({ column: at.column + 1 })}
          </Button>
        )}
      </div>
      <p role="status" className="quiet sm">
        {t.tableSize({ rows: cells.length, columns: head.length })}
      </p>
    </ToolDialog>
  )
}

/** Rows that Tab has added and nobody has filled. */
function withoutEmptyEnd(cells: string[][]): string[][] {
  const last = cells.findLastIndex((row, index) => index < 2 || row.some((cell) => cell.trim() !== ''))
  return cells.slice(0, last + 1)
}

function labelOf(
  t: {
    tableHead: (p: { column: number }) => string
    tableCell: (p: { row: number; column: string }) => string
    tableColumn: (p: { column: number }) => string
  },
  row: number,
  column: number,
  head: readonly string[],
): string {
  if (row === 0) return t.tableHead({ column: column + 1 })
  return t.tableCell({ row, column: head[column]?.trim() || t.tableColumn({ column: column + 1 }) })
}
