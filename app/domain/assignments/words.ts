import { texts } from '#app/i18n/texts.ts'

/** A task that waits for its writer. */
export const turnWords = texts({
  id: {
    title: (p: { title: string }) => `Tugas: ${p.title}`,
    open: 'Belum dikumpulkan.',
    team: 'Tugas tim: satu pengumpulan untuk semua anggota.',
    late: 'Tenggat sudah lewat. Masih diterima sampai batas akhir dan ditandai terlambat.',
    returned: (p: { attempt: number }) => `Dikembalikan pelatih untuk diperbaiki. Percobaan ${p.attempt}.`,
    extended: 'Waktu Anda diperpanjang.',
    due: 'Tenggat',
    closes: 'Tutup',
    action: 'Buka tugas',
  },
  en: {
    title: (p) => `Assignment: ${p.title}`,
    open: 'Not handed in yet.',
    team: 'Team assignment: one submission for all members.',
    late: 'The deadline has passed. Still accepted until the last day, marked as late.',
    returned: (p) => `Returned by the trainer to be mended. Attempt ${p.attempt}.`,
    extended: 'You have more time.',
    due: 'Due',
    closes: 'Closes',
    action: 'Open the assignment',
  },
})

/** What is said of a released grade that was corrected. */
export const correctionWords = texts({
  id: {
    title: (p: { by: string; at: string }) => `Dikoreksi ${p.by}, ${p.at}`,
    before: (p: { score: number }) => `Semula ${p.score} dari 100`,
    level: (p: { level: number }) => `Tingkat ${p.level}`,
    comment: 'Catatan semula',
  },
  en: {
    title: (p) => `Corrected by ${p.by}, ${p.at}`,
    before: (p) => `Before: ${p.score} of 100`,
    level: (p) => `Level ${p.level}`,
    comment: 'The comment before',
  },
})
