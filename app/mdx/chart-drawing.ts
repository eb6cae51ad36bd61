import type { Element } from 'hast'
import { h } from './html.ts'

/** Width of every chart in its own units. Phones show texts 36 units high, so a line holds about 28 letters. */
export const CHART_WIDTH = 640
export const TEXT_LINE = 46
const LETTER = 21

/** Room a text needs at phone size, in units. */
export function textWidth(text: string): number {
  return text.length * LETTER
}

/** A text with its look (`g-t` label, `g-s` quiet, `g-n` number) and anchor. */
export function label(text: string, x: number, y: number, ...classes: string[]): Element {
  return h('text', { className: classes, x: String(Math.round(x)), y: String(Math.round(y)) }, text)
}

export function box(className: string, x: number, y: number, width: number, height: number): Element {
  const at = { x: String(Math.round(x)), y: String(Math.round(y)) }
  const size = { width: String(Math.round(width)), height: String(Math.round(height)) }
  return h('rect', { className: [className], ...at, ...size, rx: '4' })
}

export function line(d: string): Element {
  return h('path', { className: ['g-line'], d, strokeWidth: '2', fill: 'none' })
}

/** The look of each series; told apart by outline and legend words, not by colour alone. */
export const SERIES = [
  { box: 'g-a', onBox: 'g-on' },
  { box: 'g-soft2', onBox: 'g-ink' },
] as const

/** One line per series: its mark and its name. Nothing when there is only one. */
export function legend(series: readonly string[]): Element[] {
  if (series.length < 2) return []
  return series.flatMap((name, index) => {
    const top = index * TEXT_LINE
    return [box(SERIES[index]?.box ?? 'g-a', 2, top + 10, 28, 28), label(name, 44, top + 37, 'g-s', 'g-ink')]
  })
}

/** Units the legend takes above the plot. */
export function legendHeight(series: readonly string[]): number {
  return series.length < 2 ? 0 : series.length * TEXT_LINE + 16
}
