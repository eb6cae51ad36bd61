import { can } from '#app/domain/access/permissions.ts'
import { MOST_DAYS, type GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { fillable } from './filling.ts'

const words = texts({
  id: { vacant: 'jabatan tanpa pejabat', ends: 'Masa jabatan berakhir' },
  en: { vacant: 'offices that nobody holds', ends: 'The term of office ends' },
})

/** Vacant offices are counted for whoever fills them; when a term ends, everybody plans who sees who holds an office. */
export const glance: GlanceSource = {
  place: 60,
  glanceOf: (asker, now) => {
    const { districtId } = asker
    const t = words[asker.language]
    if (!can(asker, 'offices.read', { districtId })) return {}
    const hers = fillable(asker)
    const vacant = {
      count: sql`SELECT COUNT(*) FROM "Office" o WHERE o."districtId" = ${districtId} AND o."closedAt" IS NULL
        AND o."code" IN (${list(hers)}) AND NOT EXISTS (
        SELECT 1 FROM "OfficeTerm" term WHERE term."officeId" = o."id" AND term."from" <= ${now}
          AND (term."to" IS NULL OR term."to" > ${now}))`,
      label: t.vacant,
      to: paths.offices(),
    }
    const ends = {
      rows: sql`SELECT term."id", o."name" AS "title", '' AS "more", term."to" AS "at" FROM "Office" o
        JOIN "OfficeTerm" term ON term."officeId" = o."id"
        WHERE o."districtId" = ${districtId} AND term."to" > ${now} ORDER BY term."to" LIMIT ${MOST_DAYS}`,
      told: ({ title }: { title: string }) => ({ title, what: t.ends, to: paths.offices() }),
    }
    return { counts: hers.length > 0 ? [vacant] : [], days: [ends] }
  },
}
