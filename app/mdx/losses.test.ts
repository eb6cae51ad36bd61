import { expect, test } from 'vitest'
import { compileContent } from './content.server.ts'
import { faultsOf } from './faults.ts'
import { compileText } from './restricted.ts'

/** What is told of a text, as `line code`; both compilers must say the same. */
async function toldOf(source: string): Promise<string[]> {
  const studio = compileText(source, {})
  const file = await compileContent({ path: 'contoh.mdx', source, files: {} })
  const said = studio.ok ? faultsOf(studio.losses, 'id') : faultsOf(studio.findings, 'id')
  expect(file.ok ? faultsOf(file.losses, 'id') : file.faults).toEqual(said)
  return said.map(({ line, code }) => `${line} ${code}`)
}

const TABLE = '| OPD | Tugas |\n| --- | --- |\n'
const HARD = '\u00a0'

test.each([
  ['a row longer than its head', `${TABLE}| a | b | c |`, '3 cell-lost'],
  ['a longer row without outer bars', `${TABLE}a | b | c`, '3 cell-lost'],
  ['a bar in code that makes the row longer', `${TABLE}| \`a|b\` | c |`, '3 cell-code'],
  ['a bar in code that does not', `${TABLE}| a | b |\n| \`a|b\``, '4 cell-code'],
  ['text directly below a table', `${TABLE}| a | b |\nSumber: BPS.`, '4 row-text'],
  ['a table without a head', '| a | b |\n| c | d |', '1 table-headless'],
  ['a line below the head that counts other columns', '| a | b |\n| - |\n| c | d |', '1 table-headless'],
  ['a footnote twice', 'x[^1]\n\n[^1]: satu\n\n[^1]: dua', '5 note-double'],
  ['a footnote that only names itself', 'x\n\n[^1]: catatan [^1]', '3 footnote-unused'],
  ['a footnote that is not written', 'x[^1] y', '1 note-missing'],
  ['a target twice', '[a]\n\n[a]: /belajar\n[a]: /panduan', '4 definition-double'],
  ['a target without a link', 'x\n\n[Sumber]: BPS', '3 definition-unused'],
  ['a reference without a target', 'Lihat [rujukan][tiada].', '1 reference-missing'],
  ['an empty reference without a target', 'Lihat [rujukan][].', '1 reference-missing'],
  ['an address with a space', 'Lihat [peta](peta desa.pdf).', '1 link-unread'],
  ['a link without words', 'Lihat [](https://contoh.go.id).', '1 link-empty'],
  ['a section that is not there', '## Satu\n\n[x](#satu)', '3 anchor-missing'],
  ['a hard space after ##', `##${HARD}Judul\n\nIsi.`, '1 mark-hard-space'],
  ['a hard space after -', `a\n\n-${HARD}satu\n-${HARD}dua`, '3 mark-hard-space'],
  ['a hard space after *', `*${HARD}satu`, '1 mark-hard-space'],
  ['a narrow hard space after 1.', `1.\u202fsatu`, '1 mark-hard-space'],
  ['a hard space before ##', `${HARD}## Judul`, '1 line-hard-space'],
  ['a line of a hard space', `satu\n${HARD}\ndua`, '2 blank-hard-space'],
  ['no space after ##', '##Judul', '1 mark-no-space'],
  ['no space after numbers', '1.Satu\n2.Dua', '1 mark-no-space'],
  ['no space after dashes', '-satu\n-dua', '1 mark-no-space'],
  ['a bullet', '• satu', '1 mark-bullet'],
  ['a bullet with a hard space', `•${HARD}satu\n•${HARD}dua`, '1 mark-bullet'],
  ['dashes as bullets', '– satu\n– dua', '1 mark-bullet'],
  ['letters as bullets', 'a. satu\nb. dua', '1 mark-bullet'],
  ['a bullet in a quotation', '> • satu', '1 mark-bullet'],
  ['a line directly below text', 'Satu kalimat.\n---\n\nDua.', '1 heading-underline'],
  ['a # that ends a title', '## Bahasa C #', '1 heading-closing'],
  ['a year that begins a paragraph', 'x\n\n2026. Tahun baru.', '3 list-year'],
  ['a year in a list', '- 2026. Tahun baru.', '1 list-year'],
  ['numbers out of order', '1. satu\n2. dua\n4. empat', '3 list-number'],
  ['words behind a fence', '```Catatan: penting\nisi\n```', '1 fence-words'],
  ['a fence that stays open', '```\nisi\n\nlagi', '1 fence-open'],
  ['a fence closed by other signs', '```\nisi\n~~~', '1 fence-open'],
  ['a > that means more than', '>5 keluarga', '1 quote-sign'],
  ['stars between numbers', 'Luas 2*3*4 meter', '1 star-lost'],
])('tells of %s, in both compilers', async (_, source, told) => {
  expect(await toldOf(source)).toContain(told)
})

test.each([
  ['a shorter row and an escaped bar', `${TABLE}| a |\n| \`a\\|b\` | c \\| d |`],
  ['a table of one column without bars', '| a |\n| - |\nb'],
  ['a year inside a paragraph', 'Sampai\n2026. Tahun berikutnya sama.'],
  ['an escaped year', '2026\\. Tahun baru.'],
  ['a list that begins later, and one of ones', '3. tiga\n4. empat\n\nx\n\n1. a\n1. b\n1. c'],
  ['brackets that are no links', 'Kata [sic] dan [1] [2], (lihat) \\[a](b c), \\[x]\\[y].'],
  [
    'targets and notes that are used',
    '[a], [b][a] x[^1] y[^1]\n\n[a]: https://a.id\n\n[^1]: lihat[^2]\n\n[^2]: z',
  ],
  ['everything inside code', '`[a][b] ##x • y`\n\n```\n| a | b |\n2*3*4 [x](y z)\n[^9]\n```'],
  ['attributes', '<Catatan judul="[a][b] [^1] [x](y z)">\n\nIsi.\n\n</Catatan>'],
  ['a section of this lesson', '## Satu hal\n\n[x](#s-satu-hal) [y](#)'],
  ['minus, hashtags, initials, dashes in text', '-5 derajat #stunting\n#2 prioritas\n\nA. Rahman – ketua'],
  ['spaces that belong to words', `12${HARD}menit, Rp${HARD}2.000\n\n## Judul${HARD}bagian`],
  ['a rule between empty lines', 'satu\n\n---\n\ndua'],
  ['a title that is closed', '## Judul ##'],
  ['code with a language, closed by a longer fence', '```json\n{}\n`````\n\n> ~~~\n> isi\n> ~~~'],
  ['quotations', '> Kutipan 5\n> lagi'],
])('says nothing of %s', async (_, source) => {
  expect(await toldOf(source)).toEqual([])
})

test('names what is lost and how to write it, in both languages', () => {
  const studio = compileText(`${TABLE}| Dinas A | timbang | teks ini |`, {})
  const losses = studio.ok ? studio.losses : []
  expect(faultsOf(losses, 'id').map(({ sentence }) => sentence)).toEqual([
    'Baris 3: baris tabel ini lebih panjang daripada kepalanya (2 kolom), jadi “teks ini” tidak tampil. Tambah kolom di kepala tabel, atau tulis \\| bila garis itu bagian dari tulisan.',
  ])
  expect(faultsOf(losses, 'en')[0]?.sentence).toContain('so “teks ini” is not shown')
})
