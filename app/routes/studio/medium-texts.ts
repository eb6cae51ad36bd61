import { texts } from '#app/i18n/texts.ts'

/** What the sheet for the words of a picture, a file or a film says. */
export const mediumTexts = texts({
  id: {
    change: 'Ubah keterangan',
    file: (p: { name: string }) => `Berkas: ${p.name}`,
    of: {
      Gambar: {
        title: 'Kata-kata gambar',
        labels: { alt: 'Apa yang tampak pada gambar', keterangan: 'Keterangan di bawah gambar' },
        hints: {
          alt: 'Dibaca oleh yang tidak melihat gambarnya: pembaca layar dan mode hemat data.',
          keterangan: 'Misalnya: Gambar 1. Posyandu Melati, Maret 2026.',
        },
      },
      Berkas: {
        title: 'Judul berkas',
        labels: { judul: 'Judul yang dibaca peserta' },
        hints: { judul: 'Misalnya: Formulir wawancara rumah tangga.' },
      },
      Video: {
        title: 'Judul film',
        labels: { judul: 'Judul yang dibaca peserta' },
        hints: { judul: 'Misalnya: Wawancara dengan kader posyandu.' },
      },
    },
    spoken: 'Apa yang diucapkan dan diperlihatkan film ditulis di dalam bloknya, di bawah baris pertama.',
    empty: 'Tulis dahulu, supaya pelajarannya dapat diterbitkan.',
    tooLong: (p: { most: number }) => `Terlalu panjang: paling banyak ${p.most} huruf.`,
    use: 'Pakai',
    later: 'Nanti saja',
  },
  en: {
    change: 'Change its words',
    file: (p) => `File: ${p.name}`,
    of: {
      Gambar: {
        title: 'Words of the picture',
        labels: { alt: 'What can be seen in it', keterangan: 'Caption below the picture' },
        hints: {
          alt: 'Read by those who do not see it: screen readers and data-saver mode.',
          keterangan: 'For example: Gambar 1. Posyandu Melati, Maret 2026.',
        },
      },
      Berkas: {
        title: 'Title of the file',
        labels: { judul: 'The title that participants read' },
        hints: { judul: 'For example: Formulir wawancara rumah tangga.' },
      },
      Video: {
        title: 'Title of the film',
        labels: { judul: 'The title that participants read' },
        hints: { judul: 'For example: Wawancara dengan kader posyandu.' },
      },
    },
    spoken: 'What the film says and shows is written inside its block, below the first line.',
    empty: 'Write it first, so that the lesson can be published.',
    tooLong: (p) => `Too long: at most ${p.most} characters.`,
    use: 'Use it',
    later: 'Later',
  },
})
