import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readPageList } from './page-list.mjs'
import { heavyPages } from './page-weights.mjs'

const client = mkdtempSync(path.join(os.tmpdir(), 'aksis-weights-'))
afterAll(() => rmSync(client, { recursive: true, force: true }))

const PAGES = [
  'routes/home/home',
  'routes/recommendations/section',
  'routes/assignments/assignment',
  'routes/decisions/card',
  'routes/studio/quizzes/quiz',
  'routes/studio/editor',
  'routes/quizzes/try',
  'routes/quizzes/result',
  'routes/quizzes/quiz',
  'routes/quizzes/set-aside',
]

/** A build whose pages each load a frame of so many bytes and so many further files of 100. */
function build(frame: number, others: number, pages = PAGES) {
  for (const folder of ['assets', 'fonts']) mkdirSync(path.join(client, folder), { recursive: true })
  const file = (name: string, bytes: number) => {
    writeFileSync(path.join(client, 'assets', name), 'x'.repeat(bytes))
    return `/assets/${name}`
  }
  const imports = Array.from({ length: others }, (_, number) => file(`other-${number}.js`, 100))
  const entry = { module: file('frame.js', frame), imports: [] }
  const route = (id: string) => ({ id, parentId: 'root', module: file('page.js', 100), imports })
  const routes = Object.fromEntries(pages.map((id) => [id, route(id)]))
  const root = { id: 'root', module: '/assets/frame.js', imports: [] }
  file('style.css', 9_000)
  const manifest = JSON.stringify({ entry, routes: { root, ...routes } })
  writeFileSync(path.join(client, 'assets/manifest-1.js'), `window.__remixManifest=${manifest};`)
}

const heavy = () => heavyPages(client, readPageList(client))

it('lets pages pass that keep to their budgets', () => {
  build(99_000, 5)
  expect(heavy()).toEqual([])
})

it('names the page that has grown, and the one that asks for too many files', () => {
  build(105_500, 6)
  const found = heavy()
  expect(found).toHaveLength(3)
  expect(found[0]).toContain('routes/home/home: bytes of scripts: ')
  expect(found[1]).toBe('routes/home/home: scripts: 9, and 8 is the most')
  expect(found[2]).toBe('routes/decisions/card: scripts: 9, and 8 is the most')
})

it('says that a page of which it keeps a budget is gone', () => {
  build(99_000, 5, PAGES.slice(1))
  expect(heavy()).toEqual(['routes/home/home: is no page any more'])
})

it('counts what a page asks for once it lives, and what that asks for', () => {
  build(70_000, 5)
  const file = (name: string, text: string) => writeFileSync(path.join(client, 'assets', name), text)
  file('page.js', 'import("./tools-abcdefgh.js")')
  file('tools-abcdefgh.js', `import("./field-abcdefgh.js")${'x'.repeat(100_000)}`)
  file('field-abcdefgh.js', 'x'.repeat(59_000))
  expect(heavy()).toEqual([])
  file('field-abcdefgh.js', 'x'.repeat(61_500))
  const [own, ...others] = heavy()
  expect(own).toMatch(
    /^routes\/studio\/editor: bytes of its own, later ones too: 162\d{3}, and 161400 is the most$/,
  )
  expect(others).toEqual([])
})
