import { expect, test } from 'vitest'
import { tagOf } from './tags.ts'

const SHOWN: [written: string, shown: string][] = [
  ['<Penting>', 'Penting'],
  ['<Penting judul="Ingat dulu">', 'Penting · Ingat dulu'],
  ['</Penting>', 'akhir Penting'],
  ['  <Gambar berkas="peta.png" alt="Peta desa" />', '  Gambar · peta.png · Peta desa'],
  ['<Gambar berkas="peta.png" alt="" />', 'Gambar · peta.png alt=""'],
  [
    '<Istilah kata="Baris anggaran">Kegiatan **tertentu**.</Istilah>',
    'Istilah · Baris anggaran · Kegiatan **tertentu**.',
  ],
  ['<Istilah kata="A">Belum ditutup', 'Istilah · A · Belum ditutup'],
  ['<Soal judul="belum', 'Soal judul="belum'],
  ['<Grafik', 'Grafik'],
  ['<Catatan judul="a>b">', 'Catatan · a>b'],
]
test.each(SHOWN)('%j is shown by its name and what it says', (written, shown) => {
  let text = ''
  let at = 0
  for (const { from, to, is } of tagOf(written).pieces) {
    text += written.slice(at, from) + { open: '', end: 'akhir ', gap: ' · ', close: '' }[is]
    at = to
  }
  expect(text + written.slice(at)).toBe(shown)
})

test('the words on a block’s own line are known', () => {
  const text = '<Istilah kata="A">Isi.</Istilah>'
  const { words } = tagOf(text)
  expect(words && text.slice(words.from, words.to)).toBe('Isi.')
  expect(tagOf('<Penting>').words).toBeNull()
})
