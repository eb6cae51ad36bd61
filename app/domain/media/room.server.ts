import { z } from 'zod'
import { askOne } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { MOST_DISTRICT_BYTES } from './kinds.ts'
import { MODULE } from './limits.ts'

const usedSchema = z.object({ bytes: z.coerce.number(), most: z.coerce.number() })

/**
 * How many bytes the media of a district's modules take, in all their forms, and how many they may: five gigabytes, or what
 * the installation's setting `media.bytes:<district>` says. What was taken out counts until it goes.
 */
export function mediaRoom(districtId: string, t: Reader = db): Promise<{ bytes: number; most: number }> {
  const key = roomKey(districtId)
  return askOne(
    usedSchema,
    sql`SELECT COALESCE(SUM(m."size" + COALESCE((SELECT SUM(f."size") FROM "FileForm" f WHERE f."fileId" = m."id"), 0)), 0)
        AS "bytes", COALESCE((SELECT CAST(s."value" AS BIGINT) FROM "Setting" s WHERE s."key" = ${key}),
        ${MOST_DISTRICT_BYTES}) AS "most"
      FROM "FileLink" l JOIN "StoredFile" m ON m."id" = l."fileId"
      WHERE l."noun" = ${MODULE} AND m."districtId" = ${districtId}`,
    t,
  )
}

/** The setting that says how much the media of a district's modules may take, in bytes. */
export function roomKey(districtId: string): string {
  return `media.bytes:${districtId}`
}
