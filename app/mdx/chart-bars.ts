import type { Element } from 'hast'
import type { ChartData, ChartRow } from './chart-data.ts'
import {
  box,
  CHART_WIDTH,
  label,
  legend,
  legendHeight,
  line,
  SERIES,
  TEXT_LINE,
  textWidth,
} from './chart-drawing.ts'

const BAR = 54
const BETWEEN = 6
const GAP = 32
const PAD = 14

type Frame = { left: number; zero: number; unit: number; stacked: boolean; bars: number }

/** Lying bars, one group per row, each with its value. Returns the drawing and its height. */
export function drawBars(data: ChartData): { parts: Element[]; height: number } {
  const frame = frameOf(data)
  const top = legendHeight(data.series)
  const step = (frame.stacked ? TEXT_LINE : 0) + frame.bars * BAR + (frame.bars - 1) * BETWEEN + GAP
  const height = top + data.rows.length * step + GAP / 2
  const axis = line(`M${Math.round(frame.zero)} ${top}V${height}`)
  const rows = data.rows.flatMap((row, index) => drawRow(row, top + GAP / 2 + index * step, frame))
  return { parts: [...legend(data.series), axis, ...rows], height }
}

function frameOf({ series, rows }: ChartData): Frame {
  const values = rows.flatMap((row) => row.values)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const labels = Math.max(...rows.map((row) => textWidth(row.label)))
  const numbers = Math.max(...rows.flatMap((row) => row.shown.map(textWidth)))
  const stacked = low < 0 || labels > 200 || numbers > 180
  const left = stacked ? 0 : labels + 2 * PAD
  const unit = (CHART_WIDTH - left - 4) / (high - low || 1)
  return { left, zero: left + 2 - low * unit, unit, stacked, bars: series.length }
}

function drawRow(row: ChartRow, top: number, frame: Frame): Element[] {
  const first = top + (frame.stacked ? TEXT_LINE : 0)
  const height = frame.bars * BAR + (frame.bars - 1) * BETWEEN
  const name = frame.stacked
    ? label(row.label, 0, top + 34, 'g-t', 'g-ink')
    : label(row.label, frame.left - PAD, first + height / 2 + 12, 'g-t', 'g-ink', 'end')
  const bars = row.values.flatMap((value, index) =>
    drawBar(value, row.shown[index] ?? '', first + index * (BAR + BETWEEN), index, frame),
  )
  return [name, ...bars]
}

function drawBar(
  value: number,
  shown: string,
  top: number,
  series: number,
  { zero, unit, left }: Frame,
): Element[] {
  const look = SERIES[series] ?? SERIES[0]
  const end = zero + value * unit
  const length = Math.abs(end - zero)
  const bar = length < 1 ? [] : [box(look.box, Math.min(zero, end), top, length, BAR)]
  const room = textWidth(shown) + PAD
  const y = top + 39
  const right = CHART_WIDTH
  if (length >= room + PAD) {
    const inside =
      value < 0
        ? label(shown, end + PAD, y, 'g-n', look.onBox)
        : label(shown, end - PAD, y, 'g-n', look.onBox, 'end')
    return [...bar, inside]
  }
  const after = Math.max(zero, end)
  const before = Math.min(zero, end)
  const fitsAfter = after + room <= right
  const toLeft = value < 0 ? before - room >= left || !fitsAfter : !fitsAfter
  const outside = toLeft
    ? label(shown, Math.max(before - PAD, left + room - PAD), y, 'g-n', 'g-ink', 'end')
    : label(shown, after + PAD, y, 'g-n', 'g-ink')
  return [...bar, outside]
}
