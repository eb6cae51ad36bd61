import { afterAll, expect, test } from 'vitest'
import { EVERY_BLOCK } from './attack/benign.ts'
import { FILM, SHEET } from './attack/media.data.ts'
import { judge } from './attack/oracle.ts'
import { compileContent } from './content.server.ts'
import { describeBlocks, GRAMMAR } from './grammar.ts'
import type { Media } from './media.ts'
import { compileRestricted, stopCompiler } from './restricted.server.ts'

afterAll(stopCompiler)

async function compile(source: string, files: Media = {}) {
  return compileContent({ path: 'contoh.mdx', source, files })
}

async function faultsIn(source: string, files: Media = {}) {
  const result = await compile(source, files)
  return result.ok ? [] : result.faults.map(({ line, code }) => `${line} ${code}`)
}

test('gives the same document as the restricted compiler for a text with every block', async () => {
  const { source, files = {} } = EVERY_BLOCK
  const full = await compile(`---\njudul: Contoh\nmenit: 15\n---\n\n${source}`, files)
  const restricted = await compileRestricted({ source, files, language: 'id' })
  if (!full.ok || !restricted.ok) throw new Error(JSON.stringify({ full, restricted }))
  expect(full.frontMatter).toEqual({ judul: 'Contoh', menit: 15 })
  expect(full.document).toEqual(restricted.document)
  expect(judge(full.document.blocks)).toEqual([])
  for (const name of GRAMMAR.keys()) expect(source).toContain(`<${name}`)
})

test.each(['js', 'javascript', 'JS', 'coffee', 'coffeescript', 'cson', 'toml', 'json', ' js'])(
  'does not run front matter written as ---%s',
  async (engine) => {
    const code = '(globalThis.dibobol = true, module.exports = { judul: "x" })'
    expect(await faultsIn(`---${engine}\n${code}\n---\n\nIsi.`)).toEqual(['1 front-matter-language'])
    expect(Reflect.has(globalThis, 'dibobol')).toBe(false)
  },
)

test('does not run front matter behind a byte order mark or blank lines', async () => {
  for (const before of ['\ufeff', '\n', ' ', '\ufeff\n']) {
    await compile(`${before}---js\n(globalThis.dibobol = true)\n---\n\nIsi.`)
    expect(Reflect.has(globalThis, 'dibobol')).toBe(false)
  }
})

test('tells the line of broken YAML and of front matter left open', async () => {
  expect(await faultsIn('---\njudul: x\na: [\n---\nx')).toEqual(['4 front-matter-yaml'])
  expect(await faultsIn('---\njudul: x\n\nisi')).toEqual(['1 front-matter-open'])
})

test.each([
  'fs',
  'node:fs',
  'child_process',
  '/etc/passwd',
  '../rahasia.json',
  'https://evil.example/x.js',
  'zod',
])('refuses to import %s', async (name) => {
  expect(await faultsIn(`---\na: 1\n---\n\nimport x from "${name}"\n\n{String(x)}`)).toEqual([
    '5 import-unknown',
  ])
})

test('content code sees nothing of Node and is stopped when it loops', async () => {
  expect(await faultsIn('{process.env.PATH}')).toEqual(['1 evaluation'])
  expect(await faultsIn('{typeof require === "function" ? require("fs") : ""}')).toEqual(['1 import-unknown'])
  expect(await faultsIn('{(() => { for (;;) {} })()}')).toEqual(['1 evaluation'])
})

test('full MDX works: exports, own components, files of the module', async () => {
  const source =
    'import data from "./data.json"\n\nexport const x = 3\n\n## Bagian {x}\n\n<Catatan>{data.kata} {x + 1}</Catatan>\n'
  const result = await compile(source, { 'data.json': '{"kata":"hasil"}' })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  expect(result.document.headings).toEqual([{ depth: 2, id: 's-bagian-3', text: 'Bagian 3' }])
  expect(result.document.plainText).toContain('hasil 4')
})

test('faults carry the lines of the whole file, front matter included', async () => {
  const front = '---\njudul: x\n---\n'
  expect(await faultsIn(`${front}\n<Foo />\n\n<script>x</script>\n\n# a`)).toEqual([
    '5 unknown-block',
    '7 html',
    '9 heading-depth',
  ])
  expect(await faultsIn(`${front}\nhalo {a`)).toEqual(['5 brace-open'])
  expect(await faultsIn(`${front}\n<Catatan>\n\nx`)).toEqual(['5 tag-open'])
  expect(await faultsIn(`${front}\n<Gambar berkas="b.svg" alt="x" />`)).toEqual(['5 file-missing'])
  expect(await faultsIn(`${front}\n<div onClick="x">a</div>`)).toEqual(['5 stripped'])
  expect(await faultsIn(`${front}\n<Catatan judul={'a'.repeat(500)}>\n\nx\n\n</Catatan>`)).toEqual([
    '5 attribute-value',
  ])
})

test('a block that code puts in the wrong place is a fault, not silence', async () => {
  expect(await faultsIn('<Catatan>{[<Refleksi id="a" tanya="b" />]}</Catatan>')).toEqual(['1 block-place'])
})

test('every insert button of the studio writes a text the compiler accepts', async () => {
  const files = {
    'nama.svg': '<svg viewBox="0 0 10 10"></svg>',
    'nama.pdf': SHEET,
    'nama.mp4': FILM,
  }
  for (const { template } of describeBlocks()) {
    const result = await compileRestricted({ source: template, files, language: 'id' })
    expect(result.ok ? [] : result.faults).toEqual([])
  }
})
