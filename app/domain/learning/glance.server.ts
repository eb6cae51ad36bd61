import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { MOST_DAYS, type GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'

const words = texts({
  id: { opens: (p: { cohort: string }) => `Modul dibuka, ${p.cohort}` },
  en: { opens: (p) => `Module opens, ${p.cohort}` },
})

/** Which modules open for the cohorts whose progress she sees. Participants have theirs in their own progress. */
export const glance: GlanceSource = {
  place: 70,
  glanceOf: (asker, now) => {
    const t = words[asker.language]
    const reach = readable(asker, 'progress.read')
    if (!reach) return {}
    const hers = sqlOf(
      whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }),
    )
    const opens = {
      rows: sql`SELECT m."slug" AS "id", m."title", c."name" AS "more", k."startsOn" AS "at" FROM "Cohort" c
        JOIN "CohortModule" k ON k."cohortId" = c."id" JOIN "Module" m ON m."id" = k."moduleId"
        WHERE ${hers} AND m."retiredAt" IS NULL AND k."startsOn" > ${now} ORDER BY k."startsOn", m."position" LIMIT ${MOST_DAYS}`,
      told: ({ id, title, more }: { id: string; title: string; more: string }) => ({
        title,
        written: title,
        what: t.opens({ cohort: more }),
        to: paths.module(id),
      }),
    }
    return { days: [opens] }
  },
}
