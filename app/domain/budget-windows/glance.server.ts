import { can } from '#app/domain/access/permissions.ts'
import { MOST_DAYS, type GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql } from '#app/platform/data/sql.ts'

const words = texts({
  id: { closes: 'Jendela anggaran tutup' },
  en: { closes: 'Budget window closes' },
})

export const glance: GlanceSource = {
  place: 70,
  glanceOf: (asker, now) => {
    const { districtId } = asker
    if (!can(asker, 'windows.manage', { districtId })) return {}
    const what = words[asker.language].closes
    const closes = {
      rows: sql`SELECT w."id", w."name" AS "title", '' AS "more", w."closesAt" AS "at" FROM "BudgetWindow" w
        WHERE w."districtId" = ${districtId} AND w."closesAt" > ${now} ORDER BY w."closesAt" LIMIT ${MOST_DAYS}`,
      told: ({ title }: { title: string }) => ({ title, written: title, what, to: paths.windows() }),
    }
    return { days: [closes] }
  },
}
