/** Days from today on which the modules open for the cohort: four are open, two are ahead. */
export const MODULE_STARTS = {
  'kolaborasi-lintas-sektor': -44,
  'memahami-stunting-dan-kemiskinan-ekstrem': -23,
  'tiga-data-dasar': -9,
  'akar-masalah-dan-analisis-situasi': -9,
  'turun-lapangan': 3,
  'dari-temuan-ke-rekomendasi': 14,
} as const

/** Where the trainers set other dates for a module's assignment than its file proposes: days from today. */
export const TASK_DATES: Readonly<
  Record<string, { opens: number; due: number; closes: number; grading: number }>
> = {
  'memahami-stunting-dan-kemiskinan-ekstrem': { opens: -14, due: -6, closes: -4, grading: 2 },
  'tiga-data-dasar': { opens: -3, due: 4, closes: 6, grading: 10 },
  'akar-masalah-dan-analisis-situasi': { opens: -1, due: 7, closes: 9, grading: 13 },
}

/** Lessons done, for peserta01 … 40: some are ahead, most on time, five behind. The first one's next lesson is 3.2. */
export const LESSONS_DONE = [
  [8, 11, 9, 7, 10],
  [11, 12, 8, 3, 10],
  [11, 9, 8, 4, 7],
  [12, 8, 11, 7, 9],
  [14, 9, 7, 8, 6],
  [11, 10, 8, 9, 7],
  [7, 5, 8, 9, 2],
  [8, 13, 7, 9, 10],
].flat()

/** The day on which the first, second … lesson is usually done. */
export const READING_DAYS = [-43, -41, -38, -22, -20, -18, -15, -8, -6, -5, -3, -2, -2, -1]

/** Trainers' edits: when the published one went out, and when the draft was saved. */
export const EDITED = { published: -6, draft: -2 }
