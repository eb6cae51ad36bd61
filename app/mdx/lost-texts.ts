import { texts } from '#app/i18n/texts.ts'
import type { FaultWords } from './texts.ts'

type W = FaultWords

/** Sentences about words that would not be seen, or not as they were meant, and about links that lead nowhere. */
export const lostTexts = texts({
  id: {
    'cell-lost': (w: W) =>
      `Baris ${w.line}: baris tabel ini lebih panjang daripada kepalanya (${w.detail} kolom), jadi “${w.value}” tidak tampil. Tambah kolom di kepala tabel, atau tulis \\| bila garis itu bagian dari tulisan.`,
    'cell-code': (w: W) =>
      `Baris ${w.line}: garis | di dalam kode memotong sel tabel ini. Tulis \\| di dalam kode itu.`,
    'row-text': (w: W) =>
      `Baris ${w.line}: “${w.value}” menempel di bawah tabel, jadi ikut menjadi baris tabel. Beri baris kosong di atasnya.`,
    'table-headless': (w: W) =>
      `Baris ${w.line}: garis | di sini tidak menjadi tabel. Di bawah baris pertama tulis | --- | --- | dengan jumlah kolom yang sama, dan beri baris kosong di atas tabel.`,
    'note-double': (w: W) =>
      `Baris ${w.line}: catatan kaki [^${w.value}] ditulis dua kali, dan yang ini tidak tampil. Beri nama lain, atau hapus.`,
    'note-missing': (w: W) =>
      `Baris ${w.line}: catatan kaki [^${w.value}] belum ditulis. Tulis “[^${w.value}]: …” di baris tersendiri.`,
    'definition-double': (w: W) =>
      `Baris ${w.line}: tujuan tautan [${w.value}] ditulis dua kali, dan yang ini tidak dipakai. Beri nama lain, atau hapus.`,
    'definition-unused': (w: W) =>
      `Baris ${w.line}: “[${w.value}]: …” dibaca sebagai tujuan tautan, jadi tidak tampil, padahal tidak ada tautan [${w.value}]. Bila ini tulisan biasa, tulis \\[${w.value}].`,
    'reference-missing': (w: W) =>
      `Baris ${w.line}: tautan [${w.value}] tidak mempunyai tujuan. Tulis “[${w.value}]: alamat” di baris tersendiri, atau tulis tautannya sebagai [teks](alamat).`,
    'link-unread': (w: W) =>
      `Baris ${w.line}: tautan “${w.value}” tidak terbaca. Tulis alamatnya tanpa spasi dan tutup kurungnya; bila ini tulisan biasa, tulis \\[.`,
    'text-empty': () => 'Naskahnya masih kosong. Tulis dahulu, lalu terbitkan.',
    'link-empty': (w: W) =>
      `Baris ${w.line}: tautan ke “${w.value}” tidak mempunyai tulisan, jadi tidak tampak. Tulis sebagai [teks](alamat).`,
    'anchor-missing': (w: W) =>
      `Baris ${w.line}: bagian “${w.value}” tidak ada di pelajaran ini. Yang ada: ${w.detail}.`,
    'module-missing': (w: W) =>
      `Baris ${w.line}: modul “${w.value}” tidak ada. Salin alamatnya dari halaman modul itu.`,
    'lesson-missing': (w: W) =>
      `Baris ${w.line}: pelajaran “${w.value}” tidak ada atau belum terbit. Salin alamatnya dari halaman pelajaran itu.`,
    'quiz-missing': (w: W) =>
      `Baris ${w.line}: kuis “${w.value}” tidak ada di modul ini. Yang ada: ${w.detail || 'belum satu pun'}.`,
    'guide-missing': (w: W) =>
      `Baris ${w.line}: halaman bantuan “${w.value}” tidak ada. Salin alamatnya dari Panduan.`,
    'section-missing': (w: W) =>
      `Baris ${w.line}: bagian yang disebut “${w.value}” tidak ada di halaman itu. Hapus tanda # dan sesudahnya, atau salin alamat bagian yang ada.`,
    'file-private': (w: W) =>
      `Baris ${w.line}: berkas “${w.value}” hanya terbuka bagi pengirim dan penilainya, jadi pembaca pelajaran tidak dapat membukanya. Hapus tautannya.`,
    'page-missing': (w: W) =>
      `Baris ${w.line}: alamat “${w.value}” tidak ada di aplikasi ini. Salin alamat dari halamannya, atau awali alamat situs lain dengan https://.`,
    'mark-hard-space': (w: W) =>
      `Baris ${w.line}: sesudah “${w.value}” ada spasi keras, jadi tanda itu tampil sebagai tulisan biasa. Ganti dengan spasi biasa.`,
    'line-hard-space': (w: W) =>
      `Baris ${w.line}: baris ini diawali spasi keras, jadi “${w.value}” tampil sebagai tulisan biasa. Hapus spasi itu.`,
    'blank-hard-space': (w: W) =>
      `Baris ${w.line}: baris ini tampak kosong tetapi berisi spasi keras, jadi alinea di atas dan di bawahnya menyatu. Kosongkan barisnya.`,
    'mark-no-space': (w: W) =>
      `Baris ${w.line}: sesudah “${w.value}” belum ada spasi, jadi tanda itu tampil sebagai tulisan biasa. Tambahkan satu spasi.`,
    'mark-bullet': (w: W) =>
      `Baris ${w.line}: “${w.value}” tidak membuat daftar, jadi baris-barisnya menyatu. Awali setiap butir dengan - atau 1. dan satu spasi.`,
    'heading-underline': (w: W) =>
      `Baris ${w.line}: garis --- tepat di bawah tulisan menjadikannya judul bagian. Beri baris kosong di antaranya, atau tulis judulnya dengan ##.`,
    'heading-closing': (w: W) =>
      `Baris ${w.line}: tanda # di ujung judul tidak tampil. Tulis \\#, atau hapus.`,
    'list-year': (w: W) =>
      `Baris ${w.line}: “${w.value}.” di awal alinea menjadi daftar bernomor. Tulis ${w.value}\\. atau awali kalimatnya dengan kata lain.`,
    'list-number': (w: W) =>
      `Baris ${w.line}: nomor “${w.value}.” tampil sebagai “${w.detail}.”. Urutkan nomornya, atau tulis ${w.value}\\. bila ini bukan daftar.`,
    'fence-words': (w: W) =>
      `Baris ${w.line}: “${w.value}” di belakang pembuka kode tidak tampil. Pindahkan ke baris berikutnya.`,
    'fence-open': (w: W) =>
      `Baris ${w.line}: kode ini belum ditutup, jadi semua tulisan sesudahnya ikut menjadi kode. Tutup dengan tanda yang sama di baris tersendiri.`,
    'quote-sign': (w: W) =>
      `Baris ${w.line}: tanda > di awal baris menjadi kutipan, jadi “${w.value}” kehilangan tandanya. Tulis \\> atau “lebih dari”.`,
    'star-lost': (w: W) =>
      `Baris ${w.line}: tanda * di antara angka menjadi huruf miring dan hilang. Tulis × atau \\*.`,
  },
  en: {
    'cell-lost': (w) =>
      `Line ${w.line}: this row of the table is longer than its head (${w.detail} columns), so “${w.value}” is not shown. Add a column to the head, or write \\| where the bar is part of the text.`,
    'cell-code': (w) =>
      `Line ${w.line}: the | inside code cuts this cell of the table. Write \\| inside the code.`,
    'row-text': (w) =>
      `Line ${w.line}: “${w.value}” stands directly below a table, so it becomes a row of it. Leave an empty line above.`,
    'table-headless': (w) =>
      `Line ${w.line}: the | here make no table. Below the first row write | --- | --- | with as many columns, and leave an empty line above the table.`,
    'note-double': (w) =>
      `Line ${w.line}: the footnote [^${w.value}] is written twice, and this one is not shown. Give it another name, or delete it.`,
    'note-missing': (w) =>
      `Line ${w.line}: the footnote [^${w.value}] is not written yet. Write “[^${w.value}]: …” on a line of its own.`,
    'definition-double': (w) =>
      `Line ${w.line}: the target of the link [${w.value}] is written twice, and this one is not used. Give it another name, or delete it.`,
    'definition-unused': (w) =>
      `Line ${w.line}: “[${w.value}]: …” is read as the target of a link, so it is not shown, but there is no link [${w.value}]. If it is plain text, write \\[${w.value}].`,
    'reference-missing': (w) =>
      `Line ${w.line}: the link [${w.value}] has no target. Write “[${w.value}]: address” on a line of its own, or write the link as [text](address).`,
    'link-unread': (w) =>
      `Line ${w.line}: the link “${w.value}” cannot be read. Write its address without spaces and close the bracket; if it is plain text, write \\[.`,
    'text-empty': () => 'The text is still empty. Write it first, then publish.',
    'link-empty': (w) =>
      `Line ${w.line}: the link to “${w.value}” has no words, so it cannot be seen. Write it as [text](address).`,
    'anchor-missing': (w) =>
      `Line ${w.line}: there is no section “${w.value}” in this lesson. There are: ${w.detail}.`,
    'module-missing': (w) =>
      `Line ${w.line}: there is no module “${w.value}”. Copy the address from the page of the module.`,
    'lesson-missing': (w) =>
      `Line ${w.line}: there is no lesson “${w.value}”, or it is not published yet. Copy the address from the page of the lesson.`,
    'quiz-missing': (w) =>
      `Line ${w.line}: there is no quiz “${w.value}” in this module. There are: ${w.detail || 'none yet'}.`,
    'guide-missing': (w) =>
      `Line ${w.line}: there is no help page “${w.value}”. Copy the address from the help pages.`,
    'section-missing': (w) =>
      `Line ${w.line}: the section that “${w.value}” names is not on that page. Delete the # and what follows, or copy the address of a section that is there.`,
    'file-private': (w) =>
      `Line ${w.line}: the file “${w.value}” can only be opened by those who sent and judge it, not by readers of a lesson. Delete the link.`,
    'page-missing': (w) =>
      `Line ${w.line}: there is no address “${w.value}” in this app. Copy the address from its page, or begin the address of another site with https://.`,
    'mark-hard-space': (w) =>
      `Line ${w.line}: after “${w.value}” stands a no-break space, so the sign is shown as plain text. Put a normal space there.`,
    'line-hard-space': (w) =>
      `Line ${w.line}: this line begins with a no-break space, so “${w.value}” is shown as plain text. Delete that space.`,
    'blank-hard-space': (w) =>
      `Line ${w.line}: this line looks empty but holds a no-break space, so the paragraphs above and below run together. Empty the line.`,
    'mark-no-space': (w) =>
      `Line ${w.line}: there is no space after “${w.value}” yet, so the sign is shown as plain text. Add one space.`,
    'mark-bullet': (w) =>
      `Line ${w.line}: “${w.value}” makes no list, so the lines run together. Begin each item with - or 1. and one space.`,
    'heading-underline': (w) =>
      `Line ${w.line}: the --- directly below the text makes it a section title. Leave an empty line between them, or write the title with ##.`,
    'heading-closing': (w) =>
      `Line ${w.line}: the # at the end of the title is not shown. Write \\#, or delete it.`,
    'list-year': (w) =>
      `Line ${w.line}: “${w.value}.” at the beginning of a paragraph becomes a numbered list. Write ${w.value}\\. or begin the sentence with another word.`,
    'list-number': (w) =>
      `Line ${w.line}: the number “${w.value}.” is shown as “${w.detail}.”. Put the numbers in order, or write ${w.value}\\. if this is no list.`,
    'fence-words': (w) =>
      `Line ${w.line}: “${w.value}” behind the opening of the code is not shown. Move it to the next line.`,
    'fence-open': (w) =>
      `Line ${w.line}: this code is not closed, so all text after it becomes code. Close it with the same signs on a line of their own.`,
    'quote-sign': (w) =>
      `Line ${w.line}: the > at the beginning of the line makes a quotation, so “${w.value}” loses its sign. Write \\> or “more than”.`,
    'star-lost': (w) => `Line ${w.line}: the * between numbers makes italics and gets lost. Write × or \\*.`,
  },
})
