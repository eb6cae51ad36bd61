/** On this day the secretariat opened all modules for the cohort. */
export const OPENED = -30

/**
 * Days from today on which the modules open for the cohort, and with them their assignments, for as long as their
 * files say: the first is closed, the second is to be graded by this evening, two are open, two are ahead.
 */
export const MODULE_STARTS = {
  'kolaborasi-lintas-sektor': -29,
  'memahami-stunting-dan-kemiskinan-ekstrem': -10,
  'tiga-data-dasar': -3,
  'akar-masalah-dan-analisis-situasi': -1,
  'turun-lapangan': 3,
  'dari-temuan-ke-rekomendasi': 14,
} as const

/** Lessons done, for peserta01 … 40: some are ahead, most on time, five behind. The first one's next lesson is 3.2. */
export const LESSONS_DONE = [
  [8, 11, 9, 7, 10],
  [11, 12, 8, 3, 10],
  [11, 9, 8, 4, 7],
  [12, 8, 11, 7, 9],
  [13, 9, 7, 8, 6],
  [11, 10, 8, 9, 7],
  [7, 5, 8, 9, 2],
  [8, 13, 7, 9, 10],
].flat()

/** The day on which the first, second … lesson is usually done. */
export const READING_DAYS = [-28, -26, -23, -9, -8, -7, -6, -3, -3, -2, -2, -1, -1, -1]

/** Trainers' edits: when the published one went out, and when the draft was saved. */
export const EDITED = { published: -6, draft: -2 }
