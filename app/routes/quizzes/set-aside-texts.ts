import { texts } from '#app/i18n/texts.ts'

/** The page of the texts of an attempt that were not chosen, where it differs from other such pages. */
export const quizAsideTexts = texts({
  id: {
    back: 'Kembali ke kuis',
    closedTitle: 'Kuis ini sudah berakhir, jadi jawabannya tidak dapat diubah lagi.',
    refused: 'Tulisan itu tidak dapat menjadi jawaban soal ini. Tidak ada yang berubah.',
  },
  en: {
    back: 'Back to the quiz',
    closedTitle: 'This quiz has ended, so its answers cannot be changed any more.',
    refused: 'That text cannot be an answer to this question. Nothing has changed.',
  },
})
