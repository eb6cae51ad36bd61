import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createCompileCache } from './cache.server.ts'

const root = mkdtempSync(path.join(tmpdir(), 'mdx-cache-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function counted<T extends object>(value: T) {
  const state = { calls: 0 }
  async function compile(): Promise<T> {
    state.calls += 1
    return value
  }
  return { state, compile }
}

test('concurrent first readers compile once', async () => {
  const cache = createCompileCache({ folder: path.join(root, 'once') })
  const { state, compile } = counted({ a: 1 })
  const all = await Promise.all(Array.from({ length: 30 }, () => cache.get('k', compile)))
  expect(state.calls).toBe(1)
  expect(all.every((value) => value.a === 1)).toBe(true)
})

test('a new process reads the file instead of compiling', async () => {
  const folder = path.join(root, 'disk')
  await createCompileCache({ folder }).get('k', counted({ a: 1 }).compile)
  const { state, compile } = counted({ a: 2 })
  expect(await createCompileCache({ folder }).get('k', compile)).toEqual({ a: 1 })
  expect(state.calls).toBe(0)
})

test.each(['', '{', '{}', 'null', '{"version":1,"key":"k","hash":"x","value":"{\\"a\\":9}"}'])(
  'a corrupt file is ignored and rebuilt: %j',
  async (written) => {
    const folder = path.join(root, `corrupt-${written.length}`)
    await createCompileCache({ folder }).get('k', counted({ a: 1 }).compile)
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), written)
    const { state, compile } = counted({ a: 2 })
    expect(await createCompileCache({ folder }).get('k', compile)).toEqual({ a: 2 })
    expect(state.calls).toBe(1)
    expect(await createCompileCache({ folder }).get('k', counted({ a: 3 }).compile)).toEqual({ a: 2 })
  },
)

test('a failed compile is not kept', async () => {
  const cache = createCompileCache({ folder: path.join(root, 'fail') })
  await expect(cache.get('k', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await cache.get('k', counted({ a: 1 }).compile)).toEqual({ a: 1 })
})

test('a folder that cannot be written still serves', async () => {
  const blocked = path.join(root, 'file')
  writeFileSync(blocked, 'x')
  expect(await createCompileCache({ folder: blocked }).get('k', counted({ a: 1 }).compile)).toEqual({ a: 1 })
})
