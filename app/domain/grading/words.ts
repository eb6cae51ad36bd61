import { texts } from '#app/i18n/texts.ts'

/** Handed-in work that waits for its grades. */
export const turnWords = texts({
  id: {
    title: (p: { title: string }) => `Nilai tugas: ${p.title}`,
    note: (p: { count: number }) => `${p.count} pengumpulan belum dirilis.`,
    quizTitle: (p: { title: string }) => `Nilai kuis: ${p.title}`,
    answers: (p: { count: number }) => `${p.count} jawaban menunggu nilai Anda.`,
    claims: (p: { count: number }) =>
      `${p.count} jawaban tiba sesudah waktu habis dan menunggu keputusan Anda.`,
    action: 'Buka penilaian',
  },
  en: {
    title: (p) => `Grade: ${p.title}`,
    note: (p) => `${p.count} submission${p.count === 1 ? '' : 's'} not released yet.`,
    quizTitle: (p) => `Mark the quiz: ${p.title}`,
    answers: (p) => `${p.count} answer${p.count === 1 ? '' : 's'} to be marked.`,
    claims: (p) =>
      `${p.count} answer${p.count === 1 ? '' : 's'} arrived after the end and wait${p.count === 1 ? 's' : ''} for your word.`,
    action: 'Open grading',
  },
})
