import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import READING_SCRIPT from 'virtual:reading-keeper'

/** A lesson is read on a thin line: its one script must be worth it. */
const MOST = 4_000

test('the script of a lesson weighs less than four kilobytes on the line', () => {
  expect(gzipSync(READING_SCRIPT, { level: 9 }).length).toBeLessThan(MOST)
  expect(brotliCompressSync(READING_SCRIPT).length).toBeLessThan(MOST)
})

test('the script holds nothing that would end it in the middle of a page', () => {
  expect(READING_SCRIPT).toContain('aksis-')
  expect(READING_SCRIPT).not.toMatch(/<\/script|<!--/i)
})
