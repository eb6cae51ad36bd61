import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ASVS_LEVELS } from '#tests/data/asvs.data.ts'

const STATES = ['met', 'partly', 'not met', 'outside', 'n/a']
/** An id in the running text, as in the rows. */
const ID = /v5\.0\.0-\d+\.\d+\.\d+/g
/** `a file`, perhaps with the name of something in it. */
const FILE = /`([\w./-]+\.(?:tsx?|mjs|md|yaml|json)|Dockerfile|\.dockerignore)(?:#(\w+))?`/g
const TEST = /`([\w./-]+\.(?:test|spec|prove)\.tsx?)` “([^”]+)”/g

const text = readFileSync('app/asvs.md', 'utf8')
const [beginning = '', table = ''] = text.split('<!-- prettier-ignore-start -->')
const rows = table.split('\n').flatMap((line) => {
  const [id, level = '', asks = '', state = '', where = '', held = ''] = line.split('|').slice(1).map(trimmed)
  return id?.startsWith('v5.0.0-') ? [{ id, level, asks, state, where, held, line }] : []
})

function trimmed(cell: string): string {
  return cell.trim()
}

/** From `app/`, or from the project. */
function sourceOf(file: string): string | null {
  const found = [path.join('app', file), file].find((place) => existsSync(place))
  return found === undefined ? null : readFileSync(found, 'utf8')
}

/** Whether a test of this file has exactly this title. */
function hasTest(file: string, title: string): boolean {
  const source = sourceOf(file)?.replaceAll("\\'", "'") ?? ''
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`))
}

test('has a row for every requirement of level 1 and 2, in order, once, and no other', () => {
  const wanted = Object.entries(ASVS_LEVELS).flatMap(([section, levels]) =>
    [...levels].flatMap((level, index) =>
      level === '3' ? [] : [`v5.0.0-${section}.${index + 1} of level ${level}`],
    ),
  )
  expect(wanted).toHaveLength(70 + 183)
  expect(rows.map(({ id, level }) => `${id} of level ${level}`)).toEqual(wanted)
})

test('says of each what is asked, in a state that there is', () => {
  const wrong = rows.filter(({ asks, state }) => asks === '' || !STATES.includes(state))
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test('names files that are there, and names that stand in them', () => {
  const missing = [...text.matchAll(FILE)].filter(([, file = '', name]) => {
    const source = sourceOf(file)
    return source === null || (name !== undefined && !new RegExp(`\\b${name}\\b`).test(source))
  })
  expect(missing.map(([all]) => all)).toEqual([])
  // The way they are found here finds them.
  expect([...text.matchAll(FILE)].length).toBeGreaterThan(rows.length)
})

test('names tests that are there', () => {
  const named = [...text.matchAll(TEST)]
  expect(named.length).toBeGreaterThan(150)
  expect(named.filter(([, file = '', title = '']) => !hasTest(file, title)).map(([all]) => all)).toEqual([])
  expect(hasTest('tests/asvs.test.ts', ['names tests', 'that are not there'].join(' '))).toBe(false)
  // A title in quotes that belongs to no file would be looked for nowhere.
  const loose = rows.flatMap(({ held }) => [...held.replaceAll(TEST, '').matchAll(/“[^“”]+”/g)])
  expect(loose.map(([title]) => title)).toEqual([])
})

test('says of what is met which test holds it, or why none does', () => {
  const bare = rows.filter(({ state, held, where }) => {
    if (state !== 'met') return held === ''
    return where === '–' || (held.match(TEST) === null && !/^no test: ./.test(held))
  })
  expect(bare.map(({ line }) => line)).toEqual([])
})

test('begins with all that does not hold, and with nothing else', () => {
  const [, list = ''] = beginning.split('## What does not hold')
  const parts = ['Not met:', 'Partly:', 'Outside,'].map((head) => list.indexOf(head))
  expect(parts.every((at, index) => at >= 0 && at > (parts[index - 1] ?? -1))).toBe(true)
  const said = parts.map((at, index) => [...list.slice(at, parts[index + 1]).matchAll(ID)].map(([id]) => id))
  const rowsOf = (wanted: string) => rows.filter(({ state }) => state === wanted).map(({ id }) => id)
  for (const [index, state] of ['not met', 'partly', 'outside'].entries())
    expect([state, said[index]?.toSorted()]).toEqual([state, rowsOf(state).toSorted()])
})
