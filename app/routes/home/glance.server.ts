import { z } from 'zod'
import { worksAs, type Asker } from '#app/domain/access/asker.ts'
import { ROLES } from '#app/domain/access/roles.ts'
import { MOST_DAYS } from '#app/domain/notifications/glance.ts'
import * as nouns from '#app/glances.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { joined, sql, words } from '#app/platform/data/sql.ts'
import { number } from '#app/platform/say/figures.ts'
import { dayWords } from '#app/platform/say/time.ts'
import { glanceTexts } from './glance-texts.ts'

const sources = Object.values(nouns).sort((a, b) => a.place - b.place)
/** Whoever only learns has her own progress and deadlines beside her turns. */
const AT_WORK = ROLES.filter((role) => role !== 'participant')

const rowSchema = z.object({
  is: z.enum(['count', 'day']),
  at: z.coerce.date().nullable(),
  id: z.string(),
  title: z.string(),
  more: z.string(),
  // Its place among the counts, or among the kinds of days.
  part: z.coerce.number(),
  count: z.coerce.number().nullable(),
})
type Row = z.infer<typeof rowSchema>

/** What matters to this person's work in figures, and the days that come next; null for whoever only learns. One statement. */
export async function glanceFor(asker: Asker, now: Date) {
  if (!worksAs(asker, AT_WORK)) return null
  const t = glanceTexts[asker.language]
  const glances = sources.map(({ glanceOf }) => glanceOf(asker, now))
  const counts = glances.flatMap((one) => one.counts ?? [])
  const days = glances.flatMap((one) => one.days ?? [])
  const rows = await askAll(
    counts.map(({ count }) => count),
    days.map((one) => one.rows),
  )
  const countOf = (part: number) => rows.find((row) => row.is === 'count' && row.part === part)?.count ?? null
  return {
    counts: {
      title: t.counts,
      empty: t.noCounts,
      items: counts.flatMap(({ label, to }, part) => {
        const count = countOf(part)
        return count === null ? [] : [{ label, to, value: number(count, asker.language) }]
      }),
    },
    days: {
      title: t.days,
      empty: days.length > 0 ? t.noDays : t.noDaysForRole,
      items: rows
        .filter(isDay)
        .sort((a, b) => a.at.getTime() - b.at.getTime() || a.part - b.part)
        .flatMap((row) => {
          const told = days[row.part]?.told(row)
          return told ? [{ ...told, when: dayWords(row.at, now, asker) }] : []
        }),
    },
  }
}

function isDay(row: Row): row is Row & { at: Date } {
  return row.is === 'day' && row.at !== null
}

type Pieces = readonly Parameters<typeof joined>[0][number][]

/** Every count, and of all the days together the first few. */
async function askAll(counts: Pieces, days: Pieces): Promise<Row[]> {
  const coming = days.map(
    (rows, part) =>
      sql`SELECT 'day' AS "is", ${words(String(part))} AS "part", coming.*, 0 AS "count" FROM (${rows}) coming`,
  )
  const counted = counts.map(
    (count, part) =>
      sql`SELECT 'count' AS "is", ${words(String(part))} AS "part", '' AS "id", '' AS "title", '' AS "more",
        CAST(NULL AS TIMESTAMP) AS "at", (${count}) AS "count"`,
  )
  const pieces = [
    ...(coming.length === 0
      ? []
      : [
          sql`SELECT * FROM (SELECT * FROM (${joined(coming, ' UNION ALL ')}) every ORDER BY "at", "part", "id" LIMIT ${MOST_DAYS}) soonest`,
        ]),
    ...counted,
  ]
  return pieces.length === 0 ? [] : ask(rowSchema, joined(pieces, ' UNION ALL '))
}
