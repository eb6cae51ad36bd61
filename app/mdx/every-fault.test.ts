import { expect, test } from 'vitest'
import { compileContent } from './content.server.ts'
import { faultsOf } from './faults.ts'
import { compileText } from './restricted.ts'

/** The faults of a text that both compilers refuse with the same words. */
async function faultsIn(source: string) {
  const studio = compileText(source, {})
  if (studio.ok) throw new Error(`taken: ${source}`)
  const said = faultsOf(studio.findings, 'id')
  const file = await compileContent({ path: 'contoh.mdx', source, files: {} })
  expect(file.ok ? [] : file.faults).toEqual(said)
  return said
}

async function codesIn(source: string) {
  return (await faultsIn(source)).map(({ line, code }) => `${line} ${code}`)
}

const NOTE = '<Catatan>\n\nIsi.\n\n</Catatan>'

test.each([
  ['a comment', 'Isi.\n\n<!-- catatan\npenulis -->\n\nLagi.', ['3 comment']],
  ['a comment in a line', 'Isi <!-- catatan --> lagi.', ['1 comment']],
  ['a comment that stays open', 'Isi.\n\n<!-- catatan', ['3 comment']],
  ['an address in brackets', 'Lihat <https://contoh.go.id/a?b=1>.', ['1 autolink']],
  ['an e-mail address in brackets', 'Tulis ke <kantor@contoh.go.id>.', ['1 autolink']],
  ['curly quotes', '<Catatan judul=“Dua kata”>\n\nIsi.\n\n</Catatan>', ['1 curly-quotes']],
  ['single curly quotes', '<Catatan judul=‘Dua kata’>\n\nIsi.\n\n</Catatan>', ['1 curly-quotes']],
  ['a curly quote at the end only', '<Catatan judul="Dua kata”>\n\nIsi.\n\n</Catatan>', ['1 curly-quotes']],
  ['text after a closing tag', `a\n\n${NOTE} Lalu.`, ['7 tag-beside']],
  ['text before a closing tag', '<Catatan>\n\nIsi.\n\nLagi.</Catatan>', ['5 tag-beside']],
  ['text after an opening tag', '<Catatan> Isi.\n\nLagi.\n\n</Catatan>', ['1 tag-beside']],
  ['text before an opening tag', 'Lihat <Catatan>\n\nIsi.\n\n</Catatan>', ['1 tag-beside']],
  ['less than a number', 'Anak <5 tahun dan <2 tahun.', ['1 tag-character', '1 tag-character']],
])('names the cause: %s', async (_, source, codes) => {
  expect(await codesIn(source)).toEqual(codes)
})

test('names the address and the attribute', async () => {
  const [address] = await faultsIn('Lihat <https://contoh.go.id/a>.')
  expect(address?.sentence).toContain('“https://contoh.go.id/a” tanpa tanda < dan >')
  const [quotes] = await faultsIn('<Catatan judul=“Dua”>\n\nIsi.\n\n</Catatan>')
  expect(quotes?.sentence).toContain('judul="…"')
  const [beside] = await faultsIn(`${NOTE} Lalu.`)
  expect(beside?.sentence).toContain('di samping </Catatan>')
})

test('tells all faults at once, whatever stops the parser first', async () => {
  const source = [
    '# Judul',
    '<!-- catatan -->',
    '<https://contoh.go.id>',
    'Anak <5 tahun',
    'kurung { buka',
    'kurung } tutup',
    '<Catatan>',
    '##\u00a0Bagian',
    '| a | b |\n| - | - |\n| 1 | 2 | 3 |',
    '<Foo />',
    '![x](y.png)',
    '[x][tiada]',
  ].join('\n\n')
  expect(await codesIn(source)).toEqual([
    '1 heading-depth',
    '3 comment',
    '5 autolink',
    '7 tag-character',
    '9 brace-open',
    '13 tag-open',
    '15 mark-hard-space',
    '19 cell-lost',
    '21 unknown-block',
    '23 image',
    '25 reference-missing',
  ])
})

test('tells hidden signs beside other faults', async () => {
  expect(await codesIn('a\u200bb\n\n<!-- c -->\n\n# d\n\n• e')).toEqual([
    '1 character',
    '3 comment',
    '5 heading-depth',
    '7 mark-bullet',
  ])
})

test('takes what code shows for no cause', async () => {
  const code = '`<!-- x -->` `<https://x.id>`\n\n```\n<Catatan judul=“x”> y\n```\n\n'
  expect(await codesIn(`${code}<!-- z -->`)).toEqual(['7 comment'])
})

test('blames no block for what was cut around it', async () => {
  expect(await codesIn('<Soal id="a" tanya="T?">\n\n<Pilihan umpan="x">a</Pilihan>\n\nLagi.')).toEqual([
    '1 tag-open',
  ])
})

test('does not mistake a block within one paragraph for text beside a tag', () => {
  const taken = compileText('<Catatan> Isi\nlagi </Catatan>\n\n- <Penting>\n\n  Isi.\n\n  </Penting>', {})
  expect(taken.ok).toBe(true)
})
