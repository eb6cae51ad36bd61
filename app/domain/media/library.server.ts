import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { unfinishedAt, unfinishedSchema } from '#app/domain/files/unfinished.server.ts'
import type { Medium } from '#app/mdx/media.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { list, sql, words } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { libraryModule } from './adding.server.ts'
import { paths } from '#app/paths.ts'
import { factsSchema } from './facts.ts'
import { MEDIA_PER_PAGE, MODULE, UNDO_REMOVAL } from './limits.ts'
import { mediumOf } from './module-media.server.ts'
import { mediaRoom } from './room.server.ts'
import { mediaUse, type MediumUse } from './usage.server.ts'

export type LibraryRow = {
  id: string
  name: string
  medium: Medium
  /** Where it is looked at as a picture, if it is a drawing. */
  drawnAt: string | null
  /** All its forms together. */
  bytes: number
  addedAt: Date
  /** The texts that call it now. */
  usedIn: MediumUse[]
  removedAt: Date | null
}

type Wish = { spot: Spot; unusedOnly: boolean }

/**
 * A module's library, the newest first, with what is taken out but can still be put back; null when there is none for her.
 * `drawings` are those of the module's folder in `content/`, `unfinished` what of hers has come in part. Five statements.
 */
export async function readLibrary(asker: Asker, slug: string, { spot, unusedOnly }: Wish, now: Date) {
  const module = await libraryModule(asker, { slug })
  if (!module) return null
  const use = await mediaUse(module.id)
  const [page, room, beside] = await Promise.all([
    readByKey({
      spot,
      size: MEDIA_PER_PAGE,
      read: (from, most) => readRows({ moduleId: module.id, use, unusedOnly, now }, from, most),
      keyOf: (row) => row.id,
    }),
    mediaRoom(asker.districtId),
    readBeside(asker, module.id, now),
  ])
  return {
    module,
    page: page satisfies KeyPage<LibraryRow>,
    room,
    drawings: beside.flatMap((one) =>
      one.is === 'drawing' ? [{ name: one.name, usedIn: use.get(one.name) ?? [] }] : [],
    ),
    unfinished: beside.flatMap((one) => (one.is === 'upload' ? [one.upload] : [])),
  }
}

const besideSchema = z.union([
  z.object({ is: z.literal('drawing'), name: z.string() }),
  z
    .object({ is: z.literal('upload') })
    .and(unfinishedSchema)
    .transform((upload) => ({ is: upload.is, upload })),
])

/** The drawings of its folder by name, and what of hers is on its way. */
function readBeside(asker: Asker, moduleId: string, now: Date) {
  const place = { noun: MODULE, thingId: moduleId }
  return ask(
    besideSchema,
    sql`SELECT 'drawing' AS "is", d."id", d."name", 0 AS "size", 0 AS "received", NULL AS "expiresAt"
      FROM "ModuleFile" d WHERE d."moduleId" = ${moduleId}
      UNION ALL SELECT 'upload', o.* FROM (${unfinishedAt(asker, place, now)}) o ORDER BY "is", "name"`,
  )
}

type Shown = { moduleId: string; use: ReadonlyMap<string, MediumUse[]>; unusedOnly: boolean; now: Date }

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
    drawnAt: factsSchema.parse(facts).kind === 'drawing' ? paths.medium(fileId, sha256, 'svg') : null,
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
