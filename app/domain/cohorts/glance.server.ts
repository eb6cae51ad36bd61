import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import type { GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'
import { withQuery } from '#app/platform/query.ts'
import { shownFirst } from './shown-first.ts'

const words = texts({
  id: { behind: 'peserta tertinggal pelajaran' },
  en: { behind: 'participants behind in their lessons' },
})

/** Of the cohort that the page of progress shows first, as its newest finished count has it. */
export const glance: GlanceSource = {
  place: 50,
  glanceOf: (asker, now) => {
    const reach = readable(asker, 'progress.read')
    if (!reach) return {}
    const hers = sqlOf(
      whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }),
    )
    const behind = {
      // A cohort begins with a count in which nothing is due yet, for nobody has looked.
      count: sql`SELECT CASE WHEN n."plan" <> '' THEN n."people" - n."upToDate" END FROM "ProgressCount" n
        WHERE n."cohortId" = (SELECT c."id" FROM "Cohort" c WHERE ${hers} ORDER BY ${shownFirst(now)} LIMIT 1)
          AND n."finishedAt" IS NOT NULL ORDER BY n."id" DESC LIMIT 1`,
      label: words[asker.language].behind,
      to: `${withQuery(paths.progress(), { keadaan: 'tertinggal' })}#semua`,
    }
    return { counts: [behind] }
  },
}
