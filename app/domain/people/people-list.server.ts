import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import type { Spot } from '#app/platform/paging.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { PEOPLE_PER_PAGE } from './people.schema.ts'
import type { PersonStatus } from './people.ts'
import { peopleWithoutMail } from './unsent-mail.ts'

type PeopleFilter = {
  search: string
  role: Role | null
  status: PersonStatus | null
  unsentMail?: boolean
  spot: Spot
}

/**
 * People of the asker's district by name, 25 a page; the key of a row is the person's id, so that no address of a page
 * carries a name. `search` looks into name, e-mail address, user name and agency. Who was shown is noted. One statement and the note.
 */
export async function listPeople(
  asker: Asker,
  { spot, ...filter }: PeopleFilter,
  now: Date,
): Promise<KeyPage<ListedPerson>> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return { rows: [], before: null, after: null }
  const chosen = chosenBy(districtId, filter, now)
  const page = await readByKey({
    spot,
    size: PEOPLE_PER_PAGE,
    read: async (from, most) => togetherById(await ask(rowSchema, listed(districtId, chosen, from, most))),
    keyOf: ({ id }) => id,
  })
  const people = page.rows.map(({ id }) => id)
  if (people.length > 0)
    await recordReading(
      asker,
      { action: 'people.list', object: { type: 'district', id: districtId }, people },
      now,
    )
  return page
}

/** Where people `p` are looked for, and which of them are meant. */
type Chosen = { from: SqlPiece; where: SqlPiece }

/**
 * Nearly everybody takes part: a page of them is soon found in the order of names. Those of any other role are few and
 * stand first, which a CROSS JOIN tells SQLite.
 */
function chosenBy(
  districtId: string,
  { search, role, status, unsentMail }: Omit<PeopleFilter, 'spot'>,
  now: Date,
): Chosen {
  const conditions = [sql`p."districtId" = ${districtId}`]
  let from = words('"Person" p')
  if (status) conditions.push(sql`p."status" = ${status}`)
  if (role === 'participant')
    conditions.push(sql`EXISTS (SELECT 1 FROM "RoleHolding" r
      WHERE r."personId" = p."id" AND r."role" = ${role} AND r."endedAt" IS NULL)`)
  else if (role) {
    from = sql`(SELECT DISTINCT r."personId" FROM "RoleHolding" r
      WHERE r."districtId" = ${districtId} AND r."role" = ${role} AND r."endedAt" IS NULL) h CROSS JOIN "Person" p`
    conditions.push(words('p."id" = h."personId"'))
  }
  if (unsentMail) conditions.push(sql`p."id" IN (SELECT h."personId" FROM ${peopleWithoutMail(now)})`)
  if (search !== '') {
    const named = containing(nameKey(search))
    const account = containing(search.toLowerCase())
    conditions.push(
      sql`(p."nameKey" LIKE ${named} ESCAPE '\\' OR p."email" LIKE ${account} ESCAPE '\\'
        OR p."username" LIKE ${account} ESCAPE '\\'
        OR p."agencyId" IN (SELECT a."id" FROM "Agency" a
          WHERE a."districtId" = ${districtId} AND a."nameKey" LIKE ${named} ESCAPE '\\'))`,
    )
  }
  return { from, where: joined(conditions, ' AND ') }
}

const NAME = words('p."nameKey"')

/** A person once per role she holds; the team is her latest. */
function listed(districtId: string, chosen: Chosen, spot: Spot, most: number): SqlPiece {
  const id = spot?.key ?? ''
  const value = sql`(SELECT k."nameKey" FROM "Person" k WHERE k."id" = ${id} AND k."districtId" = ${districtId})`
  const { where, order } = fromSpot({ column: NAME, id: words('p."id"') }, spot, { value, id })
  const shown = fromSpot({ column: words('s."key"'), id: words('s."id"') }, spot, null)
  return sql`SELECT s."id", s."name", s."title", s."status", a."name" AS "agency", r."role",
      (SELECT t."name" FROM "TeamMember" m JOIN "Team" t ON t."id" = m."teamId"
        WHERE m."personId" = s."id" ORDER BY m."id" DESC LIMIT 1) AS "team"
    FROM (SELECT p."id", p."name", p."title", p."status", p."agencyId", ${NAME} AS "key"
      FROM ${chosen.from} WHERE ${chosen.where} AND ${where} ORDER BY ${order} LIMIT ${most}) s
    LEFT JOIN "Agency" a ON a."id" = s."agencyId"
    LEFT JOIN "RoleHolding" r ON r."personId" = s."id" AND r."endedAt" IS NULL
    ORDER BY ${shown.order}, r."startedAt"`
}

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  status: z.string(),
  agency: z.string().nullable(),
  role: z.string().nullable(),
  team: z.string().nullable(),
})

export type ListedPerson = Omit<z.infer<typeof rowSchema>, 'role'> & { roles: string[] }

function togetherById(rows: readonly z.infer<typeof rowSchema>[]): ListedPerson[] {
  const people = new Map<string, ListedPerson>()
  for (const { role, ...row } of rows) {
    const person = people.get(row.id) ?? { ...row, roles: [] }
    if (role) person.roles.push(role)
    people.set(row.id, person)
  }
  return [...people.values()]
}
