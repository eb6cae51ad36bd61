import { z } from 'zod'
import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import type { AssignmentDates } from '../dates.server.ts'

export type Owing = z.infer<typeof owingSchema>

const owingSchema = z.object({
  ownerKey: z.string(),
  name: z.string(),
  /** Her agency; a team has none. */
  about: z.string().nullable(),
  handedInAt: z.coerce.date().nullable(),
})

/**
 * Teams or participants of the cohort to whom more time is of use: who has not handed in for the first time, or has done so
 * late, and has no extension yet. Whose account is closed owes nothing; nobody gives time to herself or to a team in
 * which she is or was. `among`: which of them, as a condition on `o`; in the order of the list, at most so many. One
 * statement.
 */
export function listOwing(
  reader: Reader,
  asker: Asker,
  of: Pick<AssignmentDates, 'id' | 'cohortId' | 'kind'>,
  { among, most }: { among: SqlPiece; most: number },
): Promise<Owing[]> {
  const { from, prefix, place } = of.kind === 'TEAM' ? teamsOf(of.cohortId) : peopleOf(asker, of.cohortId)
  const key = `('${prefix}' || o."id")`
  return ask(
    owingSchema,
    sql`SELECT ${words(key)} AS "ownerKey", o."name", o."about", w."handedInAt"
      FROM ${from} LEFT JOIN "Submission" w ON w."scheduleId" = ${of.id} AND w."ownerKey" = ${words(key)} AND w."attempt" = 1
      WHERE ${column(key).among({ notIn: keysEver(asker) })} AND ${among} AND (w."handedInAt" IS NULL OR w."late")
        AND NOT EXISTS (SELECT 1 FROM "Extension" x WHERE x."scheduleId" = ${of.id} AND x."ownerKey" = ${words(key)})
      ORDER BY ${place}, o."id" LIMIT ${most}`,
    reader,
  )
}

/** Whose name has the text; all of them when it is empty. */
export function named(search: string): SqlPiece {
  return search === '' ? words('1 = 1') : sql`o."nameKey" LIKE ${containing(nameKey(search))} ESCAPE '\\'`
}

/** Those whose keys these are. */
export function keyed(owners: readonly string[]): SqlPiece {
  return column('o."id"').among({ in: owners.map((key) => key.slice(key.indexOf(':') + 1)) })
}

function teamsOf(cohortId: string) {
  return {
    from: sql`(SELECT t."id", t."name", t."nameKey", t."number", CAST(NULL AS TEXT) AS "about" FROM "Team" t
      WHERE t."cohortId" = ${cohortId} AND t."removedAt" IS NULL) o`,
    prefix: 'team:',
    place: words('o."number"'),
  }
}

function peopleOf({ districtId }: Asker, cohortId: string) {
  return {
    from: sql`(SELECT p."id", p."name", p."nameKey", g."name" AS "about" FROM "RoleHolding" r
      JOIN "Person" p ON p."id" = r."personId" LEFT JOIN "Agency" g ON g."id" = p."agencyId"
      WHERE r."cohortId" = ${cohortId} AND r."role" = 'participant' AND r."endedAt" IS NULL
        AND p."districtId" = ${districtId} AND p."status" <> 'DISABLED') o`,
    prefix: 'person:',
    place: words('o."nameKey"'),
  }
}
