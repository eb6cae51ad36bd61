import { expect, test } from 'vitest'
import type { ElementContent } from 'hast'
import { drawBars } from './chart-bars.ts'
import { chartData, readNumber } from './chart-data.ts'
import { CHART_WIDTH } from './chart-drawing.ts'
import { drawLines } from './chart-lines.ts'

const TABLES: Record<string, string[][]> = {
  'one row': [
    ['a', 'b'],
    ['x', '5'],
  ],
  'all zero': [
    ['a', 'b'],
    ['x', '0'],
    ['y', '0'],
  ],
  negative: [
    ['a', 'b'],
    ['naik', '12,5'],
    ['turun', '-8'],
    ['tipis', '-0,1'],
  ],
  'only negative': [
    ['a', 'b'],
    ['x', '-3'],
    ['y', '−9.000'],
  ],
  grouped: [
    ['a', 'Rencana', 'Nyata'],
    ['2023', '10', '4'],
    ['2024', '12', '0'],
  ],
  'twelve rows': [
    ['a', 'b'],
    ...Array.from({ length: 12 }, (_, row) => [`Kecamatan ${row}`, String(row * 100)]),
  ],
  'long numbers': [
    ['a', 'b'],
    ['x', '123.456.789'],
    ['y', '1'],
  ],
}

function numbersOf(nodes: readonly ElementContent[], name: string): number[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    const own = node.properties[name] === undefined ? [] : [Number(node.properties[name])]
    return [...own, ...numbersOf(node.children, name)]
  })
}

test('reads Indonesian numbers and nothing else', () => {
  expect(['19.900', '27,5', '0', '-3', '−1.234,5', ' 7 ', '1000'].map(readNumber)).toEqual([
    19900, 27.5, 0, -3, -1234.5, 7, 1000,
  ])
  for (const written of [
    '',
    '1.5',
    '1,000.5',
    '12%',
    '<5',
    'NaN',
    '1e3',
    '0x1',
    '--1',
    '1 000',
    '1.00',
    ',5',
  ]) {
    expect(readNumber(written), written).toBeUndefined()
  }
})

test.each(Object.keys(TABLES))('draws bars inside the frame: %s', (name) => {
  const { parts, height } = drawBars(chartData('Grafik', TABLES[name] ?? [], 1))
  const places = [...numbersOf(parts, 'x'), ...numbersOf(parts, 'y'), ...numbersOf(parts, 'width')]
  expect(places.every((place) => Number.isFinite(place) && place >= 0)).toBe(true)
  expect(Math.max(...numbersOf(parts, 'x'), ...numbersOf(parts, 'width'))).toBeLessThanOrEqual(CHART_WIDTH)
  expect(Math.max(...numbersOf(parts, 'y'))).toBeLessThanOrEqual(height)
})

test.each(Object.keys(TABLES))('draws lines inside the frame: %s', (name) => {
  const { parts, height } = drawLines(chartData('Grafik', TABLES[name] ?? [], 1))
  const across = [...numbersOf(parts, 'x'), ...numbersOf(parts, 'cx')]
  const down = [...numbersOf(parts, 'y'), ...numbersOf(parts, 'cy')]
  expect([...across, ...down].every((place) => Number.isFinite(place) && place >= 0)).toBe(true)
  expect(Math.max(...across)).toBeLessThanOrEqual(CHART_WIDTH)
  expect(Math.max(...down)).toBeLessThanOrEqual(height)
})
