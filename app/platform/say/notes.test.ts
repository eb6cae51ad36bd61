import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteRuns } from './note-runs.ts'
import { readNotes, withoutMarks, wordsOfRuns, type NoteBlock, type NoteList } from './notes.ts'

/** A line as it is drawn, with tags that nobody types. */
function drawn(line: string): string {
  return noteRuns(line)
    .map(({ text, bold, italic, href }) => {
      const words = href === undefined ? text : `⟨a ${href}⟩`
      const slanted = italic ? `⟨i⟩${words}⟨/i⟩` : words
      return bold ? `⟨b⟩${slanted}⟨/b⟩` : slanted
    })
    .join('')
}

describe('letters that are no marks stay', () => {
  test.each([
    '2 * 3 * 4 dan 2**10**2',
    'nama_berkas_akhir dan __init__',
    'tanda *bintang* WhatsApp',
    'Ny. S**i dan Tn. B**o',
    'data sementara (**), data tetap (**), lihat **)',
    'Rp** juta sampai Rp** juta',
    'isi: ____ dan _ dan (_) lalu (_)',
    '***semua*** dan ** kosong **',
    '<b>tebal</b> {nama} [x](y) `a` ~~b~~ # c &amp; \\',
    'http://contoh.id/_a_/b dan surel a_b_@contoh.id',
    'https://pengguna:sandi@contoh.id/ dan https://lokal dan https://contoh.id/é',
    'javascript:alert(1) data:text/html,x xhttps://contoh.id',
    '**tak pernah selesai dan _begitu pula',
  ])('%s', (line) => {
    expect(noteRuns(line)).toEqual([{ text: line, bold: false, italic: false }])
    expect(withoutMarks(line)).toBe(line)
  })

  test.each([
    '1986. Tahun yang panas',
    '- ',
    '-tanpa jarak',
    '* bintang',
    '• butir',
    '01. nol',
    '1) kurung',
    'a. huruf',
    '| satu | dua |',
    '| a | b |\n| - |',
    'a | b\n--- | ---\n1 | 2',
    '# judul',
    '> kutipan',
    '---',
    '  dua  jarak\n\tdan tab',
  ])('%s is a paragraph', (text) => {
    const [block, ...more] = readNotes(text)
    expect(more).toEqual([])
    expect(block?.kind === 'paragraph' && block.lines.map(wordsOfRuns).join('\n')).toBe(text)
    expect(withoutMarks(text)).toBe(text)
  })
})

test.each([
  ['ini **penting** sekali', 'ini ⟨b⟩penting⟨/b⟩ sekali'],
  ['**Satu**: _dua_, (**tiga**) "_empat_".', '⟨b⟩Satu⟨/b⟩: ⟨i⟩dua⟨/i⟩, (⟨b⟩tiga⟨/b⟩) "⟨i⟩empat⟨/i⟩".'],
  ['**a _b_ c** _**d**_', '⟨b⟩a ⟨/b⟩⟨b⟩⟨i⟩b⟨/i⟩⟨/b⟩⟨b⟩ c⟨/b⟩ ⟨b⟩⟨i⟩d⟨/i⟩⟨/b⟩'],
  ['_nama_berkas_ utuh', '⟨i⟩nama_berkas⟨/i⟩ utuh'],
  ['**a **b**', '**a ⟨b⟩b⟨/b⟩'],
  ['**a _b** c_', '⟨b⟩a _b⟨/b⟩ c_'],
  ['lihat https://contoh.go.id/a_b_c?x=1&y=**2.', 'lihat ⟨a https://contoh.go.id/a_b_c?x=1&y=**2⟩.'],
  ['(https://contoh.go.id) **https://b.id/x**', '(⟨a https://contoh.go.id⟩) ⟨b⟩⟨a https://b.id/x⟩⟨/b⟩'],
  ['https://id.wikipedia.org/wiki/A_(b)', '⟨a https://id.wikipedia.org/wiki/A_(b)⟩'],
])('%s is drawn', (line, words) => {
  expect(drawn(line)).toBe(words)
})

/** Lists in short: `1 satu [- dua]`. */
function outline({ items }: NoteList): string {
  return items
    .map(({ number, content }) => {
      const words = content.map((part) => (Array.isArray(part) ? wordsOfRuns(part) : `[${outline(part)}]`))
      return `${number ?? '-'} ${words.join(' / ')}`
    })
    .join('; ')
}

const inShort = (block: NoteBlock) =>
  block.kind === 'list' ? outline(block) : block.kind === 'paragraph' ? 'p' : 't'

test('lists keep their numbers, hold lists and lines of their own, and end with them', () => {
  const text = 'Kami minta:\n3. tiga\n   - a\n   - b\n  lanjut\n7. tujuh\nselesai\n\n- x\n- y\n1. z'
  expect(readNotes(text).map(inShort)).toEqual([
    'p',
    '3 tiga / [- a; - b / lanjut]; 7 tujuh',
    'p',
    '- x; - y',
    '1 z',
  ])
  expect(withoutMarks(text)).toBe(text)
})

test('a table has a head, columns of figures and bars that are signs; what stands around it is read as ever', () => {
  const text =
    'Desa:\n| Desa | **KRS** |\n| --- | --: |\n| A \\| B | 31 |\n| lebih | 1 | 2 |\n| kurang |\nakhir'
  const [before, table, after] = readNotes(text)
  expect([before?.kind, after?.kind]).toEqual(['paragraph', 'paragraph'])
  expect(table).toMatchObject({ kind: 'table', right: [false, true] })
  const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(wordsOfRuns)) : []
  expect(rows).toEqual([['A | B', '31'], ['lebih', '1', '2'], ['kurang']])
  expect(withoutMarks(text)).toBe('Desa:\nDesa | KRS\nA | B | 31\nlebih | 1 | 2\nkurang\nakhir')
})

/** Marks and letters as anybody might mix them. */
const pieces = fc.constantFrom(
  ...[
    '**',
    '_',
    '*',
    '- ',
    '1. ',
    '12. ',
    '1986. ',
    '|',
    ' | ',
    '\\|',
    '\\',
    '| - |',
    '| :-: |',
    '---',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...[' ', '  ', '\t', 'a', 'kata', '9', '<b>', '{x}', '(', ')', '.', ',', '/', '@', '“', '”', '👩‍⚕️', 'é'],
  ...['https://contoh.id/a', 'https://', 'http://x.id/_a_'],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
)

/** What is read, without the marks of lists and the lines of tables. */
function wordsOf(block: NoteBlock | NoteList['items'][number]['content'][number]): string {
  if (Array.isArray(block)) return wordsOfRuns(block)
  if (block.kind === 'paragraph') return block.lines.map(wordsOfRuns).join('')
  if (block.kind === 'table') return [block.head, ...block.rows].flat().map(wordsOfRuns).join('')
  return block.items.map(({ number, content }) => `${number ?? ''}${content.map(wordsOf).join('')}`).join('')
}

test('whatever is typed: every letter that is no mark is read once, in its order', () => {
  const kept = (text: string) => text.replace(/[\s*_|:.\\-]/gu, '')
  fc.assert(
    fc.property(texts, (text) => {
      expect(kept(readNotes(text).map(wordsOf).join(''))).toBe(kept(text))
      expect(kept(withoutMarks(text))).toBe(kept(text))
    }),
    { numRuns: 2_000 },
  )
})

test('whatever is typed: a line without pairs of marks is that line', () => {
  fc.assert(
    fc.property(
      fc.array(pieces).map((all) => all.join('').replace(/\*\*|_|[\n\r|]/g, '')),
      (line) => {
        expect(wordsOfRuns(noteRuns(line))).toBe(line)
        expect(withoutMarks(line)).toBe(line)
      },
    ),
  )
})

test('a text as long as a form takes costs as many looks as it has letters', () => {
  // Each of these made some reader of Markdown look again from the start for each sign.
  const piece = [
    '**a ',
    '_a ',
    '| a ',
    '\\|',
    '- a\n',
    ' - a\n  ',
    'https://a.b(',
    '**a_ b**_',
    '[](',
    '> ',
    '1. ',
    '*',
  ]
  for (const one of piece) {
    const long = one.repeat(20_000)
    expect(readNotes(long).map(wordsOf).join('').length).toBeGreaterThan(0)
    expect(withoutMarks(long).length).toBeGreaterThan(0)
  }
})
