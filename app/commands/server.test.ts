import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LEAN } from './server.mjs'

it('runs the server in the container with the flags of npm start', () => {
  const command = /^CMD (.+)$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? '[]'
  expect(JSON.parse(command)).toEqual(['node', ...LEAN, 'build/server/index.js'])
})
