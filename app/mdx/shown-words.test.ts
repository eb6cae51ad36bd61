import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileText } from './restricted.ts'
import { shownWords } from './shown-words.ts'

test('shows words without signs, pictures and blocks by their names', () => {
  const source = `## Masalah **utama**

Lihat [data desa](/belajar/data), _miring_ dan snake_case; harga 3 \\* 4, H<sub>2</sub>O.

- satu
- [x] dua
1. tiga

| Desa | Balita |
| :--- | ---: |
| **Suka** | 12 |

<Gambar berkas="a.png" alt="Dua bidan" keterangan="Gambar 1. Posyandu" />

<Catatan judul="Ingat">

> Kata kader.

</Catatan>

<Soal id="a" tanya="Mana?">
  <Pilihan benar="ya" umpan="Betul.">Ini</Pilihan>
  <Pilihan umpan="Bukan.">Itu</Pilihan>
</Soal>

<Berkas berkas="surat.pdf" judul="" />`
  expect(shownWords(source)).toBe(`Masalah utama

Lihat data desa, miring dan snake_case; harga 3 * 4, H2O.

• satu
• dua
1. tiga

Desa | Balita
Suka | 12

[Gambar: Dua bidan · Gambar 1. Posyandu]

[Catatan: Ingat]

Kata kader.

[Soal: Mana?]
[Pilihan jawaban: benar · Betul.]Ini
[Pilihan jawaban: Bukan.]Itu

[Berkas: surat.pdf]`)
})

test('a text with faults is told too', () => {
  expect(shownWords('Kurung {terbuka **tebal\n\n<Catatan judul="a>\n\n</Soal>')).toContain(
    'Kurung {terbuka tebal',
  )
})

const filesIn = (folder: string, end: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(end) ? [path.join(folder, name)] : []))
const LESSONS = readdirSync('content/modul').flatMap((module) =>
  filesIn(path.join('content/modul', module), '.mdx').filter((file) => /\/\d[^/]*\.mdx$/.test(file)),
)

test.each(LESSONS)('loses no word that readers see of %s', (lesson) => {
  const source = readFileSync(lesson, 'utf8').replace(/^---[\s\S]*?\n---\n/, '')
  const drawings = filesIn(path.dirname(lesson), '.svg').map((file): [string, string] => [
    path.basename(file),
    readFileSync(file, 'utf8'),
  ])
  const result = compileText(source, Object.fromEntries(drawings))
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  // Blocks bring words of their own ("Sumber:"); everything else was written.
  const written = new Set(source.match(/\p{L}+/gu))
  const words = new Set(shownWords(source).match(/\p{L}+/gu))
  const lost = (result.document.plainText.match(/\p{L}+/gu) ?? []).filter(
    (word) => written.has(word) && !words.has(word),
  )
  expect(lost).toEqual([])
})

test('whatever is written, an answer comes, and plain sentences stay as they are', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (source) => {
      expect(typeof shownWords(source)).toBe('string')
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][a-z]{1,9}(?: [a-z]{1,9}){0,8}\.$/), (sentence) => {
      expect(shownWords(sentence)).toBe(sentence)
    }),
  )
})
