import { texts } from '#app/i18n/texts.ts'
import type { Language } from '#app/platform/say/language.ts'

type Words = { use: string; attributes: Readonly<Record<string, string>> }

const TITLE = {
  id: 'Judul sendiri di atas isi.',
  en: 'A title of its own above the content.',
}
const ID = {
  id: 'Nama tetap di pelajaran ini. Jawaban orang disimpan di bawah nama itu, jadi jangan diganti setelah terbit.',
  en: 'A fixed name in this lesson. People’s answers are kept under it, so do not change it once it is published.',
}

/** What each block of a lesson is for, and each of its attributes; their names and limits stand in the grammar. */
const blockTexts = texts({
  id: {
    Catatan: {
      use: 'Keterangan tambahan yang boleh dilewati tanpa kehilangan inti pelajaran.',
      attributes: { judul: TITLE.id },
    },
    Penting: {
      use: 'Satu hal yang tidak boleh terlewat. Pakailah paling banyak satu kali di satu pelajaran.',
      attributes: { judul: TITLE.id },
    },
    Contoh: {
      use: 'Contoh dengan data rekaan. Tulisan “DATA CONTOH, fiktif” selalu ada di atasnya.',
      attributes: { judul: 'Nama contoh, di belakang tulisan “DATA CONTOH, fiktif”.' },
    },
    Gambar: {
      use: 'Foto atau gambar garis dari modul ini. Foto dikirim dalam lebar yang sesuai dengan layar; dalam mode hemat data pembaca memintanya sendiri. Gambar garis (SVG) ikut berubah dengan tema terang dan gelap.',
      attributes: {
        berkas: 'Foto atau gambar garisnya.',
        alt: 'Apa yang terlihat, dalam kata-kata: dibacakan kepada yang tidak melihat, dan tampil sebelum foto diminta.',
        keterangan: 'Kalimat di bawah gambar.',
      },
    },
    Berkas: {
      use: 'Berkas untuk diunduh, misalnya lembar kerja. Jenis dan ukurannya tampil sebelum diunduh.',
      attributes: { berkas: 'Berkas yang diunduh.', judul: 'Nama yang dibaca orang.' },
    },
    Video: {
      use: 'Film dari modul ini. Ukuran dan lamanya tampil; tidak ada yang dimuat sebelum film diputar. Di antara pembuka dan penutup blok ditulis apa yang diucapkan dan diperlihatkan; dalam mode hemat data tulisan itu yang tampil lebih dulu.',
      attributes: {
        berkas: 'Filmnya.',
        judul: 'Nama film.',
        poster: 'Gambar yang tampil sebelum film diputar.',
        takarir: 'Teks yang tampil di dalam film (WebVTT).',
      },
    },
    Langkah: {
      use: 'Langkah yang dikerjakan berurutan, ditulis sebagai daftar bernomor.',
      attributes: {},
    },
    Istilah: {
      use: 'Satu kata dan artinya, di tempat kata itu pertama kali dipakai.',
      attributes: { kata: 'Kata yang dijelaskan.' },
    },
    Grafik: {
      use: 'Diagram yang digambar dari satu tabel. Tabelnya tetap dapat dibuka, dan setiap nilai dapat dibacakan. Angka dari sumber yang berbeda tidak digambar dalam satu diagram.',
      attributes: {
        jenis: 'Batang untuk membandingkan, garis untuk perkembangan.',
        temuan: 'Yang terlihat dari angka-angka itu, dalam satu kalimat.',
        satuan: 'Satuan angka, misalnya keluarga atau persen.',
        sumber: 'Nama sumber dan tahun data.',
      },
    },
    Soal: {
      use: 'Pertanyaan singkat dengan pilihan. Peserta langsung melihat umpan balik untuk pilihannya; jawaban yang benar tidak ikut terkirim sebelum ia menjawab.',
      attributes: { id: ID.id, tanya: 'Pertanyaannya.' },
    },
    Pilihan: {
      use: 'Satu jawaban di dalam Soal: sedikitnya dua, paling banyak delapan. Bila lebih dari satu benar, peserta boleh memilih beberapa.',
      attributes: {
        benar: 'Tulis “ya” pada jawaban yang benar.',
        umpan: 'Yang dibaca peserta setelah memilih jawaban ini: mengapa benar atau keliru.',
      },
    },
    DaftarPeriksa: {
      use: 'Daftar yang dicentang peserta untuk dirinya sendiri.',
      attributes: { id: ID.id, judul: 'Judul daftar.' },
    },
    Refleksi: {
      use: 'Pertanyaan yang dijawab peserta untuk dirinya sendiri. Tidak ada orang lain yang membaca jawabannya.',
      attributes: { id: ID.id, tanya: 'Pertanyaannya.' },
    },
    Kuis: {
      use: 'Jalan ke sebuah kuis modul ini, dengan keadaannya bagi pembaca: belum dibuka, terbuka, sedang berjalan, atau lulus.',
      attributes: {
        id: 'Nama kuis di alamatnya, misalnya kuis. Daftarnya di Studio, halaman Kuis modul itu.',
      },
    },
  },
  en: {
    Catatan: {
      use: 'A side note that may be skipped without losing the thread of the lesson.',
      attributes: { judul: TITLE.en },
    },
    Penting: {
      use: 'The one thing that must not be missed. Use it at most once in a lesson.',
      attributes: { judul: TITLE.en },
    },
    Contoh: {
      use: 'An example with invented data. The words “DATA CONTOH, fiktif” always stand above it.',
      attributes: { judul: 'The name of the example, after the words “DATA CONTOH, fiktif”.' },
    },
    Gambar: {
      use: 'A photograph or a drawing of this module. Photographs come in the width that the screen needs; in data-saver mode readers ask for them. Drawings (SVG) follow the light and the dark theme.',
      attributes: {
        berkas: 'The photograph or the drawing.',
        alt: 'What is to be seen, in words: read out to those who do not see it, and shown before a photograph is asked for.',
        keterangan: 'The sentence below the picture.',
      },
    },
    Berkas: {
      use: 'A file to download, such as a worksheet. Its kind and size stand beside it.',
      attributes: { berkas: 'The file to download.', judul: 'The name that people read.' },
    },
    Video: {
      use: 'A film of this module. Its size and length are shown; nothing is loaded before it is played. Between the opening and the closing of the block stands what is said and shown; in data-saver mode that comes first.',
      attributes: {
        berkas: 'The film itself.',
        judul: 'The name of the film.',
        poster: 'The picture that is shown before the film is played.',
        takarir: 'The words that are shown inside the film (WebVTT).',
      },
    },
    Langkah: {
      use: 'Steps that are done one after another, written as a numbered list.',
      attributes: {},
    },
    Istilah: {
      use: 'A word and what it means, where the word is used first.',
      attributes: { kata: 'The word that is explained.' },
    },
    Grafik: {
      use: 'A chart drawn from one table. The table can still be opened, and every value can be read out. Figures from different sources are not drawn in one chart.',
      attributes: {
        jenis: 'Batang (bars) to compare, garis (lines) for a development.',
        temuan: 'What the figures show, in one sentence.',
        satuan: 'The unit of the figures, such as families or per cent.',
        sumber: 'The name of the source and the year of the data.',
      },
    },
    Soal: {
      use: 'A short question with choices. Participants see at once what is said about their choice; which one is right is not sent before they have answered.',
      attributes: { id: ID.en, tanya: 'The question.' },
    },
    Pilihan: {
      use: 'One answer inside a Soal: at least two, at most eight. Where several are right, several may be chosen.',
      attributes: {
        benar: 'Write “ya” (yes) at the right answer.',
        umpan: 'What a participant reads after choosing this answer: why it is right or wrong.',
      },
    },
    DaftarPeriksa: {
      use: 'A list that participants tick off for themselves.',
      attributes: { id: ID.en, judul: 'The title of the list.' },
    },
    Refleksi: {
      use: 'A question that participants answer for themselves. Nobody else reads the answer.',
      attributes: { id: ID.en, tanya: 'The question.' },
    },
    Kuis: {
      use: 'A way to a quiz of this module, with where its reader stands: not open yet, open, running or passed.',
      attributes: {
        id: 'The name of the quiz in its address, such as kuis. They are listed in the studio, on the page of quizzes of the module.',
      },
    },
  },
})

/** What is told of a block of the grammar; nothing of one that has no words yet, which a test finds. */
export function wordsOfBlock(name: string, language: Language): Words | null {
  const all: Readonly<Record<string, Words>> = blockTexts[language]
  return Object.hasOwn(all, name) ? (all[name] ?? null) : null
}
