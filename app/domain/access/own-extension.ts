import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { ownKeys, type Asker } from './asker.ts'

/**
 * Joins `e`, the asker's own extension of the schedule `s` of an assignment `a`, at most one row: for a team's work her
 * present team's, else her own.
 */
export function ownExtension(asker: Asker): SqlPiece {
  return sql`LEFT JOIN "Extension" e ON e."scheduleId" = s."id" AND e."ownerKey" IN (${list(ownKeys(asker))})
    AND SUBSTR(e."ownerKey", 1, 5) = CASE a."kind" WHEN 'TEAM' THEN 'team:' ELSE 'perso' END`
}

/** The date that holds for the owner of `e`: the later of hers and the common one. */
export function laterDate(date: 'dueAt' | 'closesAt'): SqlPiece {
  return words(`CASE WHEN e."${date}" > s."${date}" THEN e."${date}" ELSE s."${date}" END AS "${date}"`)
}
