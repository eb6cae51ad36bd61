import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

/** So many of the newest changes of an agency are named. */
export const MOST_CHANGES = 20

const agencySchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  version: z.coerce.number(),
  closedAt: z.coerce.date().nullable(),
  parentId: z.string().nullable(),
  parent: z.string().nullable(),
  areaCode: z.string().nullable(),
  area: z.string().nullable(),
  people: z.coerce.number(),
  offices: z.coerce.number(),
  parts: z.coerce.number(),
})

/** An agency of the asker's district, also a closed one, with what belongs to it; null where there is none for her. One statement. */
export async function readAgencyPage(asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const [agency] = await ask(
    agencySchema,
    sql`SELECT a."id", a."code", a."name", a."shortName", a."kind", a."version", a."closedAt", a."parentId", a."areaCode",
        parent."name" AS "parent", area."name" AS "area",
        (SELECT COUNT(*) FROM "Person" p WHERE p."agencyId" = a."id" AND p."status" <> 'DISABLED') AS "people",
        (SELECT COUNT(*) FROM "Office" o WHERE o."agencyId" = a."id" AND o."closedAt" IS NULL) AS "offices",
        (SELECT COUNT(*) FROM "Agency" part WHERE part."parentId" = a."id" AND part."closedAt" IS NULL) AS "parts"
      FROM "Agency" a LEFT JOIN "Agency" parent ON parent."id" = a."parentId"
      LEFT JOIN "Area" area ON area."districtId" = a."districtId" AND area."code" = a."areaCode"
      WHERE a."id" = ${id} AND a."districtId" = ${districtId}`,
  )
  return agency ?? null
}

const namedSchema = z.object({ name: z.string() }).partial().nullish().catch(null)
const changeSchema = z.object({
  seq: z.coerce.number(),
  at: z.coerce.date(),
  action: z.string(),
  by: z.string().nullable(),
  detail: storedJson.transform((kept) =>
    z.object({ before: namedSchema, after: namedSchema }).partial().catch({}).parse(kept),
  ),
})

/** What was done to an agency, the newest first: of the audit trail only what tells of it. One statement. */
export async function agencyHistory(asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return []
  return ask(
    changeSchema,
    sql`SELECT e."seq", e."at", e."action", p."name" AS "by", e."detail" FROM "AuditEvent" e
      LEFT JOIN "Person" p ON p."id" = e."personId"
      WHERE e."districtId" = ${districtId} AND e."objectType" = 'agency' AND e."objectId" = ${id}
      ORDER BY e."seq" DESC LIMIT ${MOST_CHANGES}`,
  )
}

/** What an agency can be part of, and the kecamatan that it can govern: those that no other one does. */
export async function agencyPlaces(asker: Asker, exceptId: string | null, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'agencies.manage', { districtId })) return { parents: [], areas: [] }
  const rows = await ask(
    z.object({ is: z.string(), value: z.string(), label: z.string() }),
    sql`SELECT 'parent' AS "is", a."id" AS "value", a."name" AS "label" FROM "Agency" a
      WHERE a."districtId" = ${districtId} AND a."closedAt" IS NULL AND a."id" <> ${exceptId ?? ''}
      UNION ALL
      SELECT 'area', r."code", r."name" FROM "Area" r
      WHERE r."districtId" = ${districtId} AND r."kind" = 'KECAMATAN'
        AND (r."validTo" IS NULL OR r."validTo" > ${now})
        AND NOT EXISTS (SELECT 1 FROM "Agency" held WHERE held."districtId" = ${districtId}
          AND held."areaCode" = r."code" AND held."closedAt" IS NULL AND held."id" <> ${exceptId ?? ''})
      ORDER BY "label"`,
  )
  const of = (kind: string) => rows.flatMap(({ is, value, label }) => (is === kind ? [{ value, label }] : []))
  return { parents: of('parent'), areas: of('area') }
}
