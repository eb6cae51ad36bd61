import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { column } from '#app/domain/access/reach.ts'
import { containing } from '#app/platform/data/containing.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'

/** Who owes an assignment of a cohort, without the asker herself; `search` looks into their names. */
export type Owners = { asker: Asker; kind: string; cohortId: string; search: string }

/** How the owners `o` of an assignment are asked for. */
type Kind = {
  table: string
  prefix: string
  /** By what they stand in order, and within what: an index has both. */
  order: string
  within: (owners: Owners) => SqlPiece
  /** Where it is told who they are, `r`, and the owner's id there. */
  told: string
  of: (owners: Owners) => SqlPiece
  id: string
  /** Is the work `w` of one of them? */
  theirs: (owners: Owners) => SqlPiece
}

const TEAMS: Kind = {
  table: '"Team"',
  prefix: teamKey(''),
  order: 'o."number"',
  within: ({ cohortId }) => sql`o."cohortId" = ${cohortId}`,
  told: '"Team" r',
  of: ({ cohortId }) => sql`r."cohortId" = ${cohortId}`,
  id: 'r."id"',
  theirs: (owners) => belongs(owners, ownerOfWork(owners)),
}

const HOLDING = `r."cohortId" = ? AND r."role" = 'participant' AND r."endedAt"`

const PEOPLE: Kind = {
  table: '"Person"',
  prefix: personKey(''),
  order: 'o."name"',
  within: ({ asker }) => sql`o."districtId" = ${asker.districtId}`,
  told: '"RoleHolding" r',
  of: ({ cohortId }) => ({ text: `${HOLDING} IS NULL`, values: [cohortId] }),
  id: 'r."personId"',
  theirs: isOfWhoStayed,
}

/**
 * Whoever works for a cohort holds its role or has held it, so it is enough to leave out the few whose role has ended:
 * to look for the role of everybody takes three times as long as all the rest.
 */
function isOfWhoStayed({ cohortId }: Owners): SqlPiece {
  const key = `'${PEOPLE.prefix}' || ${PEOPLE.id}`
  const has = `SELECT ${key} FROM ${PEOPLE.told} WHERE ${HOLDING}`
  return {
    text: `SUBSTR(w."ownerKey", 1, ${PEOPLE.prefix.length}) = '${PEOPLE.prefix}'
      AND w."ownerKey" NOT IN (${has} IS NOT NULL EXCEPT ${has} IS NULL)`,
    values: [cohortId, cohortId],
  }
}

export function kindOf({ kind }: Owners): Kind {
  return kind === 'TEAM' ? TEAMS : PEOPLE
}

/** The id in the key of the work `w`. */
export function ownerOfWork(owners: Owners): string {
  return `SUBSTR(w."ownerKey", ${kindOf(owners).prefix.length + 1})`
}

/** The owner's key as her works carry it. */
export function keyOf(owners: Owners, id: string): string {
  return `('${kindOf(owners).prefix}' || ${id})`
}

/** Is the work `w` of one of them? Whoever has left the cohort is none. */
export function isTheirWork(owners: Owners): SqlPiece {
  const others = othersThan(owners, 'w."ownerKey"')
  return joined([others, kindOf(owners).theirs(owners), named(owners, ownerOfWork(owners))], ' AND ')
}

/** Is `o` one of them? */
export function isOwner(owners: Owners): SqlPiece {
  const id = 'o."id"'
  const within = kindOf(owners).within(owners)
  const others = othersThan(owners, keyOf(owners, id))
  return joined([within, others, belongs(owners, id), named(owners, id)], ' AND ')
}

/** How many they are, as one value. */
export function ownerCount(owners: Owners): SqlPiece {
  const { told, of, id } = kindOf(owners)
  return sql`SELECT COUNT(DISTINCT ${words(id)}) FROM ${words(told)}
    WHERE ${of(owners)} AND ${othersThan(owners, keyOf(owners, id))} AND ${named(owners, id)}`
}

function belongs(owners: Owners, owner: string): SqlPiece {
  const { told, of, id } = kindOf(owners)
  return sql`EXISTS (SELECT 1 FROM ${words(told)} WHERE ${of(owners)} AND ${words(`${id} = ${owner}`)})`
}

/** Nobody grades herself, nor her team. */
function othersThan({ asker }: Owners, key: string): SqlPiece {
  return column(key).among({ notIn: ownKeys(asker) })
}

function named(owners: Owners, owner: string): SqlPiece {
  if (owners.search === '') return words('1 = 1')
  const { table } = kindOf(owners)
  return sql`EXISTS (SELECT 1 FROM ${words(table)} n WHERE ${words(`n."id" = ${owner}`)}
    AND LOWER(n."name") LIKE ${containing(owners.search)} ESCAPE '\\')`
}
