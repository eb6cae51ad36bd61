import { z } from 'zod'
import type { Media, Medium } from '#app/mdx/media.ts'
import { paths } from '#app/paths.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { factsSchema } from './facts.ts'
import { MODULE } from './limits.ts'

/**
 * The media of a module by the names that its texts call them: what lies in its folder of `content/` and what trainers
 * brought, whose names go before. What was taken out of the library stays for the texts that still call it.
 */
export async function moduleMedia(moduleId: string, t: Reader = db): Promise<Media> {
  const rows = await ask(
    namedSchema,
    sql`SELECT f."name", f."text", '' AS "id", '' AS "sha256", 0 AS "size", NULL AS "facts"
      FROM "ModuleFile" f WHERE f."moduleId" = ${moduleId}
      UNION ALL SELECT l."name", NULL, s."id", s."sha256", s."size", CAST(s."facts" AS TEXT)
      FROM "FileLink" l JOIN "StoredFile" s ON s."id" = l."fileId"
      WHERE l."noun" = ${MODULE} AND l."thingId" = ${moduleId}`,
    t,
  )
  // Names that stand in both are a trainer's: hers come last.
  return Object.fromEntries(rows.map(({ name, text, ...file }) => [name, text ?? mediumOf(file)]))
}

const namedSchema = z.object({
  name: z.string(),
  text: z.string().nullable(),
  id: z.string(),
  sha256: z.string(),
  size: z.coerce.number(),
  facts: storedJson,
})

type StoredMedium = { id: string; sha256: string; size: number; facts: unknown }

/** A medium as lessons know it. Its addresses hold the mark of its bytes, so that other bytes have another address. */
export function mediumOf({ id, sha256, size, facts }: StoredMedium): Medium {
  const known = factsSchema.parse(facts)
  switch (known.kind) {
    case 'drawing':
      return known.text
    case 'picture': {
      const sizes = known.sizes.map(({ width, height, webp, jpeg, bytes }) => ({
        width,
        height,
        webp: paths.medium(id, webp, 'webp'),
        jpeg: paths.medium(id, jpeg, 'jpg'),
        bytes,
      }))
      const { width = 0, height = 0 } = sizes.at(-1) ?? {}
      return { kind: 'picture', width, height, sizes }
    }
    case 'file':
      return {
        kind: 'file',
        address: paths.medium(id, sha256, known.type.toLowerCase()),
        type: known.type,
        bytes: size,
      }
    case 'film': {
      const { type, seconds, width, height } = known
      const address = paths.medium(id, sha256, type === 'video/webm' ? 'webm' : 'mp4')
      return { kind: 'video', address, type, bytes: size, seconds, width, height }
    }
    case 'captions':
      return { kind: 'captions', address: paths.medium(id, sha256, 'vtt') }
  }
}
