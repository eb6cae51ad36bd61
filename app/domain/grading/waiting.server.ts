import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'

/** Three columns of a schedule `s`: since when its oldest work of others waits, of each state that waits for a trainer. */
export function waitingSince(asker: Asker): SqlPiece {
  return sql`(${firstWaiting(asker, 'NONE')}) AS "ungradedSince", (${firstWaiting(asker, 'GRADING')}) AS "gradingSince",
    (${firstWaiting(asker, 'READY')}) AS "readySince"`
}

/** The oldest of them, of rows `of_hers`; null where nothing waits. */
export const OLDEST = words(
  older(older('of_hers."ungradedSince"', 'of_hers."gradingSince"'), 'of_hers."readySince"'),
)

function older(one: string, other: string): string {
  return `CASE WHEN ${one} IS NULL OR ${other} < ${one} THEN ${other} ELSE ${one} END`
}

/** The index knows the first one: however many wait, one is read. */
function firstWaiting(asker: Asker, grade: 'NONE' | 'GRADING' | 'READY'): SqlPiece {
  return sql`SELECT w."handedInAt" FROM "Submission" w WHERE w."scheduleId" = s."id" AND w."status" = 'HANDED_IN'
    AND ${words(`w."gradeStatus" = '${grade}'`)} AND ${byOthers(asker)} ORDER BY w."handedInAt" LIMIT 1`
}

/** Her own and her team's work is for other trainers to grade. */
function byOthers(asker: Asker): SqlPiece {
  return column('w."ownerKey"').among({ notIn: keysEver(asker) })
}
