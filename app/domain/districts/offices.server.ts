import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey } from '#app/platform/data/by-key.ts'
import { containing } from '#app/platform/data/containing.ts'
import { db } from '#app/platform/data/db.server.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { fillable, mayFill } from './filling.ts'
import {
  isHead,
  kindsWhere,
  OFFICE_KINDS,
  officeRule,
  type OfficeGroup,
  type OfficeKind,
} from './office-kinds.ts'
import { standingOf } from './terms.ts'

export const OFFICES_PER_PAGE = 25
const MOST_TERMS = 400
/** More offices than a district has: so many can be chosen as the one above another. */
const MOST_CHOICES = 500

export type OfficeFilter = { group: OfficeGroup | null; vacant: boolean; search: string; spot: Spot }

const rowSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  agency: z.string().nullable(),
})

/**
 * The open offices of the district with who holds them, who will and who did (of a page the newest 400 terms, the newest
 * first): 25 a page, the highest first. Two statements.
 */
export async function listOffices(asker: Asker, filter: OfficeFilter, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'offices.read', { districtId })) return { rows: [], before: null, after: null }
  const page = await readByKey({
    spot: filter.spot,
    size: OFFICES_PER_PAGE,
    read: (spot, most) => ask(rowSchema, listed(districtId, { ...filter, spot }, most, now)),
    keyOf: ({ id }) => id,
  })
  const terms = await db.officeTerm.findMany({
    where: { officeId: { in: page.rows.map(({ id }) => id) } },
    orderBy: { from: 'desc' },
    take: MOST_TERMS,
    select: {
      id: true,
      officeId: true,
      capacity: true,
      from: true,
      to: true,
      person: { select: { id: true, name: true, status: true } },
    },
  })
  const rows = page.rows.map((office) => ({
    ...office,
    group: officeRule(office.code).group,
    terms: terms
      .filter((term) => term.officeId === office.id)
      .map((term) => ({ ...term, standing: standingOf(term, now) })),
  }))
  return { ...page, rows }
}

/** The highest first, those of one rank by their agency and name. */
function orderOf(office: string, agency: string): SqlPiece {
  const places = OFFICE_KINDS.map((kind, at) => `WHEN '${kind}' THEN '${placeOf(kind, at)}'`).join(' ')
  return words(
    `(CASE ${office}."code" ${places} ELSE '9' END || COALESCE(${agency}."nameKey", '') || ' ' || LOWER(${office}."name"))`,
  )
}

/** Offices below the heads stand together, whatever they are called. */
function placeOf(kind: OfficeKind, at: number): number {
  return officeRule(kind).group === 'below' ? OFFICE_KINDS.indexOf('KABID') : at
}

const ALL = words('1 = 1')

function listed(
  districtId: string,
  { group, vacant, search, spot }: OfficeFilter,
  most: number,
  now: Date,
): SqlPiece {
  const id = spot?.key ?? ''
  const value = sql`(SELECT ${orderOf('k', 'ka')} FROM "Office" k LEFT JOIN "Agency" ka ON ka."id" = k."agencyId"
    WHERE k."id" = ${id} AND k."districtId" = ${districtId})`
  const { where, order } = fromSpot({ column: orderOf('o', 'a'), id: words('o."id"') }, spot, { value, id })
  const kinds = group ? kindsWhere((rule) => rule.group === group) : []
  const held = sql`term."officeId" = o."id" AND term."from" <= ${now} AND (term."to" IS NULL OR term."to" > ${now})`
  const typed = containing(nameKey(search))
  const inGroup = group ? sql`o."code" IN (${list(kinds)})` : ALL
  const isVacant = vacant ? sql`NOT EXISTS (SELECT 1 FROM "OfficeTerm" term WHERE ${held})` : ALL
  const meant =
    search === ''
      ? ALL
      : sql`(LOWER(o."name") LIKE ${containing(search.toLowerCase())} ESCAPE '\\'
          OR a."nameKey" LIKE ${typed} ESCAPE '\\'
          OR EXISTS (SELECT 1 FROM "OfficeTerm" term JOIN "Person" p ON p."id" = term."personId"
            WHERE ${held} AND p."nameKey" LIKE ${typed} ESCAPE '\\'))`
  return sql`SELECT o."id", o."code", o."name", a."name" AS "agency"
    FROM "Office" o LEFT JOIN "Agency" a ON a."id" = o."agencyId"
    WHERE o."districtId" = ${districtId} AND o."closedAt" IS NULL
      AND ${inGroup} AND ${isVacant} AND ${meant} AND ${where}
    ORDER BY ${order} LIMIT ${most}`
}

/** One open office of the district for whoever may fill it, or null. */
export async function readOffice(asker: Asker, id: string) {
  const { districtId } = asker
  const office = await db.office.findFirst({
    where: { id, districtId, closedAt: null },
    select: {
      id: true,
      code: true,
      name: true,
      version: true,
      superiorId: true,
      agencyId: true,
      agency: { select: { name: true } },
    },
  })
  return office && mayFill(asker, office.code) ? office : null
}

/** Who may be appointed: those of the role that the office takes, of accounts that are not closed; never the asker herself. */
export async function listCandidates(asker: Asker, code: string) {
  const { districtId } = asker
  if (!mayFill(asker, code)) return []
  return db.person.findMany({
    where: {
      districtId,
      id: { not: asker.id },
      status: { not: 'DISABLED' },
      roles: { some: { role: officeRule(code).role, districtId, endedAt: null } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, title: true },
  })
}

/** From what a new office is made: kinds she may fill, agencies to which it can belong, offices that can stand above it. */
export async function foundingChoices(asker: Asker) {
  const { districtId } = asker
  const kinds = fillable(asker)
  if (kinds.length === 0) return { kinds, agencies: [], offices: [] }
  const [agencies, offices] = await Promise.all([
    db.agency.findMany({
      where: { districtId, closedAt: null, kind: { in: ['OPD', 'KECAMATAN'] } },
      orderBy: [{ kind: 'desc' }, { nameKey: 'asc' }],
      select: { id: true, name: true, kind: true },
    }),
    officesAbove(asker),
  ])
  return { kinds, agencies, offices }
}

/** The offices that can stand above another one: of the district, open, the highest first. */
export async function officesAbove(asker: Asker, exceptId?: string) {
  const { districtId } = asker
  if (fillable(asker).length === 0) return []
  return ask(
    rowSchema,
    sql`SELECT o."id", o."code", o."name", a."name" AS "agency" FROM "Office" o
      LEFT JOIN "Agency" a ON a."id" = o."agencyId"
      WHERE o."districtId" = ${districtId} AND o."closedAt" IS NULL AND o."id" <> ${exceptId ?? ''}
      ORDER BY ${orderOf('o', 'a')} LIMIT ${MOST_CHOICES}`,
  )
}

/** How an office is told from others of its kind: a head by its name alone, others with their agency. */
export function placedName({ code, name, agency }: { code: string; name: string; agency: string | null }) {
  return agency === null || isHead(code) ? name : `${name}, ${agency}`
}
