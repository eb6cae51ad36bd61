import { keysEver, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'

/** Who owes an assignment of a cohort, without the asker herself. */
export type Owners = { asker: Asker; kind: string; cohortId: string }

/** How the owners `o` of an assignment are asked for. */
type Kind = {
  table: SqlPiece
  prefix: string
  /** Where an owner `o` stands among all, then its id: an index has both behind what `within` asks. */
  place: SqlPiece
  placeType: SqlPiece
  within: (owners: Owners) => SqlPiece
  /** Does `o` belong to the cohort now? */
  belongs: (owners: Owners) => SqlPiece
}

const TEAMS: Kind = {
  table: words('"Team"'),
  prefix: teamKey(''),
  place: words('o."number"'),
  placeType: words('INTEGER'),
  within: ({ cohortId }) => sql`o."cohortId" = ${cohortId} AND o."removedAt" IS NULL`,
  belongs: () => words('1 = 1'),
}

const PEOPLE: Kind = {
  table: words('"Person"'),
  prefix: personKey(''),
  place: words('o."nameKey"'),
  placeType: words('TEXT'),
  within: ({ asker }) => sql`o."districtId" = ${asker.districtId}`,
  belongs: ({ cohortId }) => sql`EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."cohortId" = ${cohortId}
    AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."personId" = o."id")`,
}

export function kindOf({ kind }: Owners): Kind {
  return kind === 'TEAM' ? TEAMS : PEOPLE
}

/** Is the work `w` that of `o`? As the index of works or as that of owners is asked. */
export function worksOf(owners: Owners): { byOwner: SqlPiece; byWork: SqlPiece } {
  const { prefix } = kindOf(owners)
  const long = String(prefix.length)
  return {
    byOwner: words(`w."ownerKey" = '${prefix}' || o."id"`),
    byWork: words(
      `SUBSTR(w."ownerKey", 1, ${long}) = '${prefix}' AND o."id" = SUBSTR(w."ownerKey", ${long} + 1)`,
    ),
  }
}

/** Is `o` one of them? Whoever has left the cohort is none; nobody grades herself, nor a team in which she is or was. */
export function isOwner(owners: Owners): SqlPiece {
  const { within, belongs, prefix } = kindOf(owners)
  const others = column(`('${prefix}' || o."id")`).among({ notIn: keysEver(owners.asker) })
  return joined([within(owners), others, belongs(owners)], ' AND ')
}
