import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { nounOf, type FileNouns } from './file-noun.ts'

const linkedSchema = z.object({
  sha256: z.string(),
  size: z.number(),
  type: z.string(),
  name: z.string(),
  noun: z.string(),
  thingId: z.string(),
})

/**
 * A file of her district that this person may read, or null. Denied by default: a file belongs to things, and one of their
 * nouns must say that she may. What was taken out belongs to them no more.
 */
export async function readableFile(nouns: FileNouns, asker: Asker, fileId: string, now: Date) {
  const links = await ask(
    linkedSchema,
    sql`SELECT s."sha256", s."size", s."type", s."name", l."noun", l."thingId"
      FROM "StoredFile" s JOIN "FileLink" l ON l."fileId" = s."id" AND l."removedAt" IS NULL
      WHERE s."id" = ${fileId} AND s."districtId" = ${asker.districtId}`,
  )
  const [file] = links
  if (!file) return null
  const { sha256, size, type, name } = file
  for (const noun of new Set(links.map((link) => link.noun))) {
    const things = links.flatMap((link) => (link.noun === noun ? [link.thingId] : []))
    if (await nounOf(nouns, noun)?.mayRead(asker, things, now)) return { sha256, size, type, name }
  }
  return null
}
