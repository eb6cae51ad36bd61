import type { Element, Properties } from 'hast'
import type { ChartData } from './chart-data.ts'
import { box, CHART_WIDTH, label, legend, legendHeight, line, SERIES, textWidth } from './chart-drawing.ts'
import { h } from './html.ts'

const EDGE = 24
const PLOT = 230
const HEAD = 64
const FOOT = 70
const MARK = 11

type Point = { x: number; y: number; shown: string; value: number }

/** Lines from a zero base. On phones not every value has room: first, last, highest and lowest are written. */
export function drawLines(data: ChartData): { parts: Element[]; height: number } {
  const top = legendHeight(data.series) + HEAD
  const values = data.rows.flatMap((row) => row.values)
  const low = Math.min(0, ...values)
  const unit = PLOT / (Math.max(0, ...values) - low || 1)
  const step = (CHART_WIDTH - 2 * EDGE) / Math.max(1, data.rows.length - 1)
  const only = data.rows.length === 1
  const base = line(`M0 ${Math.round(top + PLOT + low * unit)}H${CHART_WIDTH}`)
  const series = data.series.map((_, index) =>
    data.rows.map((row, at): Point => {
      const value = row.values[index] ?? 0
      const x = only ? CHART_WIDTH / 2 : EDGE + at * step
      return { x, y: top + PLOT - (value - low) * unit, shown: row.shown[index] ?? '', value }
    }),
  )
  const height = top + PLOT + FOOT
  const drawn = series.flatMap((points, index) => drawSeries(points, index))
  return { parts: [...legend(data.series), base, ...drawn, ...names(data, height - 18)], height }
}

function drawSeries(points: readonly Point[], index: number): Element[] {
  const d = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
  const look: Properties = { className: ['g-line'], d, strokeWidth: '5', fill: 'none' }
  const dashed: Properties = { strokeDashArray: ['14', '10'] }
  const path = h('path', index === 0 ? look : { ...look, ...dashed })
  const marks = points.map(({ x, y }) =>
    index === 0
      ? h('circle', {
          className: ['g-a'],
          cx: String(Math.round(x)),
          cy: String(Math.round(y)),
          r: String(MARK),
        })
      : box(SERIES[1].box, x - MARK, y - MARK, 2 * MARK, 2 * MARK),
  )
  return [path, ...marks, ...written(points, index)]
}

/** Writes the telling values, each only where it does not run into one already written. */
function written(points: readonly Point[], index: number): Element[] {
  const byValue = [...points].sort((a, b) => a.value - b.value)
  const telling = [
    points[0],
    points.at(-1),
    byValue.at(-1),
    byValue[0],
    ...(points.length <= 4 ? points : []),
  ]
  const taken: { from: number; to: number }[] = []
  return telling.flatMap((point) => {
    if (!point) return []
    const width = textWidth(point.shown)
    const from = Math.min(Math.max(point.x - width / 2, 0), CHART_WIDTH - width)
    if (taken.some((other) => from < other.to + 12 && other.from < from + width + 12)) return []
    taken.push({ from, to: from + width })
    const y = index === 0 ? point.y - 24 : point.y + 50
    return [label(point.shown, from + width / 2, y, 'g-n', 'g-ink', 'mid')]
  })
}

/** Names under the line: all where they fit, else the first and the last. */
function names({ rows }: ChartData, y: number): Element[] {
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last) return []
  if (rows.length === 1) return [label(first.label, CHART_WIDTH / 2, y, 'g-t', 'g-ink', 'mid')]
  const middle = rows.length === 3 ? rows[1] : undefined
  const room = [first, middle, last].reduce((sum, row) => sum + (row ? textWidth(row.label) : 0), 0)
  const parts = [
    label(first.label, 0, y, 'g-t', 'g-ink'),
    label(last.label, CHART_WIDTH, y, 'g-t', 'g-ink', 'end'),
  ]
  if (middle && room < CHART_WIDTH - 60)
    parts.push(label(middle.label, CHART_WIDTH / 2, y, 'g-t', 'g-ink', 'mid'))
  return parts
}
