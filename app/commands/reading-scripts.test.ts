import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readingScripts } from './reading-scripts.ts'

/** A lesson is read on a thin line: what every reader gets must be worth it … */
const MOST_IN_THE_PAGE = 2_200
/** … and so must what comes to who writes. */
const MOST_FOR_WRITERS = 9_000

test('the script in the page of a lesson, and the file it brings, weigh little on the line', async () => {
  const { keeper, engine } = await readingScripts()
  expect(gzipSync(keeper, { level: 9 }).length).toBeLessThan(MOST_IN_THE_PAGE)
  expect(brotliCompressSync(engine.text).length).toBeLessThan(MOST_FOR_WRITERS)
})

test('the script holds nothing that would end it in the middle of a page, and names the file by what is in it', async () => {
  const { keeper, engine } = await readingScripts()
  expect(keeper).toContain(`"/${engine.fileName}"`)
  expect(engine.fileName).toMatch(/^assets\/reading-engine-[\w-]{8}\.js$/)
  expect(keeper).not.toMatch(/<\/script|<!--/i)
})
