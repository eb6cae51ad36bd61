import { DECIDING_OFFICES } from '#app/domain/access/roles.ts'
import { someoneSigns, type SeatedAt } from '#app/domain/districts/seats.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { officeMayDecide } from './deciding-office.ts'

/** Nobody can decide "Recommendation" r now, as a condition: whoever may decide it is not in office, or cannot sign. */
export function nobodyDecides(at: SeatedAt): SqlPiece {
  return sql`((r."needsBupati" = TRUE AND ${nobodyFor(true, at)})
    OR (r."needsBupati" = FALSE AND ${nobodyFor(false, at)}))`
}

/** The same of one of which it is known whether the Bupati must decide. */
export function nobodyFor(needsBupati: boolean, at: SeatedAt): SqlPiece {
  const offices = DECIDING_OFFICES.filter((office) => officeMayDecide(office, { needsBupati }))
  return sql`NOT ${someoneSigns(offices, at)}`
}
