import { afterAll, afterEach, beforeEach, inject, vi } from 'vitest'
import { freshDatabase } from './database.ts'

// A file gets its own instance of every module of ours; packages are loaded once.
vi.resetModules()

if (process.env.TEST_PROVIDER) {
  const remove = await freshDatabase(process.env.TEST_PROVIDER, inject('template'))
  afterAll(remove)
}

/** A stray `console.error` or `console.warn` is a fault: the test that causes it fails. */
const COMPLAINTS = ['error', 'warn'] as const

const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const kind of COMPLAINTS) {
    vi.spyOn(console, kind).mockImplementation((...words: unknown[]) => {
      said.push(`console.${kind}: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  if (said.length > 0) throw new Error(`The test made the console complain:\n${said.join('\n')}`)
})
