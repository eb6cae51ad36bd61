import type { Element, ElementContent } from 'hast'
import { drawBars } from '../chart-bars.ts'
import { chartData, type ChartData } from '../chart-data.ts'
import { CHART_WIDTH } from '../chart-drawing.ts'
import { drawLines } from '../chart-lines.ts'
import { FindingError } from '../faults.ts'
import { h, textOf } from '../html.ts'
import { elementsOf, onlyElement, type BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'

/** `<Grafik>`: a finding, which is its caption, a drawing made from its table, the source, and the table itself to unfold. */
export function renderChart({ name, attributes, children, line, context }: BlockInput): ElementContent[] {
  const table = onlyElement(children, 'table')
  if (!table) throw new FindingError({ line, column: 1, code: 'children-table', words: { name } })
  const { jenis, temuan = '', satuan = '', sumber = '' } = attributes
  const data = chartData(name, cellsOf(table), line)
  const labels = context.words
  const bars = jenis === 'batang'
  const { parts, height } = bars ? drawBars(data) : drawLines(data)
  const spoken = `${bars ? labels.barChart : labels.lineChart}. ${spokenValues(data, satuan)}`
  const source = /[.!?]$/.test(sumber) ? sumber : `${sumber}.`
  return [
    h(
      'figure',
      { className: ['chart'] },
      h('figcaption', { className: ['finding'] }, unbroken(temuan)),
      h('svg', { viewBox: `0 0 ${CHART_WIDTH} ${Math.ceil(height)}`, role: 'img', ariaLabel: spoken }, parts),
      h('p', { className: ['source'] }, unbroken(labels.source({ source, unit: satuan }))),
      h('details', { className: ['fold'] }, h('summary', {}, labels.tableTwin), context.render([table])),
    ),
  ]
}

/** Every value in words: who cannot see the drawing misses nothing. */
function spokenValues({ series, rows }: ChartData, unit: string): string {
  return rows
    .map(({ label, shown }) => {
      const values = shown.map((value, index) =>
        series.length > 1 ? `${series[index] ?? ''} ${value}` : value,
      )
      return `${label}: ${values.join(', ')} ${unit}.`
    })
    .join(' ')
}

function cellsOf(table: Element): string[][] {
  return elementsOf(table.children)
    .flatMap((part) => elementsOf(part.children))
    .map((row) => elementsOf(row.children).map((cell) => textOf(cell.children)))
}
