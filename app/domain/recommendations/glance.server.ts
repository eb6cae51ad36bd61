import { worksAs } from '#app/domain/access/asker.ts'
import { MOST_DAYS, type GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'
import { withQuery } from '#app/platform/query.ts'
import { countListed } from './list.server.ts'
import { visibleRows } from './visible.server.ts'
import type { Status } from './workflow.ts'

const words = texts({
  id: {
    secretariat: 'rekomendasi menunggu sekretariat',
    leader: 'rekomendasi menunggu putusan pimpinan',
    team: 'rekomendasi di meja tim',
    disposition: 'rekomendasi menunggu disposisi',
    resumes: 'Penundaan rekomendasi berakhir',
  },
  en: {
    secretariat: 'recommendations waiting for the secretariat',
    leader: 'recommendations waiting for the leaders',
    team: 'recommendations with their teams',
    disposition: 'recommendations waiting for the disposition',
    resumes: 'The deferral of a recommendation ends',
  },
})

const FILTERS = ['secretariat', 'leader', 'team', 'disposition'] as const
const DEFERRED: Status = 'DEFERRED'

/** By whose turn it is. Leaders count in their own queue; a team sees each of its own on Beranda. */
export const glance: GlanceSource = {
  place: 20,
  glanceOf: (asker, now) => {
    const visible = visibleRows(asker)
    const t = words[asker.language]
    if (!visible || !worksAs(asker, ['secretariat', 'reviewer', 'leader', 'aide', 'auditor'])) return {}
    const resumes = {
      rows: sql`SELECT r."id", r."title", '' AS "more", r."deferredUntil" AS "at" FROM "Recommendation" r
        WHERE ${visible} AND r."status" = ${DEFERRED} AND r."deferredUntil" > ${now}
        ORDER BY r."deferredUntil", r."id" LIMIT ${MOST_DAYS}`,
      told: ({ id, title }: { id: string; title: string }) => ({
        title,
        written: title,
        what: t.resumes,
        to: paths.recommendation(id),
      }),
    }
    const counts = FILTERS.map((filter) => ({
      count: countListed(visible, filter),
      label: t[filter],
      to: withQuery(paths.recommendations(), { giliran: filter }),
    }))
    return { counts: worksAs(asker, ['secretariat', 'reviewer', 'auditor']) ? counts : [], days: [resumes] }
  },
}
