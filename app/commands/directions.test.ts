import { expect, test } from 'vitest'
import { foldersInCircles } from './directions.mjs'

function needs(...imports: [string, string][]) {
  return imports.map(([source, resolved]) => ({ source, dependencies: [{ resolved }] }))
}

test('refuses folders that need each other, also by way of a third', () => {
  const two = needs(
    ['app/domain/teams/a.ts', 'app/domain/people/b.ts'],
    ['app/domain/people/c.ts', 'app/domain/teams/d.ts'],
  )
  expect(foldersInCircles(two)).toEqual([
    'app/domain: teams needs people (app/domain/teams/a.ts → app/domain/people/b.ts)',
    'app/domain: people needs teams (app/domain/people/c.ts → app/domain/teams/d.ts)',
  ])
  const three = needs(
    ['app/platform/data/a.ts', 'app/platform/edge/b.ts'],
    ['app/platform/edge/c.ts', 'app/platform/line/d.ts'],
    ['app/platform/line/e.ts', 'app/platform/data/f.ts'],
  )
  expect(foldersInCircles(three)).toHaveLength(3)
})

test('counts neither tests nor files that lie beside the folders', () => {
  const fine = needs(
    ['app/domain/teams/a.ts', 'app/domain/people/b.ts'],
    ['app/domain/people/c.test.ts', 'app/domain/teams/d.ts'],
    ['app/platform/data/a.ts', 'app/platform/env.server.ts'],
    ['app/platform/env.server.ts', 'app/platform/data/b.ts'],
    ['app/domain/teams/a.ts', 'node_modules/zod/index.js'],
  )
  expect(foldersInCircles(fine)).toEqual([])
})
