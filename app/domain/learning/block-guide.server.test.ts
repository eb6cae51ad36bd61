import { readFileSync, statSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { judge } from '#app/mdx/attack/oracle.ts'
import { exampleOf, EXAMPLE_MEDIA } from '#app/mdx/block-examples.data.ts'
import { wordsOfBlock } from '#app/mdx/block-words.ts'
import { GRAMMAR } from '#app/mdx/grammar.ts'
import { compileRestricted, stopCompiler } from '#app/mdx/restricted.server.ts'
import { blockGuide } from './block-guide.server.ts'

afterAll(stopCompiler)

const FILES = Object.values(EXAMPLE_MEDIA).flatMap((medium) => {
  if (typeof medium === 'string') return []
  if (medium.kind === 'picture')
    return medium.sizes.flatMap(({ webp, jpeg, bytes }) => [
      { address: webp, bytes },
      { address: jpeg, bytes: undefined },
    ])
  return [{ address: medium.address, bytes: 'bytes' in medium ? medium.bytes : undefined }]
})

it.each([...GRAMMAR.keys()])('tells in both languages what %s is for, and each of its attributes', (name) => {
  const attributes = Object.keys(GRAMMAR.get(name)?.attributes ?? {})
  const [indonesian, english] = [wordsOfBlock(name, 'id'), wordsOfBlock(name, 'en')]
  for (const words of [indonesian, english]) {
    expect(words?.use.length).toBeGreaterThan(30)
    expect(Object.keys(words?.attributes ?? {})).toEqual(attributes)
  }
  expect(indonesian?.use).not.toBe(english?.use)
})

it.each([...GRAMMAR.entries()])('shows %s at work, with every attribute it knows', async (name, row) => {
  const source = exampleOf(name) ?? ''
  expect(source).toContain(`<${name}`)
  const optional = ['judul']
  for (const key of Object.keys(row.attributes))
    if (!optional.includes(key)) expect(source).toContain(`${key}="`)
  const result = await compileRestricted({ source, files: EXAMPLE_MEDIA, language: 'id' })
  expect(result.ok ? result.losses : result.faults).toEqual([])
  expect(result.ok && judge(result.document.blocks)).toEqual([])
})

it('says what every attribute takes, in the reader’s language', async () => {
  const [indonesian, english] = [await blockGuide('id'), await blockGuide('en')]
  expect(indonesian.map(({ name }) => name)).toEqual([...GRAMMAR.keys()])
  for (const guide of [...indonesian, ...english])
    for (const { name, holds } of guide.attributes) expect(holds, `${guide.name} ${name}`).not.toBe('')
  const said = (guides: typeof english) => guides.find(({ name }) => name === 'Grafik')?.attributes[0]?.holds
  expect([said(indonesian), said(english)]).toEqual([
    'pilih salah satu: batang, garis',
    'choose one of: batang, garis',
  ])
})

it('uses no id twice, because all of it stands on one page', async () => {
  const shown = (await blockGuide('id')).flatMap((guide) => guide.shown)
  const ids = shown.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const anchors = shown.flatMap((block) =>
    'html' in block ? [...(block.html ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id) : [],
  )
  expect(new Set(anchors).size).toBe(anchors.length)
})

it.each(FILES)('the example file $address is there, and as heavy as is said', ({ address, bytes }) => {
  const found = statSync(`public${address}`).size
  expect(found).toBeGreaterThan(0)
  expect(found).toBeLessThan(64_000)
  if (bytes !== undefined) expect(found).toBe(bytes)
})

it('the captions of the example are WebVTT', () => {
  expect(readFileSync('public/contoh/panjang-badan.vtt', 'utf8')).toMatch(/^WEBVTT\n\n00:00\.000 --> /)
})
