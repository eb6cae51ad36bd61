import { expect, test } from 'vitest'
import { ICONS } from '../components/ui/icon-names.ts'
import { iconPaths, pathOf } from './icon-paths.ts'

test('each icon of ours has its lines, and no two are the same', async () => {
  const paths = await iconPaths()
  expect(Object.keys(paths)).toEqual(Object.keys(ICONS))
  for (const [name, path] of Object.entries(paths)) expect(path, name).toMatch(/^M[-\d .,a-zA-Z]+$/)
  expect(new Set(Object.values(paths)).size).toBe(Object.keys(ICONS).length)
})

test('a shape becomes the path that is drawn for it', () => {
  expect(pathOf('path', { d: 'm3 4 1 1' })).toBe('M3 4l1 1')
  expect(pathOf('path', { d: 'm3-4.5a1 1 0 0 0 2 2' })).toBe('M3-4.5a1 1 0 0 0 2 2')
  expect(pathOf('path', { d: 'M3 4 8 8l1 1' })).toBe('M3 4 8 8l1 1')
  expect(pathOf('line', { x1: '1', x2: '2', y1: '3', y2: '4' })).toBe('M1 3L2 4')
  expect(pathOf('polyline', { points: '1 2 3 4' })).toBe('M1 2 3 4')
  expect(pathOf('circle', { cx: '12', cy: '12', r: '10' })).toBe('M22 12a10 10 0 1 1 -20 0a10 10 0 1 1 20 0z')
  expect(pathOf('rect', { x: '2', y: '3', width: '10', height: '6' })).toBe('M2 3h10v6h-10v-6z')
  expect(pathOf('rect', { x: '2', y: '3', width: '10', height: '6', rx: '1' })).toBe(
    'M3 3h8a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-8a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1z',
  )
  expect(() => pathOf('ellipse', {})).toThrow('ellipse')
})
