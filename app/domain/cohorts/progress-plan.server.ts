import { z } from 'zod'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { plan, type PlannedModule } from './progress.ts'

/** What counts of a module: its lessons that can be read. `l` is the lesson. */
export const READABLE = `l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL`

const MODULES = sqlFor(`
  SELECT m."id", m."title", c."startsOn", COUNT(*) AS "lessons"
  FROM "CohortModule" c
  JOIN "Module" m ON m."id" = c."moduleId"
  JOIN "Lesson" l ON l."moduleId" = m."id" AND ${READABLE}
  WHERE c."cohortId" = ?
  GROUP BY m."id", m."title", m."position", m."slug", c."startsOn"
  ORDER BY m."position", m."slug"`)

const moduleSchema = z.object({
  id: z.string(),
  title: z.string(),
  startsOn: z.coerce.date(),
  lessons: z.coerce.number(),
})

/** The modules that have been opened for a cohort and have something to read; they do not grow with the people. */
export async function readPlan(cohort: { id: string; endsOn: Date }, now: Date): Promise<PlannedModule[]> {
  const rows = z.array(moduleSchema).parse(await db.$queryRawUnsafe(MODULES, cohort.id))
  return plan(rows, cohort.endsOn, now)
}

const doneSchema = z.object({ personId: z.string(), moduleId: z.string(), done: z.coerce.number() })

/** How many lessons of each module these few people have done: `(personId, moduleId) => number`. */
export async function readDone(cohortId: string, personIds: readonly string[]) {
  const rows = personIds.length === 0 ? [] : await counted(cohortId, personIds)
  const counts = new Map(rows.map(({ personId, moduleId, done }) => [`${personId} ${moduleId}`, done]))
  return (personId: string, moduleId: string) => counts.get(`${personId} ${moduleId}`) ?? 0
}

async function counted(cohortId: string, personIds: readonly string[]) {
  const found: unknown = await db.$queryRawUnsafe(
    sqlFor(`SELECT d."personId", l."moduleId", COUNT(*) AS "done"
      FROM "LessonProgress" d
      JOIN "Lesson" l ON l."id" = d."lessonId" AND ${READABLE}
      JOIN "CohortModule" c ON c."moduleId" = l."moduleId" AND c."cohortId" = ?
      WHERE d."personId" IN (${personIds.map(() => '?').join(', ')})
      GROUP BY d."personId", l."moduleId"`),
    ...[cohortId, ...personIds],
  )
  return z.array(doneSchema).parse(found)
}
