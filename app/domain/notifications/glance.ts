import type { Asker } from '#app/domain/access/asker.ts'
import type { SqlPiece } from '#app/platform/data/sql.ts'

/** How many there are of something that matters to a person's work, and the list that it counts. */
export type Count = {
  /**
   * A SELECT of one number, of what is kept or stands in an index, because Beranda asks it on every visit. None, or NULL:
   * it was not counted yet, and Beranda leaves it out.
   */
  count: SqlPiece
  label: string
  to: string
}

/** Days of one kind that come: when something is due, closes or opens. */
export type ComingDays = {
  /** Rows of "id", "title", "more" and "at" from `now` on, the soonest first, at most `MOST_DAYS`. */
  rows: SqlPiece
  told: (row: { id: string; title: string; more: string }) => DayWords
}

export type DayWords = {
  title: string
  /** Of the title: people wrote it. */
  written?: string
  /** What happens on that day: "Tenggat tugas, Angkatan 2". */
  what: string
  to: string
}

/** Beranda names so many days in all, and asks no noun for more. */
export const MOST_DAYS = 5

/** What one noun has to count for a person and which of its days come; each piece asks what she may read. Asks nothing itself. */
export type GlanceSource = {
  /** Counts of a smaller place come first. */
  place: number
  glanceOf: (asker: Asker, now: Date) => { counts?: readonly Count[]; days?: readonly ComingDays[] }
}
