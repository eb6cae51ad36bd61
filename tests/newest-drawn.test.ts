import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROUTES = path.resolve(import.meta.dirname, '../app/routes')

/** Lets go of the version its writer saw, because the page around the form shows what is newer. */
const SHOWS_NEWER = /\b(?:onNewest|untouchedOnNewest|wordsRefused)\(/

const doors = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) => {
  if (!/(?<!\.server|\.test)\.tsx?$/.test(file)) return false
  const source = readFileSync(path.join(ROUTES, file), 'utf8')
  return SHOWS_NEWER.test(source) && source.includes('export async function action(')
})

test('finds the doors that show what is newer', () => {
  expect(doors).toContain('people/correcting/change.tsx')
  expect(doors.length).toBeGreaterThan(10)
})

// With scripts the router reads nothing anew after an answer of 4xx, unless the page says so.
test.each(doors)('%s reads its page anew when a form came too late', async (file) => {
  const { shouldRevalidate }: { shouldRevalidate?: (args: unknown) => boolean } = await import(
    /* @vite-ignore */ path.join(ROUTES, file)
  )
  expect(shouldRevalidate?.({ actionStatus: 409, defaultShouldRevalidate: false })).toBe(true)
})
