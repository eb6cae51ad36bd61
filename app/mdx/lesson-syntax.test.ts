import { expect, test } from 'vitest'
import { compileContent } from './content.server.ts'
import { compileText } from './restricted.ts'

/** What both compilers make of a text; fails when they differ. */
async function htmlOf(source: string): Promise<string> {
  const studio = compileText(source, {})
  const file = await compileContent({ path: 'contoh.mdx', source, files: {} })
  if (!studio.ok || !file.ok) throw new Error(JSON.stringify([studio, file]))
  expect(file.document).toEqual(studio.document)
  return studio.document.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('')
}

async function codesOf(source: string): Promise<string[][]> {
  const studio = compileText(source, {})
  const file = await compileContent({ path: 'contoh.mdx', source, files: {} })
  return [
    studio.ok ? [] : studio.findings.map(({ code }) => code),
    file.ok ? [] : file.faults.map(({ code }) => code),
  ]
}

test.each(['<br>', '<br/>', '<br />', '<BR>', '</br>'])('breaks the line of a cell at %s', async (tag) => {
  const html = await htmlOf(`| Desa | Tugas |\n| --- | --- |\n| Kabo | timbang${tag}catat |`)
  expect(html).toContain('<td>timbang<br>\ncatat</td>')
})

test('breaks a line anywhere, loses no line end after it, and shows the tag where it is code', async () => {
  expect(await htmlOf('a<br>b c\nd')).toBe('<p>a<br>\nb c\nd</p>')
  expect(await htmlOf('a\n<br>\nb')).toBe('<p>a</p><p>b</p>')
  expect(await htmlOf('Tulis `<br>`.')).toBe('<p>Tulis <code>&#x3C;br></code>.</p>')
})

test('keeps words apart at a line break where only words are read', async () => {
  const source = '| a |\n| - |\n| timbang<br>catat |'
  const studio = compileText(source, {})
  expect(studio.ok && studio.document.plainText).toBe('a timbang catat')
})

test('raises and lowers words in lines, cells, headings and lists', async () => {
  expect(await htmlOf('H<sub>2</sub>O')).toBe('<p>H<sub>2</sub>O</p>')
  expect(await htmlOf('<sup>1</sup>')).toBe('<p><sup>1</sup></p>')
  expect(await htmlOf('- <sup>1</sup> sumber')).toBe('<ul><li><sup>1</sup> sumber</li></ul>')
  expect(await htmlOf('| m<sup>2</sup> |\n| - |\n| a |')).toContain('<th scope="col">m<sup>2</sup></th>')
  const heading = compileText('## Luas m<sup>2</sup>[^1]\n\n[^1]: catatan', {})
  expect(heading.ok && heading.document.headings).toMatchObject([{ text: 'Luas m2', id: 's-luas-m2' }])
})

test('refuses small tags that carry or hold more than words', async () => {
  for (const source of ['<sub class="x">a</sub>', 'a <sup id="x">b</sup>', '<sub>\n\n- a\n\n</sub>'])
    expect(await codesOf(source)).toEqual([['little-tag'], ['little-tag']])
})

test.each([
  ['_kantor@contoh.go.id untuk bertanya_', 'kantor@contoh.go.id'],
  ['_Surel: kantor@contoh.go.id_', 'kantor@contoh.go.id'],
  ['__kantor@contoh.go.id__', 'kantor@contoh.go.id'],
  ['*kantor@contoh.go.id*', 'kantor@contoh.go.id'],
  ['Tulis ke nama_tengah@contoh.go.id.', 'nama_tengah@contoh.go.id'],
])('links the address of %s and no sign beside it', async (source, address) => {
  expect(await htmlOf(source)).toContain(`<a href="mailto:${address}">${address}</a>`)
})

test('strikes out between two tildes and keeps single ones', async () => {
  expect(await htmlOf('5~7 dan 8~9, ~~hapus~~')).toBe('<p>5~7 dan 8~9, <del>hapus</del></p>')
})

test('a hard space beside a block is no word: the block stands on its own', async () => {
  const block = await htmlOf('<Penting judul="Satu">Dua</Penting>\n\nTiga')
  for (const source of [
    '<Penting judul="Satu">Dua</Penting>\n\u00a0\n\nTiga',
    '\u00a0\n<Penting judul="Satu">Dua</Penting>\n\nTiga',
  ])
    expect(await htmlOf(source)).toBe(block)
})
