import { expect, test } from 'vitest'
import { compilePlain, compileText, type Compiled } from './restricted.ts'

function htmlOf(compiled: Compiled): string {
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings))
  return compiled.document.blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('')
}

function lesson(source: string): string {
  return htmlOf(compileText(source, {}))
}

function namesIn(html: string): string[] {
  return [...html.matchAll(/<table aria-label="([^"]*)"/g)].map(([, name = '']) => name)
}

const TABLE = '| Desa | KRS |\n| --- | --: |\n| Rimba | 150 |\n| Payau | 126 |\n'

test('the first column heads its rows, and the first row its columns', () => {
  const html = lesson(TABLE)
  expect(html).toContain('<th scope="col">Desa</th><th scope="col" class="r">KRS</th>')
  expect(html).toContain('<tr><th scope="row">Payau</th><td class="r">126</td></tr>')
})

test.each([
  ['numbers', '| S | D |\n| --: | --: |\n| 240 | 216 |\n'],
  ['gaps', '| Desa | KRS |\n| --- | --: |\n| Rimba | 150 |\n| | 126 |\n'],
  ['nothing beside it', '| Desa |\n| --- |\n| Rimba |\n'],
])('a first column of %s heads nothing', (_, source) => {
  expect(lesson(source)).not.toContain('scope="row"')
})

test('an empty corner heads nothing, but its rows have heads', () => {
  const html = lesson('| | Rimba |\n| --- | --: |\n| KRS | 150 |\n')
  expect(html).toContain('<tr><td></td><th scope="col" class="r">Rimba</th></tr>')
  expect(html).toContain('<th scope="row">KRS</th>')
})

test('a table is named by the sentence that leads to it', () => {
  const source = `## Desa\n\nTiga desa diperiksa. Inilah jumlah KRS, S1 2026:\n\n${TABLE}`
  expect(namesIn(lesson(source))).toEqual(['Tabel 1: Inilah jumlah KRS, S1 2026'])
})

test('else by the title of its block, else by the heading above, else by its number', () => {
  const block = `<Contoh judul="Dua desa">\n\n${TABLE}\n</Contoh>`
  const chart = `<Grafik jenis="batang" temuan="Rimba terbanyak." satuan="keluarga" sumber="rekaan, 2026">\n\n${TABLE}\n</Grafik>`
  const text = [TABLE, '## Lokus', block, chart, 'Satu alinea.', TABLE].join('\n\n')
  expect(namesIn(lesson(text))).toEqual([
    'Tabel 1',
    'Tabel 2: Dua desa',
    'Tabel 3: Rimba terbanyak',
    'Tabel 4: Lokus',
  ])
})

test('a table scrolls in a region of the same name that takes the focus, and its hint is for the eye', () => {
  const html = lesson(TABLE)
  expect(html).toContain('<section class="scroll" tabindex="0" aria-label="Tabel 1">')
  expect(html).toMatch(/<span class="wider" aria-hidden="true">Geser[^<]*<\/span><table/)
  const compiled = compileText(TABLE, {})
  expect(compiled.ok && compiled.document.plainText).not.toContain('Geser')
})

test("a person's plain text gets the same", () => {
  const html = htmlOf(compilePlain(`Jumlahnya:\n\n${TABLE}`, 'a'))
  expect(namesIn(html)).toEqual(['Tabel 1: Jumlahnya'])
  expect(html).toContain('<th scope="row">Rimba</th>')
})

test("a chart's finding is its caption and stands first, its table and source follow", () => {
  const html = lesson(
    `<Grafik jenis="batang" temuan="Rimba terbanyak." satuan="keluarga" sumber="rekaan, 2026">\n\n${TABLE}\n</Grafik>`,
  )
  expect(html).toMatch(
    /^<figure class="chart"><figcaption class="finding">.*<\/svg><p class="source">.*<details.*<\/figure>$/s,
  )
})
