import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { scheduledAt } from '#app/domain/assignments/glance.server.ts'
import type { GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql, words as written, type SqlPiece } from '#app/platform/data/sql.ts'
import { STANDS } from './standing.server.ts'

const words = texts({
  id: {
    ungraded: 'pengumpulan belum dinilai',
    grading: 'sedang dinilai',
    ready: 'siap dirilis',
    returned: 'dikembalikan, menunggu perbaikan',
    target: (p: { cohort: string }) => `Target penilaian, ${p.cohort}`,
  },
  en: {
    ungraded: 'submissions not graded',
    grading: 'being graded',
    ready: 'ready to be released',
    returned: 'returned, waiting to be mended',
    target: (p) => `To be graded by then, ${p.cohort}`,
  },
})

const STATES = ['ungraded', 'grading', 'ready', 'returned'] as const

export const glance: GlanceSource = {
  place: 10,
  glanceOf: (asker, now) => {
    const reach = readable(asker, 'assignment.grade')
    if (!reach) return {}
    const hers = sqlOf(
      whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
    )
    const t = words[asker.language]
    return {
      counts: STATES.map((state) => ({
        count: othersIn(state, asker, hers),
        label: t[state],
        to: paths.grading(),
      })),
      days: [
        {
          rows: scheduledAt('gradeTargetAt', hers, now),
          told: ({ id, title, more }) => ({
            title,
            written: title,
            what: t.target({ cohort: more }),
            to: paths.gradingAssignment(id),
          }),
        },
      ],
    }
  },
}

/** How many works stand so, as the data base keeps it ("WorkCount"), without her own: those others grade. */
function othersIn(state: (typeof STATES)[number], asker: Asker, hers: SqlPiece): SqlPiece {
  const schedules = sql`"AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"`
  const own = column('w."ownerKey"').among({ in: keysEver(asker) })
  return sql`SELECT COALESCE(SUM(k.${written(`"${state}"`)}), 0) - (
      SELECT COUNT(*) FROM "Submission" w WHERE ${own} AND ${written(STANDS[state])}
        AND w."scheduleId" IN (SELECT s."id" FROM ${schedules} WHERE ${hers}))
    FROM ${schedules} JOIN "WorkCount" k ON k."scheduleId" = s."id" WHERE ${hers}`
}
