import { texts } from '#app/i18n/texts.ts'
import { counted } from '#app/platform/say/counted.ts'

/** A trainer tries her own quiz. */
export const tryTexts = texts({
  id: {
    studio: 'Studio',
    quizzes: 'Kuis',
    crumb: 'Coba',
    title: (p: { title: string }) => `Coba kuis: ${p.title}`,
    lede: 'Soal tampil seperti bagi peserta. Yang Anda jawab di sini tidak dicatat di mana pun.',
    none: 'Kuis ini belum menanyakan apa pun',
    noneNext: 'Tulis soalnya dulu, lalu coba di sini.',
    back: 'Kembali ke kuis',
    check: 'Periksa jawaban',
    again: 'Coba lagi dengan urutan baru',
    result: 'Hasil percobaan Anda',
    percent: (p: { percent: number }) => `Nilai ${p.percent} dari 100.`,
    passed: 'Lulus.',
    failed: (p: { pass: number }) => `Belum lulus: lulus bila nilai ${p.pass} atau lebih.`,
    waiting: (p: { count: number }) => `${p.count} uraian menunggu dinilai orang dan belum dihitung.`,
    notRecorded: 'Tidak ada yang dicatat.',
    hidden: (p: { parts: string }) => `Peserta belum melihat ini sesudah mengumpulkan: ${p.parts}.`,
    all: 'Peserta melihat hal yang sama sesudah mengumpulkan.',
    parts: { marks: 'nilai', correctness: 'benar atau salahnya', feedback: 'umpan balik', answers: 'kunci' },
    review: 'Jawaban dan kuncinya',
    changed: 'Soal kuis ini baru saja berubah, jadi jawaban tadi tidak diperiksa. Ini soal yang sekarang.',
  },
  en: {
    studio: 'Studio',
    quizzes: 'Quizzes',
    crumb: 'Try',
    title: (p) => `Try the quiz: ${p.title}`,
    lede: 'Questions look as they do to participants. What you answer here is recorded nowhere.',
    none: 'This quiz asks nothing yet',
    noneNext: 'Write its questions first, then try them here.',
    back: 'Back to the quiz',
    check: 'Check the answers',
    again: 'Try again in a new order',
    result: 'Your result',
    percent: (p) => `${p.percent} out of 100.`,
    passed: 'Passed.',
    failed: (p) => `Not passed: it takes ${p.pass} or more.`,
    waiting: (p) =>
      `${counted(p.count, 'essay waits for a marker and counts', 'essays wait for a marker and count')} nothing yet.`,
    notRecorded: 'Nothing was recorded.',
    hidden: (p) => `After handing in, participants do not see yet: ${p.parts}.`,
    all: 'Participants see the same after handing in.',
    parts: { marks: 'the mark', correctness: 'what was right', feedback: 'feedback', answers: 'the key' },
    review: 'Answers and the key',
    changed:
      'The questions have just changed, so those answers were not checked. These are the questions now.',
  },
})
