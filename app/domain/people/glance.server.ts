import { can } from '#app/domain/access/permissions.ts'
import type { GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'
import { withQuery } from '#app/platform/query.ts'

const words = texts({
  id: { invited: 'orang diundang, belum pernah masuk' },
  en: { invited: 'people invited who have never come in' },
})

export const glance: GlanceSource = {
  place: 30,
  glanceOf: (asker) => {
    const { districtId, language } = asker
    if (!can(asker, 'people.manage', { districtId })) return {}
    const invited = {
      count: sql`SELECT COUNT(*) FROM "Person" p WHERE p."districtId" = ${districtId} AND p."status" = 'INVITED'`,
      label: words[language].invited,
      to: withQuery(paths.people(), { keadaan: 'diundang' }),
    }
    return { counts: [invited] }
  },
}
