import { afterAll, afterEach, beforeEach, inject, vi } from 'vitest'
import { freshDatabase } from './database.ts'

const { TEST_PROVIDER: provider, TEST_DATABASE: whose } = process.env
const fresh = () => freshDatabase(provider ?? '', { template: inject('template'), place: inject('place') })

if (provider && whose === 'own') {
  // Whoever holds a database of its own holds modules of its own; packages are loaded once.
  vi.resetModules()
  afterAll(await fresh())
} else if (provider && !whose) {
  // The process has it for all its files.
  process.env.TEST_DATABASE = 'shared'
  await fresh()
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
