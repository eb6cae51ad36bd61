/** Limits that screens show; kept apart from the schemas so that no page loads a validator to print a number. */

/** Limits of a lesson's text and facts. */
export const DRAFT_LIMITS = { title: 160, summary: 400, minutes: 120, letters: 100_000, note: 200 } as const

/** Field of a lesson's text → its name in the editor's form. */
export const DRAFT_NAMES = {
  title: 'judul',
  summary: 'ringkasan',
  minutes: 'menit',
  source: 'naskah',
  note: 'catatan',
} as const
