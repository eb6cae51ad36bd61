import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readingScripts } from './reading-scripts.ts'

/** A page is read on a thin line: what every reader gets once must be worth it … */
const MOST_FOR_READERS = 3_000
/** … and so must what comes to who writes. */
const MOST_FOR_WRITERS = 9_000

test('what comes with a page without React weighs little on the line', async () => {
  const { page, engine } = await readingScripts()
  expect(brotliCompressSync(page.text).length).toBeLessThan(MOST_FOR_READERS)
  expect(brotliCompressSync(engine.text).length).toBeLessThan(MOST_FOR_WRITERS)
})

test('the files are named by what is in them, and one knows the other', async () => {
  const { page, engine } = await readingScripts()
  expect(page.fileName).toMatch(/^assets\/plain-page-[\w-]{8}\.js$/)
  expect(engine.fileName).toMatch(/^assets\/reading-engine-[\w-]{8}\.js$/)
  expect(page.text).toContain(`"/${engine.fileName}"`)
})
