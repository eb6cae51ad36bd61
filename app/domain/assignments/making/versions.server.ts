import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const MOST_VERSIONS = 20

const versionSchema = z.object({
  number: z.number(),
  note: z.string(),
  createdAt: z.coerce.date(),
  author: z.string().nullable(),
})

/** The newest versions of an assignment that was found for its trainer (`findTask`); null as author: a file's. */
export function readVersions({ id }: { id: string }) {
  return ask(
    versionSchema,
    sql`SELECT v."number", v."note", v."createdAt", p."name" AS "author" FROM "AssignmentVersion" v
      LEFT JOIN "Person" p ON p."id" = v."authorId" WHERE v."assignmentId" = ${id}
      ORDER BY v."number" DESC LIMIT ${MOST_VERSIONS}`,
    db,
  )
}
