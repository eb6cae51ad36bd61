import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { uploadWords } from './upload-words.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { sizeWords } from '#app/platform/say/sizes.ts'
import { timeOrDay } from '#app/platform/say/time.ts'

/** A large file of hers that has begun to come and is not whole. */
export type Unfinished = { id: string; name: string; size: number; received: number; until: Date }

/** A row of `unfinishedAt`. */
export const unfinishedSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.coerce.number(),
    received: z.coerce.number(),
    expiresAt: z.coerce.date(),
  })
  .transform(({ expiresAt, ...rest }): Unfinished => ({ ...rest, until: expiresAt }))

/**
 * Her uploads to one thing, nobody else's, to stand in a statement that asks for more: every page to which files are added
 * shows them, and none has a statement to spare. What is over waits for the sweep and is shown no more.
 */
export function unfinishedAt(
  asker: Asker,
  { noun, thingId }: { noun: string; thingId: string },
  now: Date,
): SqlPiece {
  return sql`SELECT u."id", u."name", u."size", u."received", u."expiresAt" FROM "Upload" u
    WHERE u."personId" = ${asker.id} AND u."districtId" = ${asker.districtId} AND u."noun" = ${noun}
      AND u."thingId" = ${thingId} AND u."expiresAt" > ${now}`
}

/** As a page shows it: how much has come, and when it goes by itself. */
export function shownUnfinished(asker: Asker, { id, name, size, received, until }: Unfinished, now: Date) {
  const { language } = asker
  const [come, whole] = [received === 0 ? '0 KB' : sizeWords(received, language), sizeWords(size, language)]
  const words = uploadWords[language].unfinished({ come, whole, until: timeOrDay(until, now, asker) })
  return { id, name, size, received, words }
}
