import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { MEGABYTE } from '#app/domain/files/files.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { MODULE } from './limits.ts'
import { mediaRoom, roomKey } from './room.server.ts'
import { shownOrWaiting } from './usage.server.ts'

const GIGABYTE = 1024 * MEGABYTE
/** So many media that no text calls are named, the largest of them. */
const MOST_NAMED = 25
/** So many modules are told of: those that take the most. */
const MOST_MODULES = 100

const moduleSchema = z.object({
  slug: z.string(),
  title: z.string(),
  position: z.number(),
  files: z.coerce.number(),
  bytes: z.coerce.number(),
})
const unusedSchema = z.object({
  slug: z.string(),
  title: z.string(),
  position: z.number(),
  name: z.string(),
  bytes: z.coerce.number(),
  all: z.coerce.number(),
})

/** What a medium takes, with the sizes in which it is kept. */
const TAKEN = sql`s."size" + COALESCE((SELECT SUM(f."size") FROM "FileForm" f WHERE f."fileId" = s."id"), 0)`
const MEDIA = sql`"Module" m JOIN "FileLink" l ON l."noun" = ${MODULE} AND l."thingId" = m."id"
  JOIN "StoredFile" s ON s."id" = l."fileId"`

/**
 * What the media of each module of the district take, the largest first, those that no text calls, and how much all may take;
 * null when that is not the asker's to see. `version` is the room in megabytes. A name that stands anywhere in a text counts
 * as called: what is named here can be taken out without harm. Three statements.
 */
export async function readDistrictRoom(asker: Asker) {
  const { districtId } = asker
  if (!can(asker, 'media.room', { districtId })) return null
  const [room, modules, unused] = await Promise.all([
    mediaRoom(districtId),
    ask(
      moduleSchema,
      sql`SELECT m."slug", m."title", m."position", COUNT(*) AS "files", SUM(${TAKEN}) AS "bytes"
        FROM ${MEDIA} WHERE m."districtId" = ${districtId}
        GROUP BY m."id", m."slug", m."title", m."position" ORDER BY "bytes" DESC, m."position" LIMIT ${MOST_MODULES}`,
    ),
    ask(
      unusedSchema,
      sql`SELECT m."slug", m."title", m."position", l."name", ${TAKEN} AS "bytes", COUNT(*) OVER () AS "all"
        FROM ${MEDIA} WHERE m."districtId" = ${districtId} AND l."removedAt" IS NULL
        AND m."source" NOT LIKE '%' || l."name" || '%'
        AND NOT EXISTS (SELECT 1 FROM "Assignment" a
          WHERE a."moduleId" = m."id" AND a."source" LIKE '%' || l."name" || '%')
        AND NOT EXISTS (SELECT 1 FROM "Lesson" n JOIN "LessonVersion" v ON v."lessonId" = n."id"
          LEFT JOIN "LessonVersion" p ON p."id" = n."publishedVersionId"
          WHERE n."moduleId" = m."id" AND ${shownOrWaiting} AND v."source" LIKE '%' || l."name" || '%')
        ORDER BY "bytes" DESC, l."name" LIMIT ${MOST_NAMED}`,
    ),
  ])
  return {
    room,
    version: Math.floor(room.most / MEGABYTE),
    modules,
    unused,
    moreUnused: Math.max(0, (unused[0]?.all ?? 0) - unused.length),
  }
}

const REFUSALS = ['not-found', 'stale'] as const
type RoomRefusal = (typeof REFUSALS)[number]
export type ChangedRoom = { bytes: number; most: number }

/**
 * Gives the media of the district's modules so many gigabytes. Less than they take already is allowed: nothing is removed,
 * and nothing more comes in. Refused when the page is older than what is set.
 */
export function changeDistrictRoom(
  asker: Asker,
  { from, gigabytes }: { from: number; gigabytes: number },
  now: Date,
): Promise<Outcome<ChangedRoom, RoomRefusal>> {
  const { districtId } = asker
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      if (!can(asker, 'media.room', { districtId })) throw new Refused<RoomRefusal>('not-found')
      // Race: two administrators at once, or a trainer who fills what is left. The district's row, which whoever adds a
      // medium takes first as well, makes one of them wait.
      await t.district.update({
        where: { id: districtId },
        data: { courseVersion: { increment: 0 } },
        select: { id: true },
      })
      const before = await mediaRoom(districtId, t)
      if (Math.floor(before.most / MEGABYTE) !== from) throw new Refused<RoomRefusal>('stale')
      const most = gigabytes * GIGABYTE
      if (most === before.most) return before
      const [key, value] = [roomKey(districtId), String(most)]
      await t.setting.upsert({
        where: { key },
        create: { key, value, updatedAt: now },
        update: { value, updatedAt: now },
      })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'media.room-change',
          object: { type: 'district', id: districtId },
          before: { bytes: before.most },
          after: { bytes: most },
        },
        now,
      )
      return { bytes: before.bytes, most }
    }),
  )
}
