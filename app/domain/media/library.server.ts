import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Medium } from '#app/mdx/media.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { list, sql, words } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { libraryModule } from './adding.server.ts'
import { MEDIA_PER_PAGE, MODULE, UNDO_REMOVAL } from './limits.ts'
import { mediumOf } from './module-media.server.ts'
import { mediaRoom } from './room.server.ts'
import { mediaUse } from './usage.server.ts'

export type LibraryRow = {
  id: string
  name: string
  medium: Medium
  /** All its forms together. */
  bytes: number
  addedAt: Date
  /** Titles of the texts that call it now. */
  usedIn: string[]
  removedAt: Date | null
}

type Wish = { spot: Spot; unusedOnly: boolean }

/**
 * A module's library, the newest first, with what is taken out but can still be put back; null when there is none for her.
 * `drawings` are those of the module's folder in `content/`. Five statements.
 */
export async function readLibrary(asker: Asker, slug: string, { spot, unusedOnly }: Wish, now: Date) {
  const module = await libraryModule(asker, { slug })
  if (!module) return null
  const use = await mediaUse(module.id)
  const [page, room, drawings] = await Promise.all([
    readByKey({
      spot,
      size: MEDIA_PER_PAGE,
      read: (from, most) => readRows({ moduleId: module.id, use, unusedOnly, now }, from, most),
      keyOf: (row) => row.id,
    }),
    mediaRoom(asker.districtId),
    db.moduleFile.findMany({
      where: { moduleId: module.id },
      orderBy: { name: 'asc' },
      select: { name: true },
    }),
  ])
  return {
    module,
    page: page satisfies KeyPage<LibraryRow>,
    room,
    drawings: drawings.map(({ name }) => ({ name, usedIn: use.get(name) ?? [] })),
  }
}

type Shown = { moduleId: string; use: ReadonlyMap<string, string[]>; unusedOnly: boolean; now: Date }

/** Ids tell their time, so that their order is that of coming. */
async function readRows(
  { moduleId, use, unusedOnly, now }: Shown,
  spot: Spot,
  most: number,
): Promise<LibraryRow[]> {
  const order = { column: words('l."id"'), id: words('l."id"'), down: true }
  const from = fromSpot(order, spot, spot && { value: spot.key, id: spot.key })
  const undoable = new Date(now.getTime() - UNDO_REMOVAL)
  const names = [...use.keys()]
  const isShown = unusedOnly && names.length > 0 ? sql`l."name" NOT IN (${list(names)})` : words('1 = 1')
  const rows = await ask(
    rowSchema,
    sql`SELECT l."id", l."name", l."addedAt", l."removedAt", s."id" AS "fileId", s."sha256", s."size", s."facts",
        s."size" + COALESCE((SELECT SUM(f."size") FROM "FileForm" f WHERE f."fileId" = s."id"), 0) AS "bytes"
      FROM "FileLink" l JOIN "StoredFile" s ON s."id" = l."fileId"
      WHERE l."noun" = ${MODULE} AND l."thingId" = ${moduleId} AND ${isShown}
        AND (l."removedAt" IS NULL OR l."removedAt" > ${undoable}) AND ${from.where}
      ORDER BY ${from.order} LIMIT ${most}`,
  )
  return rows.map(({ fileId, sha256, size, facts, ...row }) => ({
    ...row,
    medium: mediumOf({ id: fileId, sha256, size, facts }),
    usedIn: use.get(row.name) ?? [],
  }))
}

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  addedAt: z.coerce.date(),
  removedAt: z.coerce.date().nullable(),
  fileId: z.string(),
  sha256: z.string(),
  size: z.coerce.number(),
  facts: storedJson,
  bytes: z.coerce.number(),
})
