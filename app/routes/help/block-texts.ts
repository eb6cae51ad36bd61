import { texts } from '#app/i18n/texts.ts'
import type { BlockPlace } from '#app/mdx/grammar.ts'
import type { ChildrenRule } from '#app/mdx/children.ts'

type Place = Readonly<Record<BlockPlace, string>>
type Holds = Readonly<Record<ChildrenRule, string>>

export const blockTexts = texts({
  id: {
    guides: 'Panduan',
    title: 'Blok pelajaran',
    lede: 'Bagian siap pakai untuk pelajaran: untuk apa, bagaimana ditulis, dan seperti apa hasilnya.',
    how: 'Di Studio, tombol “Sisipkan” menulis blok ke dalam naskah. Contoh di halaman ini juga dapat disalin ke naskah; berkas yang disebut di dalamnya harus ada di modul Anda. Semua isi contoh rekaan.',
    contents: 'Semua blok',
    contentsCount: (p: { count: number }) => `Semua blok: ${p.count}`,
    where: 'Tempat',
    holds: 'Isi',
    attribute: (p: { use: string; holds: string }) => `${p.use} Yang ditulis: ${p.holds}.`,
    required: 'wajib',
    optional: 'boleh kosong',
    written: 'Ditulis begini',
    shown: 'Hasilnya',
    places: {
      flow: 'Di mana saja di antara alinea, juga di dalam blok lain.',
      top: 'Langsung di naskah, bukan di dalam blok, daftar, atau kutipan.',
      Soal: 'Di dalam blok Soal.',
    } satisfies Place,
    children: {
      none: 'Tidak ada; ditutup dengan “/>”.',
      maybe: 'Alinea, daftar, tabel, atau blok lain; boleh kosong.',
      flow: 'Alinea, daftar, tabel, atau blok lain.',
      short: 'Satu alinea pendek.',
      ordered: 'Satu daftar bernomor.',
      list: 'Satu daftar dengan tanda -.',
      table: 'Satu tabel: satu kolom nama, satu atau dua kolom angka.',
      choices: 'Dua sampai delapan Pilihan.',
    } satisfies Holds,
  },
  en: {
    guides: 'Guides',
    title: 'Lesson blocks',
    lede: 'Ready-made parts of a lesson: what for, how they are written, and what comes of it.',
    how: 'In the studio the button “Insert” writes a block into the text. The examples of this page can be copied there too; the files they name must be in your module. All examples are invented, and in Indonesian as lessons are.',
    contents: 'All blocks',
    contentsCount: (p) => `All blocks: ${p.count}`,
    where: 'Place',
    holds: 'Content',
    attribute: (p) => `${p.use} What is written: ${p.holds}.`,
    required: 'required',
    optional: 'may be left out',
    written: 'Written like this',
    shown: 'What comes of it',
    places: {
      flow: 'Anywhere between paragraphs, inside other blocks too.',
      top: 'Directly in the text, not inside a block, a list or a quotation.',
      Soal: 'Inside the block Soal.',
    },
    children: {
      none: 'None; it is closed by “/>”.',
      maybe: 'Paragraphs, lists, tables or other blocks; may be left out.',
      flow: 'Paragraphs, lists, tables or other blocks.',
      short: 'One short paragraph.',
      ordered: 'One numbered list.',
      list: 'One list written with -.',
      table: 'One table: a column of names, one or two columns of figures.',
      choices: 'Two to eight Pilihan.',
    },
  },
})
