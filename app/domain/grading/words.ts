import { texts } from '#app/i18n/texts.ts'

/** Handed-in work that waits for its grades. */
export const turnWords = texts({
  id: {
    title: (p: { title: string }) => `Nilai tugas: ${p.title}`,
    note: (p: { count: number }) => `${p.count} pengumpulan belum dirilis.`,
    action: 'Buka penilaian',
  },
  en: {
    title: (p) => `Grade: ${p.title}`,
    note: (p) => `${p.count} submission${p.count === 1 ? '' : 's'} not released yet.`,
    action: 'Open grading',
  },
})
