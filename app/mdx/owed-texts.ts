import { texts } from '#app/i18n/texts.ts'
import type { FaultWords } from './texts.ts'

type W = FaultWords

/** Sentences about words that a block still owes: what stands where, and what is to be written, without a sign of code. */
export const owedTexts = texts({
  id: {
    'owed-alt': (w: W) =>
      `Gambar di baris ${w.line} belum punya kata pengganti. Tulis apa yang tampak pada gambar itu, bagi yang tidak melihatnya.`,
    'owed-caption': (w: W) =>
      `Keterangan gambar di baris ${w.line} kosong. Tulis keterangannya, atau hapus tempatnya.`,
    'owed-medium': (w: W) =>
      `Blok ${w.name} di baris ${w.line} belum menyebut berkasnya. Hapus baris itu, lalu pilih berkasnya dari “Sisipkan blok”.`,
    'owed-label': (w: W) =>
      `Blok ${w.name} di baris ${w.line} belum punya judul. Tulis nama yang dibaca peserta.`,
    'owed-title': (w: W) =>
      `Judul kotak ${w.name} di baris ${w.line} kosong. Tulis judulnya, atau hapus tempatnya: kotak tanpa judul juga boleh.`,
    'owed-term': (w: W) =>
      `Blok Istilah di baris ${w.line} belum menyebut katanya. Tulis istilah yang dijelaskan.`,
    'owed-question': (w: W) =>
      `Blok ${w.name} di baris ${w.line} belum punya pertanyaan. Tulis pertanyaannya.`,
    'owed-feedback': (w: W) =>
      `Pilihan jawaban di baris ${w.line} belum punya umpan balik. Tulis mengapa jawaban itu benar atau keliru.`,
    'owed-finding': (w: W) =>
      `Grafik di baris ${w.line} belum punya temuan. Tulis dalam satu kalimat apa yang ditunjukkan angkanya.`,
    'owed-unit': (w: W) =>
      `Grafik di baris ${w.line} belum punya satuan. Tulis apa yang dihitung, misalnya “keluarga”.`,
    'owed-source': (w: W) =>
      `Grafik di baris ${w.line} belum punya sumber. Tulis nama sumber dan tahun datanya.`,
    'children-some': (w: W) =>
      `Blok ${w.name} di baris ${w.line} masih kosong. Tulis isinya pada baris di bawah <${w.name}>.`,
    'children-ordered': (w: W) =>
      `Blok ${w.name} di baris ${w.line} berisi satu daftar bernomor dan tidak ada yang lain. Tulis langkahnya pada baris 1. 2. 3.; tulisan lain pindahkan ke luar blok.`,
    'children-list': (w: W) =>
      `Blok ${w.name} di baris ${w.line} berisi satu daftar dan tidak ada yang lain. Awali setiap butir dengan - dan satu spasi; tulisan lain pindahkan ke luar blok.`,
    'children-table': (w: W) =>
      `Blok ${w.name} di baris ${w.line} berisi satu tabel dan tidak ada yang lain. Taruh kursor di dalam blok, tekan tombol Tabel, lalu isi angkanya; tulisan lain pindahkan ke luar blok.`,
    'children-choices': (w: W) =>
      `Blok ${w.name} di baris ${w.line} berisi 2 sampai 8 pilihan jawaban (<Pilihan>) dan tidak ada yang lain.`,
    'no-right-answer': (w: W) =>
      `Soal di baris ${w.line} belum punya jawaban benar. Tulis benar="ya" pada pilihan yang benar.`,
    'all-right': (w: W) =>
      `Soal di baris ${w.line} menandai semua pilihan benar. Sedikitnya satu harus keliru.`,
    'chart-label': (w: W) =>
      `Tabel grafik: label di baris ${w.line} kosong atau lebih dari ${w.detail} huruf. Tulis label yang pendek di kolom pertama.`,
    image: (w: W) =>
      `Gambar di baris ${w.line} tidak ikut dari tempat lain. Unggah di “Gambar dan berkas modul ini”, lalu pilih dari “Sisipkan blok”.`,
    'heading-depth': (w: W) =>
      `Judul di baris ${w.line} terlalu besar atau terlalu kecil: pelajaran memakai dua tingkat judul, ## dan ###. Taruh kursor di baris itu, lalu tekan tombol H.`,
    'heading-empty': (w: W) =>
      `Judul bagian di baris ${w.line} kosong. Tulis judulnya, atau hapus tanda # di baris itu.`,
  },
  en: {
    'owed-alt': (w) =>
      `The picture on line ${w.line} has no words in its place yet. Write what can be seen in it, for those who do not see it.`,
    'owed-caption': (w) =>
      `The caption of the picture on line ${w.line} is empty. Write it, or delete its place.`,
    'owed-medium': (w) =>
      `The block ${w.name} on line ${w.line} does not name its file yet. Delete that line, then choose the file from “Insert a block”.`,
    'owed-label': (w) =>
      `The block ${w.name} on line ${w.line} has no title yet. Write the name that participants read.`,
    'owed-title': (w) =>
      `The title of the box ${w.name} on line ${w.line} is empty. Write it, or delete its place: a box needs no title.`,
    'owed-term': (w) =>
      `The block Istilah on line ${w.line} does not name its word yet. Write the term it explains.`,
    'owed-question': (w) => `The block ${w.name} on line ${w.line} has no question yet. Write the question.`,
    'owed-feedback': (w) =>
      `The choice on line ${w.line} has no feedback yet. Write why that answer is right or wrong.`,
    'owed-finding': (w) =>
      `The chart on line ${w.line} has no finding yet. Write in one sentence what its figures show.`,
    'owed-unit': (w) =>
      `The chart on line ${w.line} has no unit yet. Write what is counted, “families”, say.`,
    'owed-source': (w) =>
      `The chart on line ${w.line} has no source yet. Write the source and the year of its data.`,
    'children-some': (w) =>
      `The block ${w.name} on line ${w.line} is still empty. Write what it holds on the lines below <${w.name}>.`,
    'children-ordered': (w) =>
      `The block ${w.name} on line ${w.line} holds one numbered list and nothing else. Write its steps on lines 1. 2. 3.; move other text out of the block.`,
    'children-list': (w) =>
      `The block ${w.name} on line ${w.line} holds one list and nothing else. Begin each item with - and a space; move other text out of the block.`,
    'children-table': (w) =>
      `The block ${w.name} on line ${w.line} holds one table and nothing else. Put the cursor into the block, press Table and fill in the figures; move other text out of the block.`,
    'children-choices': (w) =>
      `The block ${w.name} on line ${w.line} holds 2 to 8 choices (<Pilihan>) and nothing else.`,
    'no-right-answer': (w) =>
      `The question on line ${w.line} has no right answer yet. Write benar="ya" on the choice that is right.`,
    'all-right': (w) =>
      `The question on line ${w.line} marks every choice as right. At least one must be wrong.`,
    'chart-label': (w) =>
      `Table of a chart: the label on line ${w.line} is empty or longer than ${w.detail} letters. Write a short one in the first column.`,
    image: (w) =>
      `The picture on line ${w.line} does not come along from elsewhere. Upload it in “Pictures and files of this module”, then choose it from “Insert a block”.`,
    'heading-depth': (w) =>
      `The heading on line ${w.line} is too large or too small: lessons use two levels, ## and ###. Put the cursor on that line and press H.`,
    'heading-empty': (w) => `The heading on line ${w.line} is empty. Write it, or delete the # on that line.`,
  },
})
