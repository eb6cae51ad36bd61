import { can } from '#app/domain/access/permissions.ts'
import type { GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'
import { withQuery } from '#app/platform/query.ts'
import { peopleWithoutMail } from './unsent-mail.ts'

const words = texts({
  id: { invited: 'orang diundang, belum pernah masuk', unsent: 'orang yang surelnya belum terkirim' },
  en: { invited: 'people invited who have never come in', unsent: 'people whose mail has not been sent' },
})

export const glance: GlanceSource = {
  place: 30,
  glanceOf: (asker, now) => {
    const { districtId, language } = asker
    if (!can(asker, 'people.manage', { districtId })) return {}
    const invited = {
      count: sql`SELECT COUNT(*) FROM "Person" p WHERE p."districtId" = ${districtId} AND p."status" = 'INVITED'`,
      label: words[language].invited,
      to: withQuery(paths.people(), { keadaan: 'diundang' }),
    }
    const unsent = {
      count: sql`SELECT COUNT(*) FROM ${peopleWithoutMail(now)}
        JOIN "Person" p ON p."id" = h."personId" WHERE p."districtId" = ${districtId}`,
      label: words[language].unsent,
      to: withQuery(paths.people(), { keadaan: 'surel' }),
    }
    return { counts: [invited, unsent] }
  },
}
