import { useRef, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { putBlockAndGoOn } from './marks.ts'
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
  const [{ cells, align }, setGrid] = useState<Grid>(() =>
    found ? { cells: found.cells.map((row) => row.map(typedCell)), align: [...found.align] } : BEGUN,
  )
  const grid = useRef<HTMLTableElement>(null)
  const [head = []] = cells
  const change = (next: Grid) => setGrid(next)
  function type(row: number, column: number, text: string) {
    change({ align, cells: cells.map((line, at) => (at === row ? line.with(column, text) : line)) })
  }
  function addRow() {
    change({ align, cells: [...cells, head.map(() => '')] })
    focusCell(cells.length, 0)
  }
  function addColumn() {
    change({ align: [...align, ''], cells: cells.map((row) => [...row, '']) })
    focusCell(0, head.length)
  }
  /** The button goes with what it takes away. */
  function removeRow(row: number) {
    change({ align, cells: cells.toSpliced(row, 1) })
    focusCell(row - 1, 0)
  }
  function removeColumn(column: number) {
    change({ align: align.toSpliced(column, 1), cells: cells.map((row) => row.toSpliced(column, 1)) })
    focusCell(0, Math.max(0, column - 1))
  }
  function focusCell(row: number, column: number) {
    // Drawn after this press.
    setTimeout(() => grid.current?.querySelector<HTMLElement>(`[data-sel="${row}-${column}"]`)?.focus())
  }
  function save() {
    const end = grammar === 'lesson' ? '<br>' : '; '
    const written = { align, cells: cells.map((row) => row.map((cell) => writtenCell(cell, end))) }
    const prefix = found?.prefix ?? ''
    const text = tableLines(written)
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
      foot={
        <>
          <Button type="button" variant="primary" onClick={save}>
            {t.tableSave}
          </Button>
          <Button type="button" variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <p className="hint">{t.tableWords}</p>
      <section className="scroll" tabIndex={0} aria-label={t.tableGrid}>
        <table ref={grid} className="cells">
          <tbody>
            {cells.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <textarea
                      className="grows"
                      rows={1}
                      lang="id"
                      aria-label={labelOf(t, at, column, head)}
                      data-sel={`${at}-${column}`}
                      value={cell}
                      onChange={(event) => type(at, column, event.currentTarget.value)}
                    />
                  </td>
                ))}
                <td>
                  {at > 0 && cells.length > 2 && (
                    <Button
                      type="button"
                      variant="text"
                      icon="trash"
                      aria-label={t.removeRow({ row: at })}
                      onClick={() => removeRow(at)}
                    />
                  )}
                </td>
              </tr>
            ))}
            {head.length > 1 && (
              <tr>
                {head.map((_, column) => (
                  <td key={column}>
                    <Button
                      type="button"
                      variant="text"
                      icon="trash"
                      aria-label={t.removeColumn({ column: column + 1 })}
                      onClick={() => removeColumn(column)}
                    />
                  </td>
                ))}
              </tr>
            )}
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
      </div>
      <p role="status" className="quiet sm">
        {t.tableSize({ rows: cells.length, columns: head.length })}
      </p>
    </ToolDialog>
  )
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
