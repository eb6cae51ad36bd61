import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** What a step before makes; everything else that is copied has to be in the project. */
const MADE = new Set(['node_modules', 'build'])
const HOME = '/aksis/'

const steps = readFileSync('Dockerfile', 'utf8')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .flatMap((line) => {
    const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line.trim()) ?? []
    return word === '' ? [] : [{ word, rest }]
  })
/** The context begins with nothing and lets these in. */
const letIn = [...readFileSync('.dockerignore', 'utf8').matchAll(/^!(.+)$/gm)].map(([, name = '']) => name)

it('copies into the image only what is there', () => {
  const copied = steps.flatMap(({ word, rest }) => {
    if (word !== 'COPY') return []
    const [last, ...sources] = rest
      .split(' ')
      .filter((part) => !part.startsWith('--'))
      .reverse()
    expect(last).toBeDefined()
    return sources.map((source) => source.replace(HOME, ''))
  })
  expect(copied.length).toBeGreaterThan(6)
  expect(copied.filter((source) => !MADE.has(source) && !existsSync(source))).toEqual([])
  const fromProject = copied.filter((source) => !MADE.has(source) && source !== '.')
  expect(fromProject.filter((source) => !letIn.includes(source.split('/')[0] ?? ''))).toEqual([])
  expect(letIn.filter((name) => !existsSync(name))).toEqual([])
})

it('runs only programs of the project and of the base image', () => {
  const runs = steps
    .filter(({ word }) => word === 'RUN')
    .flatMap(({ rest }) => rest.split('&&').map((command) => command.trim().split(' ')))
  const programs = new Set(runs.map(([program]) => program))
  expect([...programs].sort()).toEqual(['apt-get', 'chown', 'mkdir', 'node', 'npm', 'rm'])
  const scripts = runs.flatMap(([program, script = '']) => (program === 'node' ? [script] : []))
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((script) => !existsSync(script))).toEqual([])
})

it('starts what the build makes, as npm start does, and as somebody who is not root', () => {
  const last = (wanted: string) => steps.findLast(({ word }) => word === wanted)?.rest ?? ''
  const command: unknown = JSON.parse(last('CMD'))
  expect(command).toEqual([
    'node',
    '--enable-source-maps',
    '--max-semi-space-size=4',
    '--max-old-space-size=256',
    'build/server/index.js',
  ])
  const start = readFileSync(path.join('app/commands/server.mjs'), 'utf8')
  for (const word of ['build/server/index.js', '--max-semi-space-size=4', '--max-old-space-size=256'])
    expect(start).toContain(word)
  expect(last('USER')).toBe('node')
})
