import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { dayAfter, LONGEST_REST, weekOf, type WorkCalendar } from './working-days.ts'

const calendarSchema = z.object({
  week: z.string(),
  day: z.string().nullable(),
  name: z.string().nullable(),
})

/** When the district works, from the first of these days to as long after the last as `nextWorkingDay` looks. One statement. */
export async function readCalendar(
  districtId: string,
  days: readonly string[],
  reader: Reader = db,
): Promise<WorkCalendar> {
  const sorted = days.toSorted()
  const [from = '', to = ''] = [sorted[0], sorted.at(-1)]
  const rows = await ask(
    calendarSchema,
    sql`SELECT d."workWeek" AS "week", h."day", h."name" FROM "District" d
      LEFT JOIN "Holiday" h ON h."districtId" = d."id" AND h."day" >= ${from} AND h."day" <= ${dayAfter(to, LONGEST_REST)}
      WHERE d."id" = ${districtId}`,
    reader,
  )
  return {
    week: weekOf(rows[0]?.week ?? ''),
    holidays: new Map(rows.flatMap(({ day, name }) => (day !== null && name !== null ? [[day, name]] : []))),
  }
}

const yearSchema = z.object({ year: z.string(), count: z.coerce.number() })
const MOST_SHOWN = 200

/** The week of the district, its holidays of one year, and how many there are in which year. Null for who does not keep them. Three statements. */
export async function readWorkingDays(asker: Asker, year: number) {
  const { districtId } = asker
  if (!can(asker, 'district.manage', { districtId })) return null
  const [{ workWeek }, holidays, years] = await Promise.all([
    db.district.findUniqueOrThrow({ where: { id: districtId }, select: { workWeek: true } }),
    db.holiday.findMany({
      where: { districtId, day: { gte: `${year}-01-01`, lte: `${year}-12-31` } },
      orderBy: { day: 'asc' },
      take: MOST_SHOWN,
      select: { id: true, day: true, name: true, kind: true },
    }),
    ask(
      yearSchema,
      sql`SELECT SUBSTR(h."day", 1, 4) AS "year", COUNT(*) AS "count" FROM "Holiday" h
        WHERE h."districtId" = ${districtId} GROUP BY SUBSTR(h."day", 1, 4) ORDER BY 1`,
    ),
  ])
  return {
    week: workWeek,
    holidays,
    years: years.map((row) => ({ year: Number(row.year), count: row.count })),
  }
}

/** One holiday of the district; null when it is not hers to change. */
export async function readHoliday(asker: Asker, id: string, reader: Reader = db) {
  const { districtId } = asker
  if (!can(asker, 'district.manage', { districtId })) return null
  return reader.holiday.findFirst({
    where: { id, districtId },
    select: { id: true, day: true, name: true, kind: true, version: true },
  })
}
