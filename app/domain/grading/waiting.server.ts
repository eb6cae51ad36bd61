import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'

/** Two columns of a schedule `s`: since when its oldest ungraded, and its oldest half-graded, work of others waits. */
export function waitingSince(asker: Asker): SqlPiece {
  return sql`(${firstWaiting(asker, 'NONE')}) AS "ungradedSince", (${firstWaiting(asker, 'GRADING')}) AS "gradingSince"`
}

/** The older of the two, of rows `of_hers`; null where nothing waits. */
export const OLDEST =
  words(`CASE WHEN of_hers."ungradedSince" IS NULL OR of_hers."gradingSince" < of_hers."ungradedSince"
  THEN of_hers."gradingSince" ELSE of_hers."ungradedSince" END`)

/** The index knows the first one: however many wait, one is read. */
function firstWaiting(asker: Asker, grade: 'NONE' | 'GRADING'): SqlPiece {
  return sql`SELECT w."handedInAt" FROM "Submission" w WHERE w."scheduleId" = s."id" AND w."status" = 'HANDED_IN'
    AND ${words(`w."gradeStatus" = '${grade}'`)} AND ${byOthers(asker)} ORDER BY w."handedInAt" LIMIT 1`
}

/** Her own and her team's work is for other trainers to grade. */
function byOthers(asker: Asker): SqlPiece {
  return column('w."ownerKey"').among({ notIn: keysEver(asker) })
}
