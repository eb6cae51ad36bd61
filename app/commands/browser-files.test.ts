import { expect, test } from 'vitest'
import { circleOf } from './browser-files.ts'

test('names the circle in which files of a build stand', () => {
  const files = {
    'page.js': { imports: ['fields.js'] },
    'fields.js': { imports: ['vendor.js', 'writing.js'] },
    'writing.js': { imports: ['fields.js'] },
    'vendor.js': {},
  }
  expect(circleOf(files)).toEqual(['fields.js', 'writing.js', 'fields.js'])
})

test('finds none where two files import the same third', () => {
  const files = {
    'page.js': { imports: ['fields.js', 'writing.js'] },
    'writing.js': { imports: ['fields.js'] },
    'fields.js': { imports: [] },
  }
  expect(circleOf(files)).toBeNull()
})
