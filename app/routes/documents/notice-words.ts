import type { NoticeCode } from '#app/domain/documents/document.ts'
import { texts } from '#app/i18n/texts.ts'

/** How often, as a figure, and what it was about, where it may be shown. */
type Told = { count: string; shown: string }
type Sentences = Readonly<Record<NoticeCode, (p: Told) => string>>

const named = (shown: string) => (shown ? ` (${shown})` : '')

const id: Sentences = {
  hidden: (p) => `Teks tersembunyi tidak ikut, di ${p.count} tempat. Isinya tidak disimpan.`,
  colour: (p) => `Teks sewarna latarnya tidak ikut, di ${p.count} tempat. Isinya tidak disimpan.`,
  tiny: (p) => `Teks yang terlalu kecil untuk dibaca tidak ikut, di ${p.count} tempat.`,
  deleted: (p) => `Perubahan terlacak: yang dihapus tidak ikut, di ${p.count} tempat.`,
  inserted: (p) => `Perubahan terlacak: yang disisipkan ikut, di ${p.count} tempat.`,
  comment: (p) => `Komentar tidak ikut, di ${p.count} tempat.`,
  contents: () => 'Daftar isi tidak ikut; pelajaran punya daftar isinya sendiri.',
  header: () => 'Kepala dan kaki halaman tidak ikut.',
  template: () => 'Tautan ke templat di luar berkas dilepas; teksnya ikut.',
  link: (p) => `Tautan yang bukan https atau surel menjadi teks biasa, ${p.count} buah${named(p.shown)}.`,
  equation: (p) => `Rumus ditulis dalam satu baris, ${p.count} buah${named(p.shown)}. Periksa bacaannya.`,
  symbol: (p) => `Tanda yang tidak dikenal menjadi □, ${p.count} buah${named(p.shown)}.`,
  numbering: (p) =>
    `Penomoran selain angka menjadi angka, ${p.count} butir${named(p.shown)}. Periksa kalimat yang menyebut nomornya.`,
  textBox: (p) => `Kotak teks menjadi blok Catatan, ${p.count} buah.`,
  merged: (p) => `Sel gabungan diulang di setiap selnya, di ${p.count} tabel.`,
  nestedTable: (p) => `Tabel di dalam sel dikeluarkan ke bawah tabelnya, ${p.count} buah.`,
  listInCell: (p) => `Daftar di dalam sel menjadi baris-baris, di ${p.count} tempat.`,
  pictureInCell: (p) => `Gambar di dalam sel dikeluarkan ke bawah tabelnya, ${p.count} buah.`,
  whiteInTable: (p) =>
    `Teks putih di tabel bergaya ikut masuk, di ${p.count} tempat. Pastikan itu bukan kunci jawaban.`,
  pictureKind: (p) =>
    `Gambar jenis ini tidak ikut, ${p.count} buah${named(p.shown)}. Simpan sebagai PNG atau JPG, lalu sisipkan lagi.`,
  pictureLinked: (p) => `Gambar yang hanya ditautkan dari luar berkas tidak ikut, ${p.count} buah.`,
  pictureMissing: (p) => `Gambar tidak ada di dalam berkas, ${p.count} buah${named(p.shown)}.`,
  pictureBroken: (p) => `Gambar rusak atau terlalu besar, ${p.count} buah${named(p.shown)}.`,
  pictureTooMany: (p) => `Terlalu banyak gambar; ${p.count} tidak ikut${named(p.shown)}.`,
  noAlt: (p) =>
    `Gambar tanpa keterangan isi, ${p.count} buah. Tulis isinya dalam kata-kata sebelum menerbitkan.`,
  chart: (p) =>
    `Grafik atau diagram tidak ikut, ${p.count} buah${named(p.shown)}. Simpan sebagai gambar, atau buat dengan blok Grafik.`,
  object: (p) => `Objek dari program lain tidak ikut, ${p.count} buah.`,
  outsidePart: (p) => `Bagian dari berkas lain tidak ikut, ${p.count} buah.`,
  more: () => 'Masih ada lagi; hanya 500 yang pertama disebut.',
  hiddenSlide: (p) => `Slide tersembunyi tidak ikut, ${p.count} buah.`,
  hiddenShape: (p) => `Kotak yang disembunyikan tidak ikut, di ${p.count} slide.`,
  offSlide: (p) => `Kotak di luar bidang slide tidak ikut, di ${p.count} slide.`,
  notes: () =>
    'Catatan pembicara menjadi draf tersendiri yang tidak dicentang; centang bila peserta boleh membacanya.',
  encoding: (p) => `Dibaca sebagai ${p.shown}; periksa tanda kutip dan huruf beraksen.`,
  unknownFile: (p) => `Berkas yang bukan bagian modul tidak ikut, ${p.count} buah${named(p.shown)}.`,
  unsafeName: (p) => `Nama berkas tidak dapat dipakai${named(p.shown)}.`,
  badDrawing: (p) =>
    `Gambar SVG berisi hal yang tidak boleh tampil dan tidak ikut, ${p.count} buah${named(p.shown)}.`,
  badFile: (p) => `Berkas tidak dapat masuk pustaka modul, ${p.count} buah${named(p.shown)}.`,
  fileNote: (p) => `Berkas ikut, tetapi perlu diperiksa, ${p.count} buah${named(p.shown)}.`,
  frontMatter: (p) =>
    `Keterangan di awal berkas tidak terbaca seluruhnya${named(p.shown)}; periksa judul dan ringkasannya.`,
  quiz: (p) => (p.shown ? `Kuis tidak ikut: ${p.shown}` : 'Kuis tidak ikut.'),
  assignment: () => 'Tugas tidak ikut sebagai tugas. Bila ada, naskahnya menjadi draf “Tugas modul”.',
  introduction: () =>
    'Pengantar modul tidak ikut sebagai pengantar. Bila ada, naskahnya menjadi draf “Pengantar modul”.',
}

const places = (count: string) => (count === '1' ? 'in 1 place' : `in ${count} places`)

const en: Sentences = {
  hidden: (p) => `Hidden text was left out, ${places(p.count)}. What it says is not kept.`,
  colour: (p) =>
    `Text in the colour of its ground was left out, ${places(p.count)}. What it says is not kept.`,
  tiny: (p) => `Text too small to be read was left out, ${places(p.count)}.`,
  deleted: (p) => `Tracked changes: what was deleted was left out, ${places(p.count)}.`,
  inserted: (p) => `Tracked changes: what was inserted was taken over, ${places(p.count)}.`,
  comment: (p) => `Comments were left out, ${places(p.count)}.`,
  contents: () => 'The table of contents was left out; a lesson has its own.',
  header: () => 'Headers and footers were left out.',
  template: () => 'A link to a template outside of the file was dropped; its text was taken over.',
  link: (p) => `Links other than https and e-mail became plain text, ${places(p.count)}${named(p.shown)}.`,
  equation: (p) =>
    `Equations were written in one line, ${places(p.count)}${named(p.shown)}. Check how they read.`,
  symbol: (p) => `Signs that are not known became □, ${places(p.count)}${named(p.shown)}.`,
  numbering: (p) =>
    `Numbering other than figures became figures, ${places(p.count)}${named(p.shown)}. Check sentences that refer to it.`,
  textBox: (p) => `Text boxes became the block Catatan, ${places(p.count)}.`,
  merged: (p) => `Merged cells are repeated in each of their cells, ${places(p.count)}.`,
  nestedTable: (p) => `Tables within cells were put below their table, ${places(p.count)}.`,
  listInCell: (p) => `Lists within cells became lines, ${places(p.count)}.`,
  pictureInCell: (p) => `Pictures within cells were put below their table, ${places(p.count)}.`,
  whiteInTable: (p) =>
    `White text in a styled table was taken over, ${places(p.count)}. Make sure that it is no answer key.`,
  pictureKind: (p) =>
    `Pictures of this kind were left out, ${places(p.count)}${named(p.shown)}. Save them as PNG or JPG and insert them again.`,
  pictureLinked: (p) =>
    `Pictures that are only linked from outside of the file were left out, ${places(p.count)}.`,
  pictureMissing: (p) => `Pictures are not in the file, ${places(p.count)}${named(p.shown)}.`,
  pictureBroken: (p) => `Pictures are broken or too large, ${places(p.count)}${named(p.shown)}.`,
  pictureTooMany: (p) =>
    `There are too many pictures; some were left out, ${places(p.count)}${named(p.shown)}.`,
  noAlt: (p) =>
    `Pictures without a description, ${places(p.count)}. Write what they show before you publish.`,
  chart: (p) =>
    `Charts or diagrams were left out, ${places(p.count)}${named(p.shown)}. Save them as pictures, or make them with the block Grafik.`,
  object: (p) => `Objects of other programs were left out, ${places(p.count)}.`,
  outsidePart: (p) => `Parts of other files were left out, ${places(p.count)}.`,
  more: () => 'There is more; only the first 500 are named.',
  hiddenSlide: (p) => `Hidden slides were left out, ${places(p.count)}.`,
  hiddenShape: (p) => `Hidden boxes were left out, ${places(p.count)}.`,
  offSlide: (p) => `Boxes beside their slide were left out, ${places(p.count)}.`,
  notes: () =>
    'The speaker’s notes became a draft of their own that is not ticked; tick it if participants may read it.',
  encoding: (p) => `Read as ${p.shown}; check quotation marks and accented letters.`,
  unknownFile: (p) =>
    `Files that are no part of a module were left out, ${places(p.count)}${named(p.shown)}.`,
  unsafeName: (p) => `A file name cannot be used${named(p.shown)}.`,
  badDrawing: (p) =>
    `SVG drawings hold what may not be shown and were left out, ${places(p.count)}${named(p.shown)}.`,
  badFile: (p) => `Files cannot come into the library of a module, ${places(p.count)}${named(p.shown)}.`,
  fileNote: (p) => `Files came along but need a look, ${places(p.count)}${named(p.shown)}.`,
  frontMatter: (p) =>
    `The facts at the beginning of a file could not all be read${named(p.shown)}; check title and summary.`,
  quiz: (p) => (p.shown ? `The quiz was left out: ${p.shown}` : 'The quiz was left out.'),
  assignment: () =>
    'The assignment was not taken over as one. Where there is one, its text became the draft “Tugas modul”.',
  introduction: () =>
    'The introduction was not taken over as one. Where there is one, its text became the draft “Pengantar modul”.',
}

/** A sentence for each thing that did not come along, or otherwise than it looked. */
export const noticeWords = texts({ id, en })
