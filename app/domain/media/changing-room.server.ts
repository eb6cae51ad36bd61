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
import { mediaUseByModule } from './usage.server.ts'

const GIGABYTE = 1024 * MEGABYTE
/** So many media that no text calls are named, the largest of them. */
const MOST_NAMED = 25

const mediumSchema = z.object({
  moduleId: z.string(),
  slug: z.string(),
  title: z.string(),
  position: z.number(),
  name: z.string(),
  removed: z.coerce.boolean(),
  bytes: z.coerce.number(),
})

type ModuleRef = { slug: string; title: string; position: number }

/**
 * What the media of each module of the district take, the largest first, those that no text calls, and how much all may take;
 * null when that is not the asker's to see. `version` is the room in megabytes. Three statements.
 */
export async function readDistrictRoom(asker: Asker) {
  const { districtId } = asker
  if (!can(asker, 'media.room', { districtId })) return null
  const [room, use, media] = await Promise.all([
    mediaRoom(districtId),
    mediaUseByModule(districtId),
    ask(
      mediumSchema,
      sql`SELECT m."id" AS "moduleId", m."slug", m."title", m."position", l."name",
          CASE WHEN l."removedAt" IS NULL THEN 0 ELSE 1 END AS "removed",
          s."size" + COALESCE((SELECT SUM(f."size") FROM "FileForm" f WHERE f."fileId" = s."id"), 0) AS "bytes"
        FROM "Module" m JOIN "FileLink" l ON l."noun" = ${MODULE} AND l."thingId" = m."id"
        JOIN "StoredFile" s ON s."id" = l."fileId" WHERE m."districtId" = ${districtId}
        ORDER BY "bytes" DESC, l."name"`,
    ),
  ])
  const modules = new Map<string, ModuleRef & { bytes: number; files: number }>()
  for (const { moduleId, slug, title, position, bytes } of media) {
    const before = modules.get(moduleId) ?? { slug, title, position, bytes: 0, files: 0 }
    modules.set(moduleId, { ...before, bytes: before.bytes + bytes, files: before.files + 1 })
  }
  const unused = media.filter(({ moduleId, name, removed }) => !removed && !use.get(moduleId)?.has(name))
  return {
    room,
    version: Math.floor(room.most / MEGABYTE),
    modules: [...modules.values()].toSorted((one, other) => other.bytes - one.bytes),
    unused: unused.slice(0, MOST_NAMED),
    moreUnused: Math.max(0, unused.length - MOST_NAMED),
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
