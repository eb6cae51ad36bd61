import { can } from '#app/domain/access/permissions.ts'
import type { GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'
import { FAULTS } from './verifying.server.ts'

const words = texts({
  id: {
    newest: 'nomor kejadian terbaru di jejak audit',
    faults: 'masalah pada pemeriksaan terakhir jejak audit',
  },
  en: {
    newest: 'number of the newest event in the audit trail',
    faults: 'faults when the audit trail was last verified',
  },
})

/** The chain's own number of the newest event: how many there are would have to be counted. */
export const glance: GlanceSource = {
  place: 80,
  glanceOf: (asker) => {
    const { districtId } = asker
    if (!can(asker, 'audit.read', { districtId })) return {}
    const newest = {
      count: sql`SELECT MAX(e."seq") FROM "AuditEvent" e WHERE e."districtId" = ${districtId}`,
      label: words[asker.language].newest,
      to: paths.audit(),
    }
    const faults = {
      count: sql`SELECT c."value" FROM "Counter" c WHERE c."key" = ${FAULTS}`,
      label: words[asker.language].faults,
      to: paths.audit(),
    }
    return { counts: [newest, faults] }
  },
}
