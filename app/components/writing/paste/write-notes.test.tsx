import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readNotes } from '#app/platform/say/notes.ts'
import { fromHtml } from './from-html.ts'
import { fromWhatsApp } from './whatsapp.ts'

const folder = path.resolve('tests/cases/paste')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

function pasted(html: string) {
  return fromHtml(html, parse, { grammar: 'notes', taken: new Set(), pictureWords: () => '' })
}

test('a text of Word with headings and lists: bold lines, and lists in lists', () => {
  const { text, left } = pasted(read('01-word-lists.html'))
  expect(text).toBe(
    [
      '**Langkah kerja**',
      ...['', '- Kumpulkan tiga data', '  - KRS dari **BKKBN**', '  - e-PPGBM', '- Bandingkan', '- Tulis'],
      ...['', 'Paragraf antara.'],
      ...['', '1. buka data', '   1. pilih desa', '   2. pilih bulan', '2. cetak'],
      ...['', 'Sisipan.', '', '3. simpan (nomor 3)', '', '1. romawi satu', '2. romawi dua'],
    ].join('\n'),
  )
  expect(left).toEqual({ numbering: 4 })
  expect(readNotes(text).map(({ kind }) => kind)).toEqual([
    ...['paragraph', 'list', 'paragraph', 'list', 'paragraph', 'list', 'list'],
  ])
})

test('a table costs no letters but its own', () => {
  expect(pasted(read('02-word-table-merged.html')).text).toBe(
    [
      'Tabel 1. Contoh',
      '',
      '| Kecamatan | Balita | Balita |',
      '| --- | --- | --- |',
      '| **Kecamatan** | Diukur | Pendek \\| sangat pendek |',
      '| Bengalon | 190 | 11; dua tidak hadir |',
      '| Bengalon | 702 |  |',
      '| Kaliorang | 1.004 | - butir |',
    ].join('\n'),
  )
})

test('no sign is escaped, and what cannot be said is words, and said so', () => {
  const { text, left } = pasted(read('03-word-signs-footnote-tracked.html'))
  expect(text).toBe(
    [
      '**“Judul” – contoh…**',
      ...['', 'Angka <5 dan {nama} dan 2*3*4 dan _garis_ dan # bukan judul.'],
      ...['', '1945. Tahun ini bukan daftar.'],
      ...['', '+ tambah; - kurang; > besar; `kutip`; [x](y); |pipa|'],
      ...['', 'desil 1–4, pengukuran[1] dan 11.973.'],
      ...['', '**tebal sambung** _miring_, garis bawah, coret, m²'],
      ...['', '[1] Catatan kaki contoh.'],
    ].join('\n'),
  )
  expect(left).toEqual({ signs: 1, notes: 1, deleted: 1, comments: 1, struck: 1 })
})

test('words that lead somewhere keep the address behind them; a picture leaves nothing', () => {
  const html =
    '<p>Lihat <a href="https://contoh.go.id/a">peta</a>, <a href="https://contoh.go.id/">contoh.go.id</a>, ' +
    '<a href="mailto:a@contoh.go.id">surel</a> dan <a href="javascript:x()">ini</a>.</p><p><img src="file:///x.png" alt="peta"></p>'
  const { text, left } = pasted(html)
  expect(text).toBe(
    'Lihat peta (https://contoh.go.id/a), https://contoh.go.id/, surel (a@contoh.go.id) dan ini.',
  )
  expect(left).toEqual({ links: 1, pictures: 1 })
})

test('marks that no reader would take for marks are left out', () => {
  expect(pasted('<p>ke<b>camat</b>an <b>a </b><i>, b</i> <b>c<i>d</i></b></p>').text).toBe(
    'kecamatan **a** , _b_ **cd**',
  )
})

test('messages of WhatsApp', () => {
  const { text, left } = fromWhatsApp(read('07-whatsapp.txt'), 'notes')
  expect(text).toContain('Contoh Camat: **Hasil rapat** (contoh)')
  expect(text).toContain('1. air bersih _segera_\n2. jamban ditunda')
  expect(left).toEqual({ signs: 2, pictures: 1, struck: 1 })
})
