import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { MOST_DAYS, type ComingDays, type GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql, words as written, type SqlPiece } from '#app/platform/data/sql.ts'

const words = texts({
  id: {
    due: (p: { cohort: string }) => `Tenggat tugas, ${p.cohort}`,
    closes: (p: { cohort: string }) => `Pengumpulan ditutup, ${p.cohort}`,
  },
  en: {
    due: (p) => `Assignment due, ${p.cohort}`,
    closes: (p) => `Closed for handing in, ${p.cohort}`,
  },
})

/** When the assignments of the cohorts that she oversees are due, and close. */
export const glance: GlanceSource = {
  place: 70,
  glanceOf: (asker, now) => {
    const reach = readable(asker, 'assignment.oversee')
    if (!reach) return {}
    const hers = sqlOf(
      whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
    )
    const t = words[asker.language]
    return {
      days: [
        daysOf(scheduledAt('dueAt', hers, now), t.due),
        // Of those that close with their deadline it is said once.
        daysOf(scheduledAt('closesAt', sql`${hers} AND s."closesAt" <> s."dueAt"`, now), t.closes),
      ],
    }
  },
}

/** The next of one kind of date of the schedules `s` of cohorts `c`, as `ComingDays` wants them. */
export function scheduledAt(
  date: 'dueAt' | 'closesAt' | 'gradeTargetAt',
  hers: SqlPiece,
  now: Date,
): SqlPiece {
  const at = written(`s."${date}"`)
  return sql`SELECT s."id", a."title", c."name" AS "more", ${at} AS "at" FROM "AssignmentSchedule" s
    JOIN "Cohort" c ON c."id" = s."cohortId" JOIN "Assignment" a ON a."id" = s."assignmentId"
    WHERE ${hers} AND a."retiredAt" IS NULL AND ${at} > ${now} ORDER BY ${at}, s."id" LIMIT ${MOST_DAYS}`
}

function daysOf(rows: SqlPiece, what: (p: { cohort: string }) => string): ComingDays {
  return {
    rows,
    told: ({ id, title, more }) => ({
      title,
      written: title,
      what: what({ cohort: more }),
      to: paths.assignment(id),
    }),
  }
}
