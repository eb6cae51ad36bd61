import type { Asker } from '#app/domain/access/asker.ts'
import { MOST_DAYS, type ComingDays, type GlanceSource } from '#app/domain/notifications/glance.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { sql, words as written, type SqlPiece } from '#app/platform/data/sql.ts'
import { DAY } from '#app/platform/say/time.ts'
import { shareOf, waitingFor, within, type Part } from './queue-order.ts'
import { HOW_IT_WENT, readableDecisions } from './readable.ts'

const words = texts({
  id: {
    waiting: 'menunggu putusan Anda',
    waitingAll: 'menunggu putusan pimpinan',
    rest: 'menunggu putusan pemegang jabatan lain',
    unpublished: 'putusan belum diumumkan',
    sevenDays: 'diputus dalam tujuh hari',
    window: 'Jendela anggaran tutup',
  },
  en: {
    waiting: 'waiting for your decision',
    waitingAll: 'waiting for the leaders',
    rest: 'waiting for holders of other offices',
    unpublished: 'decisions not published',
    sevenDays: 'decided in seven days',
    window: 'Budget window closes',
  },
})

/** What the head of the queue's page counts, and the windows that what waits there aims at. */
export const glance: GlanceSource = {
  place: 10,
  glanceOf: (asker, now) => {
    const queue = waitingFor(asker)
    if (!queue) return {}
    const t = words[asker.language]
    const share = shareOf(asker)
    const waiting = (part: Part) =>
      sql`SELECT COUNT(*) FROM "Recommendation" r WHERE ${queue} AND ${within(part, share)}`
    const rest = { count: waiting('rest'), label: t.rest, to: paths.queueRest() }
    const decided = `${paths.queue()}#lalu`
    return {
      counts: [
        {
          count: waiting('hers'),
          label: asker.offices.length > 0 ? t.waiting : t.waitingAll,
          to: paths.queue(),
        },
        ...(share === 'all' ? [] : [rest]),
        {
          count: decidedSince(asker, now, written(' AND shown."publishedAt" IS NULL')),
          label: t.unpublished,
          to: decided,
        },
        { count: decidedSince(asker, now, written('')), label: t.sevenDays, to: decided },
      ],
      days: [windowsOf(asker, queue, now)],
    }
  },
}

/** As `decidedInSevenDays` counts them. */
function decidedSince(asker: Asker, now: Date, which: SqlPiece): SqlPiece {
  return sql`SELECT COUNT(*) FROM "Decision" d
    JOIN "OfficeTerm" t ON t."id" = d."officeTermId" JOIN "Office" o ON o."id" = t."officeId"
    JOIN "Recommendation" r ON r."id" = d."recommendationId" ${written(HOW_IT_WENT)}
    WHERE d."decidedAt" >= ${new Date(now.getTime() - 7 * DAY)} AND o."districtId" = ${asker.districtId}
      AND ${readableDecisions(asker)}${which}`
}

/** Her cards name these windows. */
function windowsOf({ districtId, language }: Asker, queue: SqlPiece, now: Date): ComingDays {
  return {
    rows: sql`SELECT w."id", w."name" AS "title", '' AS "more", w."closesAt" AS "at" FROM "BudgetWindow" w
      WHERE w."districtId" = ${districtId} AND w."closesAt" > ${now}
        AND EXISTS (SELECT 1 FROM "Recommendation" r WHERE ${queue} AND r."windowClosesAt" = w."closesAt")
      ORDER BY w."closesAt" LIMIT ${MOST_DAYS}`,
    told: ({ title }) => ({ title, written: title, what: words[language].window, to: paths.queue() }),
  }
}
