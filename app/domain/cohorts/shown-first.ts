import { sql, type SqlPiece } from '#app/platform/data/sql.ts'

/**
 * In which order cohorts `c` are shown where only one of them can be: those that run today, else those that have ended,
 * both the one that began last; those that have not begun come after, the nearest first, so that founding next year's
 * cohort hides nobody's running one. For ORDER BY. Lists of all cohorts stand by year instead.
 */
export function shownFirst(now: Date): SqlPiece {
  return sql`CASE WHEN c."startsOn" > ${now} THEN 2 WHEN c."endsOn" < ${now} THEN 1 ELSE 0 END,
    CASE WHEN c."startsOn" > ${now} THEN c."startsOn" END, c."startsOn" DESC, c."year" DESC, c."number" DESC`
}
