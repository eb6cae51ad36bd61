import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { shownFirst } from '#app/domain/cohorts/shown-first.ts'
import { WITHOUT_TEAM } from '#app/domain/cohorts/without-team.ts'
import type { GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'

const words = texts({
  id: { withoutTeam: 'peserta belum berada dalam tim' },
  en: { withoutTeam: 'participants not in a team yet' },
})

/** Of the cohort that the page of teams shows first. */
export const glance: GlanceSource = {
  place: 40,
  glanceOf: (asker, now) => {
    const reach = readable(asker, 'teams.manage')
    if (!reach) return {}
    const hers = sqlOf(
      whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }),
    )
    const withoutTeam = {
      count: sql`SELECT ${WITHOUT_TEAM} FROM (SELECT c."id", c."districtId", c."participants" FROM "Cohort" c
        WHERE ${hers} ORDER BY ${shownFirst(now)} LIMIT 1) c`,
      label: words[asker.language].withoutTeam,
      to: paths.teams(),
    }
    return { counts: [withoutTeam] }
  },
}
