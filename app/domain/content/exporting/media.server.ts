import { z } from 'zod'
import { factsSchema } from '#app/domain/media/facts.ts'
import { MODULE } from '#app/domain/media/limits.ts'
import { namedMedia } from '#app/domain/prose/named-media.ts'
import type { Media } from '#app/mdx/media.ts'
import { ask, askOne, storedJson } from '#app/platform/data/ask.server.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { MOST_EXPORTED, type ExportedModule, type Extent } from './layout.ts'

const rowSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  size: z.coerce.number(),
  facts: storedJson.pipe(factsSchema),
})
type Row = z.infer<typeof rowSchema>

/**
 * What of a module's library (`all`: all of it, with the drawings of its folder) the texts name, and what of it must stay
 * behind: films first where it is more than a ZIP may hold, and what the store has lost. Drawings are texts. One statement.
 */
export async function exportedMedia(
  moduleId: string,
  all: Media,
  { texts, extent }: { texts: readonly string[]; extent: Extent },
): Promise<Pick<ExportedModule, 'drawings' | 'media' | 'left'>> {
  const named = new Set(texts.flatMap(namedMedia))
  const links = await ask(
    rowSchema,
    sql`SELECT l."name", s."sha256", s."size", CAST(s."facts" AS TEXT) AS "facts"
      FROM "FileLink" l JOIN "StoredFile" s ON s."id" = l."fileId"
      WHERE l."noun" = ${MODULE} AND l."thingId" = ${moduleId} AND l."name" IS NOT NULL`,
  )
  const rows = links.filter(({ name, facts }) => named.has(name) && facts.kind !== 'drawing').toSorted(byUse)
  const drawings = Object.entries(all).flatMap(([name, text]) => (typeof text === 'string' ? [{ name, text }] : []))
  const media: { path: string; sha256: string; size: number }[] = []
  const left: { name: string; size: number }[] = []
  const used = new Set(drawings.map(({ name }) => name.toLowerCase()))
  let bytes = 0
  for (const { name, sha256, size, facts } of rows) {
    const path = facts.kind === 'picture' ? pathOf(name) : name
    const fits = bytes + size <= MOST_EXPORTED[extent] && !used.has(path.toLowerCase())
    if (!fits || (await storedBody(sha256, size)) === null) {
      left.push({ name, size })
      continue
    }
    used.add(path.toLowerCase())
    media.push({ path, sha256, size })
    bytes += size
  }
  return { drawings, media, left }
}

/** Films last, the smallest of them first. */
function byUse(one: Row, other: Row): number {
  const [a, b] = [Number(one.facts.kind === 'film'), Number(other.facts.kind === 'film')]
  return a - b || (a === 1 ? one.size - other.size : 0) || (one.name < other.name ? -1 : 1)
}

/** Its bytes are a JPEG's, whatever its texts call it; they go on calling it so, and coming in again it is known. */
function pathOf(name: string): string {
  return /\.jpe?g$/i.test(name) ? name : `${name}.jpg`
}

/** Whether the library of a module (its id) may be more than comes in again with a ZIP. One statement. */
export async function mayBeTooLarge(moduleId: string): Promise<boolean> {
  const { bytes } = await askOne(
    z.object({ bytes: z.coerce.number() }),
    sql`SELECT COALESCE(SUM(s."size"), 0) AS "bytes" FROM "FileLink" l JOIN "StoredFile" s ON s."id" = l."fileId"
      WHERE l."noun" = ${MODULE} AND l."thingId" = ${moduleId}`,
  )
  return bytes > MOST_EXPORTED.takenAgain
}
