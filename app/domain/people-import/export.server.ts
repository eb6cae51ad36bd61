import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { isRole } from '#app/domain/access/roles.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { writeSpreadsheet } from '#app/domain/files/spreadsheet/write-spreadsheet.server.ts'
import type { WrittenSheet } from '#app/domain/files/spreadsheet/xlsx-parts.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

/** As many as the largest installation has. */
const MOST_EXPORTED = 25_000

/** The columns of the template, which an exported list has too: a list that was exported can be imported. */
export const COLUMNS = [
  { head: 'Nama', width: 34 },
  { head: 'Surel', width: 32 },
  { head: 'Jabatan', width: 30 },
  { head: 'Perangkat daerah', width: 40 },
  { head: 'Peran', width: 14 },
  { head: 'Angkatan', width: 16 },
  { head: 'Tim', width: 14 },
] as const

const rowSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  agency: z.string().nullable(),
  role: z.string().nullable(),
  cohort: z.string().nullable(),
  team: z.string().nullable(),
})

/** Everybody of the asker's district whose account is not closed, once per role, by name; null for who may not. That she took it is noted. */
export async function exportPeople(asker: Asker, now: Date): Promise<Buffer | null> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const rows = await ask(
    rowSchema,
    sql`SELECT p."name", p."email", p."title", a."name" AS "agency", r."role", c."name" AS "cohort", t."name" AS "team"
      FROM "Person" p LEFT JOIN "Agency" a ON a."id" = p."agencyId"
      LEFT JOIN "RoleHolding" r ON r."personId" = p."id" AND r."endedAt" IS NULL
      LEFT JOIN "Cohort" c ON c."id" = r."cohortId"
      LEFT JOIN "TeamMember" m ON m."personId" = p."id" AND m."cohortId" = r."cohortId" AND r."role" = 'participant'
      LEFT JOIN "Team" t ON t."id" = m."teamId"
      WHERE p."districtId" = ${districtId} AND p."status" <> 'DISABLED'
      ORDER BY p."nameKey", p."id", r."startedAt" LIMIT ${MOST_EXPORTED}`,
  )
  await recordReading(asker, { action: 'people.export', object: { type: 'district', id: districtId } }, now)
  const names = roleWords.id
  return writeSpreadsheet([
    {
      name: 'Orang',
      columns: COLUMNS,
      rows: rows.map(({ name, email, title, agency, role, cohort, team }) => [
        name,
        email ?? '',
        title ?? '',
        agency ?? '',
        role && isRole(role) ? names[role] : '',
        cohort ?? '',
        team ?? '',
      ]),
    },
  ])
}

/** The empty list to fill in, with how it is meant. Columns keep their Indonesian names in every language. */
export function templateFile(notes: readonly string[], cohort: string): Promise<Buffer> {
  const example = [
    'Contoh Nama, S.K.M.',
    'contoh@contoh.go.id',
    'Analis Kesehatan',
    'Dinas Kesehatan',
    'Peserta',
    cohort,
    'Tim 1',
  ]
  const sheets: WrittenSheet[] = [
    { name: 'Isian', columns: COLUMNS, rows: [] },
    {
      name: 'Keterangan',
      columns: [{ head: 'Cara mengisi', width: 100 }],
      rows: notes.map((note) => [note]),
    },
    { name: 'Contoh', columns: COLUMNS, rows: [example] },
  ]
  return writeSpreadsheet(sheets)
}
