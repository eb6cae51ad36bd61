import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { FileNoun } from '#app/domain/files/file-noun.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { MODULE } from './limits.ts'

const formSchema = z.object({
  sha256: z.string(),
  size: z.coerce.number(),
  type: z.string(),
  name: z.string().nullable(),
  moduleId: z.string(),
})

/** Letters of a hash that an address carries: enough that no two forms of a file share them. */
const MARK = /^[0-9a-f]{16}$/

/**
 * The bytes of a medium that an address names, if she may read the lessons of a module to which it belongs. What was taken
 * out of the library is still read where an older text shows it.
 */
export async function readableMedium(
  modules: FileNoun,
  asker: Asker,
  { fileId, mark }: { fileId: string; mark: string },
  now: Date,
) {
  if (!MARK.test(mark)) return null
  const like = `${mark}%`
  const forms = await ask(
    formSchema,
    sql`SELECT COALESCE(f."sha256", s."sha256") AS "sha256", COALESCE(f."size", s."size") AS "size",
        COALESCE(f."type", s."type") AS "type", l."name", l."thingId" AS "moduleId"
      FROM "StoredFile" s JOIN "FileLink" l ON l."fileId" = s."id" AND l."noun" = ${MODULE}
      LEFT JOIN "FileForm" f ON f."fileId" = s."id" AND f."sha256" LIKE ${like}
      WHERE s."id" = ${fileId} AND s."districtId" = ${asker.districtId}
        AND (f."id" IS NOT NULL OR s."sha256" LIKE ${like})`,
  )
  const [form] = forms
  if (!form) return null
  const moduleIds = forms.map(({ moduleId }) => moduleId)
  if (!(await modules.mayRead(asker, moduleIds, now))) return null
  const { sha256, size, type, name } = form
  return { sha256, size, type, name: name ?? 'berkas' }
}
