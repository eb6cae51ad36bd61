import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { PEOPLE_PER_PAGE } from './people.schema.ts'
import type { PersonStatus } from './people.ts'

type PeopleFilter = { search: string; role: Role | null; status: PersonStatus | null; page: number }

/**
 * People of the asker's district by name, 25 a page. `search` looks into name, e-mail address and agency; the two
 * databases compare letters differently, so both sides are made small. A page behind the last one is the first; `page`
 * says which was read. Who was shown is noted.
 */
export async function listPeople(asker: Asker, { search, role, status, page }: PeopleFilter, now: Date) {
  if (!can(asker, 'people.manage', { districtId: asker.districtId })) return { total: 0, page: 1, people: [] }
  const conditions = [`p."districtId" = ?`]
  const values: (string | number)[] = [asker.districtId]
  if (search !== '') {
    const like = containing(search)
    conditions.push(
      `(LOWER(p."name") LIKE ? ESCAPE '\\' OR p."email" LIKE ? ESCAPE '\\' OR LOWER(a."name") LIKE ? ESCAPE '\\' OR LOWER(a."shortName") LIKE ? ESCAPE '\\')`,
    )
    values.push(like, like, like, like)
  }
  if (status) {
    conditions.push(`p."status" = ?`)
    values.push(status)
  }
  if (role) {
    conditions.push(
      `EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."personId" = p."id" AND r."role" = ? AND r."endedAt" IS NULL)`,
    )
    values.push(role)
  }
  async function rowsOf(at: number) {
    const found: unknown = await db.$queryRawUnsafe(
      sqlFor(`SELECT p."id", COUNT(*) OVER () AS "total" FROM "Person" p LEFT JOIN "Agency" a ON a."id" = p."agencyId"
        WHERE ${conditions.join(' AND ')} ORDER BY LOWER(p."name"), p."id" LIMIT ? OFFSET ?`),
      ...[...values, PEOPLE_PER_PAGE, (at - 1) * PEOPLE_PER_PAGE],
    )
    return z.array(z.object({ id: z.string(), total: z.coerce.number() })).parse(found)
  }
  const asked = await rowsOf(page)
  // The count comes with the rows: behind the last page there is none.
  const shown = asked.length === 0 ? 1 : page
  const rows = shown === page ? asked : await rowsOf(shown)
  const people = await db.person.findMany({
    where: { id: { in: rows.map((row) => row.id) }, districtId: asker.districtId },
    select: {
      id: true,
      name: true,
      email: true,
      title: true,
      status: true,
      agency: { select: { name: true } },
      roles: { where: { endedAt: null }, select: { role: true }, orderBy: { startedAt: 'asc' } },
      memberships: { select: { team: { select: { name: true } } }, take: 1, orderBy: { id: 'desc' } },
    },
  })
  if (people.length > 0)
    await recordReading(
      asker,
      {
        action: 'people.list',
        object: { type: 'district', id: asker.districtId },
        people: rows.map((row) => row.id),
      },
      now,
    )
  const places = new Map(rows.map((row, index) => [row.id, index]))
  people.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  return { total: rows[0]?.total ?? 0, page: shown, people }
}

/** One person of the asker's district with everything her page shows, or null; that somebody else read it is noted. */
export async function readPerson(asker: Asker, personId: string, now: Date) {
  if (!can(asker, 'people.manage', { districtId: asker.districtId })) return null
  const person = await db.person.findFirst({
    where: { id: personId, districtId: asker.districtId },
    select: {
      id: true,
      name: true,
      email: true,
      title: true,
      status: true,
      version: true,
      createdAt: true,
      agency: { select: { name: true } },
      roles: {
        where: { endedAt: null },
        orderBy: { startedAt: 'asc' },
        select: { role: true, cohortId: true, startedAt: true, cohort: { select: { name: true } } },
      },
      officeTerms: {
        where: { OR: [{ to: null }, { to: { gt: now } }] },
        select: {
          id: true,
          capacity: true,
          from: true,
          to: true,
          office: { select: { name: true, code: true } },
        },
      },
      memberships: { select: { isLead: true, team: { select: { id: true, name: true } } } },
      tokens: {
        where: { purpose: 'INVITATION', usedAt: null },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { expiresAt: true },
      },
    },
  })
  if (person && person.id !== asker.id)
    await recordReading(asker, { action: 'person.read', object: { type: 'person', id: person.id } }, now)
  return person
}

/** Agencies and cohorts to choose from when somebody is invited. */
export async function invitationChoices(asker: Asker) {
  const { districtId } = asker
  const [agencies, cohorts] = await Promise.all([
    db.agency.findMany({
      where: { districtId, closedAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, kind: true },
    }),
    db.cohort.findMany({
      where: { districtId },
      orderBy: [{ year: 'desc' }, { number: 'desc' }],
      take: 5,
      select: { id: true, name: true },
    }),
  ])
  return { agencies, cohorts }
}
