import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compileText } from '#app/mdx/restricted.ts'
import type { ReadDocument, Split } from './document.ts'
import { withHeadings } from './lessons.ts'
import { readDocumentBytes } from './read-bytes.ts'

const FOLDER = path.join(import.meta.dirname, '../../../tests/cases/docx')

function read(name: string, split: Split = 'headings'): ReadDocument {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)))
  const answer = readDocumentBytes({ bytes, fileName: name, split })
  if (!answer.ok) throw new Error(`${name}: ${answer.fault}`)
  return answer.document
}

function sourceOf(document: ReadDocument): string {
  return document.parts.map(({ source }) => source).join('\n')
}

function told(document: ReadDocument): string[] {
  return document.notices.map(({ code, shown }) => `${code} ${shown}`.trim())
}

/** The codes of what keeps a draft from being published. */
function faultsOf(source: string): string[] {
  const compiled = compileText(source, {})
  return (compiled.ok ? compiled.losses : compiled.findings).map(({ code }) => code)
}

test('styles in Indonesian: title, headings and lists, the contents left out', () => {
  const document = read('01-indonesian-styles-toc-control.docx')
  expect(document.parts.map(({ title }) => title)).toEqual(['Modul Contoh: Membaca Data'])
  expect(sourceOf(document)).toBe(
    [
      ...['## Pendahuluan', '', 'Teks biasa dengan **tebal** dan _miring_ dan “kutip” — garis panjang…', ''],
      ...['### Tiga data', '', '- KRS', '- e-PPGBM', '- DTSEN', '', '### Kedua', ''],
      ...['1. satu', '   1. satu a', '2. dua', '', 'Angka \\< 5 dan \\{nama} dan S1 2026.', ''],
    ].join('\n'),
  )
  expect(told(document)).toEqual(['contents', 'numbering a.'])
  expect(faultsOf(sourceOf(document))).toEqual([])
})

test('headings made by hand are offered, dashes are a list, a year is none, and no blanks become code', () => {
  const [part] = read('02-headings-made-by-hand.docx').parts
  expect(part?.guesses).toEqual([
    { line: 1, depth: 2 },
    { line: 3, depth: 3 },
    { line: 12, depth: 3 },
  ])
  expect(part?.source).toContain('- butir satu\n- butir dua\n\nbutir menjorok dengan tab\n')
  expect(part?.source).toContain(
    '\n2026\\. Tahun ini tidak boleh menjadi daftar.\n\ndiawali spasi dan banyak spasi\n',
  )
  const headed = withHeadings(part?.source ?? '', part?.guesses ?? [])
  expect(headed).toContain('## BAB I PENDAHULUAN\n\n### 1.1 Latar Belakang\n')
  expect(faultsOf(headed)).toEqual([])
})

test('lists go on, begin anew and begin at five as in Word', () => {
  const document = read('03-numbering-restart-continue-start.docx')
  expect(sourceOf(document)).toContain(
    '1. umum\n   1. air\n   2. jamban\n2. khusus\n\nParagraf di antara.\n\n3. nomor tiga',
  )
  expect(sourceOf(document)).toMatch(
    /mulai lagi:\n\n1\. mulai dari satu\n\n5\) mulai dari lima\n6\) enam\n\n1\. romawi/,
  )
  // Lessons count in figures: who says "butir I" is told.
  expect(told(document)).toContain('numbering I.')
})

test('a text box comes once, as a note', () => {
  const document = read('04-text-box-said-once.docx')
  expect(sourceOf(document).match(/PENTING/g)).toHaveLength(1)
  expect(sourceOf(document)).toMatch(
    /sesudah jangkar\.\n\n<Catatan>\n {2}PENTING[^\n]+\n<\/Catatan>\n\nSesudah kotak/,
  )
  expect(told(document)).toEqual(['textBox'])
  expect(faultsOf(sourceOf(document))).toEqual([])
})

test('notes at the foot and at the end are notes, links stay, fields are what they show', () => {
  const source = sourceOf(read('05-footnotes-endnotes-links-fields.docx'))
  expect(source).toContain('Kalimat pertama[^1] dan kedua[^2] lalu akhir[^3].')
  expect(source).toContain('[^1]: Catatan kaki contoh dengan _miring_')
  expect(source).toContain('[^2]: Catatan kedua.\n\n    Paragraf kedua dari catatan kedua.')
  expect(source).toContain('[ke sumber contoh](https://contoh.go.id/berita?utm_source=wa)')
  expect(source).toContain('dan bagian lain dan Tabel 1.')
  expect(faultsOf(source)).toEqual([])
})

test('merged cells are repeated, a table in a cell comes after, the head of a letter is lines', () => {
  const document = read('06-tables-merged-nested-headless.docx')
  const source = sourceOf(document)
  expect(source).toContain('| Kecamatan | Balita | Balita |\n')
  expect(source).toContain('| Bengalon | 702 | a \\| b |')
  expect(source).toContain('| Bengalon | 190 | 11<br/>(dua tidak hadir) |')
  expect(source).toContain('• butir<br/>• butir')
  expect(source.indexOf('tabel di dalam:')).toBeLessThan(source.indexOf('**x**: 1'))
  expect(source).toContain('**Kepada**: Bupati (contoh)\\\n**Dari**: Tim contoh\\\n**Hal**: Air bersih')
  expect(told(document).sort()).toEqual(['listInCell', 'merged', 'nestedTable'])
  expect(faultsOf(source)).toEqual([])
})

test('pictures: cut off where Word cuts, a caption joined, EMF and a linked one named', () => {
  const document = read('07-pictures-gps-emf-linked-cropped.docx')
  expect(document.pictures.map(({ kind, crop }) => ({ kind, crop }))).toEqual([
    { kind: 'png', crop: null },
    { kind: 'jpeg', crop: null },
    { kind: 'png', crop: { left: 50_000, top: 0, right: 10_000, bottom: 0 } },
  ])
  expect(sourceOf(document)).toContain('alt="Kader menimbang balita (contoh)" />')
  expect(sourceOf(document)).toContain('keterangan="Gambar 1. Keterangan di bawah gambar" />')
  expect(told(document)).toEqual(expect.arrayContaining(['pictureKind image3.emf', 'pictureLinked']))
  expect(document.notices.find(({ code }) => code === 'pictureKind')?.place).toMatchObject({ paragraph: 3 })
  // Where the linked one lay is nobody's business.
  expect(JSON.stringify(document.notices)).not.toContain('Users')
})

test('hidden words stay out and are told, signs and equations are read, invisible signs are gone', () => {
  const document = read('08-symbols-hidden-text-equations-controls.docx')
  const source = sourceOf(document)
  expect(source).not.toMatch(/KUNCI|tersembunyi/)
  expect(JSON.stringify(document.notices)).not.toContain('KUNCI')
  expect(told(document)).toEqual(['equation D/S × 100', 'equation D/S × 100', 'hidden'])
  expect(source).toContain('Centang ☑ dan panah →')
  expect(source).toContain('m<sup>2</sup>, H<sub>2</sub>O, huruf kecil dan ~~dicoret~~')
  expect(source).toContain('baris satu\\\nbaris dua\\\nhalaman dua')
  expect(source).toContain('desil 1-4 dan pengukuran')
  expect(source).toContain('- [x] sudah')
  expect(source).toContain('\ntanda tak terlihat di sini\n')
  expect(faultsOf(source)).toEqual([])
})

test('the main part may have another name, and an archive entries for folders', () => {
  expect(sourceOf(read('09-word-online-document2.docx'))).toContain('bagian utamanya document2.xml')
  expect(sourceOf(read('12-zip-with-folder-entries.docx'))).toContain(
    '## Dokumen yang dibuka dan dikemas lagi',
  )
})

test('a template on a server is dropped and told', () => {
  const document = read('10-template-on-a-server.docx')
  expect(sourceOf(document)).toBe('Templat di server kantor.\n')
  expect(told(document)).toEqual(['template'])
})

test('slides in the order of the talk: titles above, groups and tables in, numbers and footers out, notes apart', () => {
  const document = read('11-slides-control.pptx')
  const [lesson, notes] = document.parts
  expect(lesson?.title).toBe('Membaca tiga data')
  expect(lesson?.source).toBe(
    [
      ...['Sub judul contoh', '', '## Judul di bawah isi', ''],
      ...[
        '- butir pertama',
        '  - anak butir',
        '- butir kedua',
        '',
        'teks dalam grup',
        '',
        'grup di dalam grup',
        '',
      ],
      ...['<Gambar berkas="11-slides-control-1.png" alt="Grafik batang contoh" />', '', '## Tabel', ''],
      ...['| Desa | D/S |', '| - | - |', '| Contoh A | 70 % |', '| Contoh B | 99 % |', ''],
    ].join('\n'),
  )
  expect(notes).toMatchObject({
    wanted: false,
    source: '## Judul di bawah isi\n\nCatatan pembicara: jelaskan dengan contoh.\n',
  })
  expect(told(document)).toEqual(['chart SmartArt', 'notes'])
})

test('a module zipped on a Mac: its picture is found although its name is spelled otherwise, rubbish is no news', () => {
  const document = read('13-module-zipped-on-a-mac.zip')
  expect(document.parts).toMatchObject([
    { title: 'Pelajaran contoh', minutes: 5, slug: 'contoh', summary: 'DATA CONTOH' },
  ])
  expect(document.parts[0]?.source).toContain('<Gambar berkas="grafik-e.png" alt="Grafik contoh" />')
  expect(document.pictures.map(({ name }) => name)).toEqual(['grafik-e.png'])
  expect(document.module).toMatchObject({
    slug: 'modul-contoh',
    about: { head: { judul: 'Modul contoh', jp: 2 }, source: 'Pengantar contoh.\n' },
    quizzes: [{ slug: 'kuis', text: '::KRS::KRS per keluarga.{T}\n' }],
  })
  expect(document.notices).toEqual([])
})

test('no case leaves its reader without a word of what it left out', () => {
  expect(faultsOf(sourceOf(read('03-numbering-restart-continue-start.docx')))).toEqual([])
  expect(read('01-indonesian-styles-toc-control.docx', 'one').parts).toHaveLength(1)
})
