import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { texts } from '#app/i18n/texts.ts'

/** Of the texts of an attempt that were not chosen: the link to their page, and where that differs from other such pages. */
export const quizAsideTexts = texts({
  id: {
    link: (p: { count: number }) => `${keptTexts.id.setAsideTitle} (${p.count})`,
    only: 'Hanya uraian dan isian singkat: pilihan yang tidak dipilih tidak disisihkan.',
    back: 'Kembali ke kuis',
    closedTitle: 'Kuis ini sudah berakhir, jadi jawabannya tidak dapat diubah lagi.',
    refused: 'Tulisan itu tidak dapat menjadi jawaban soal ini. Tidak ada yang berubah.',
  },
  en: {
    link: (p) => `${keptTexts.en.setAsideTitle} (${p.count})`,
    only: 'Essays and short answers only: a choice that was not taken is not set aside.',
    back: 'Back to the quiz',
    closedTitle: 'This quiz has ended, so its answers cannot be changed any more.',
    refused: 'That text cannot be an answer to this question. Nothing has changed.',
  },
})

/** What the link to them says; null where there are none. */
export function asideLink({ setAside: count }: { setAside: number }, language: keyof typeof quizAsideTexts) {
  return count === 0 ? null : quizAsideTexts[language].link({ count })
}
