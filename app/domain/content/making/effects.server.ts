import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { paths } from '#app/paths.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { LessonPlace } from '../studio.server.ts'
import { mayMake } from './place.server.ts'

const count = z.coerce.number()

/** So many of a kind are named. */
const NAMED = 20

/** Published lessons `o` of a district that lead to this address, by their titles. */
function leadingTo(districtId: string, address: string, other: SqlPiece): SqlPiece {
  return sql`SELECT o."title" FROM "Lesson" o JOIN "Module" n ON n."id" = o."moduleId"
    JOIN "LessonVersion" v ON v."id" = o."publishedVersionId"
    WHERE n."districtId" = ${districtId} AND n."retiredAt" IS NULL AND o."retiredAt" IS NULL AND ${other}
      AND v."source" LIKE ${containing(address)} ESCAPE '\\' ORDER BY n."position", o."position" LIMIT ${NAMED}`
}

const lessonSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  retiredAt: z.coerce.date().nullable(),
  isPublished: count.transform((number) => number > 0),
  wasPublished: count.transform((number) => number > 0),
  /** How many have marked it as done. */
  done: count,
  moduleSlug: z.string(),
  moduleTitle: z.string(),
  position: count,
})
const titleSchema = z.object({ title: z.string() })

/** A lesson, and what hangs on its standing where it stands; null for whoever may not arrange it. Two statements. */
export async function readLessonEffects(asker: Asker, place: LessonPlace) {
  const { districtId } = asker
  if (!mayMake(asker)) return null
  const address = paths.lesson(place.module, place.lesson)
  const [[lesson], links] = await Promise.all([
    ask(
      lessonSchema,
      sql`SELECT l."id", l."slug", l."title", l."retiredAt", m."slug" AS "moduleSlug", m."title" AS "moduleTitle", m."position",
          CASE WHEN l."publishedVersionId" IS NULL THEN 0 ELSE 1 END AS "isPublished",
          (SELECT COUNT(*) FROM "LessonVersion" v WHERE v."lessonId" = l."id" AND v."publishedAt" IS NOT NULL) AS "wasPublished",
          (SELECT COUNT(*) FROM "LessonProgress" p WHERE p."lessonId" = l."id") AS "done"
        FROM "Lesson" l JOIN "Module" m ON m."id" = l."moduleId"
        WHERE m."districtId" = ${districtId} AND m."slug" = ${place.module} AND l."slug" = ${place.lesson}`,
    ),
    ask(
      titleSchema,
      leadingTo(districtId, address, sql`NOT (n."slug" = ${place.module} AND o."slug" = ${place.lesson})`),
    ),
  ])
  if (!lesson) return null
  const { moduleSlug, moduleTitle, position, ...facts } = lesson
  const module = { slug: moduleSlug, title: moduleTitle, position }
  return { ...facts, module, linkedFrom: links.map(({ title }) => title) }
}

const moduleSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  position: count,
  retiredAt: z.coerce.date().nullable(),
  lessons: count,
  /** How many people have done something of it. */
  people: count,
  /** Works of its assignments that are handed in, and those that are being written. */
  handedIn: count,
  writing: count,
})

const namedSchema = z.object({ kind: z.enum(['waiting', 'cohort', 'link']), title: z.string() })

/** A module, and what hangs on its being part of the course; null for whoever may not arrange it. Two statements. */
export async function readModuleEffects(asker: Asker, slug: string) {
  const { districtId } = asker
  if (!mayMake(asker)) return null
  const works = (state: SqlPiece) => sql`(SELECT COUNT(*) FROM "Submission" w
    JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId" JOIN "Assignment" a ON a."id" = s."assignmentId"
    WHERE a."moduleId" = m."id" AND ${state})`
  const named = (kind: string, titles: SqlPiece) =>
    sql`SELECT ${words(`'${kind}' AS "kind"`)}, x."title" FROM (${titles}) x`
  const waiting = sql`SELECT o."title" FROM "Module" o WHERE o."districtId" = ${districtId} AND o."retiredAt" IS NULL
    AND CAST(o."prerequisites" AS TEXT) LIKE ${containing(`"${slug}"`)} ESCAPE '\\'
    ORDER BY o."position" LIMIT ${NAMED}`
  const cohorts = sql`SELECT c."name" AS "title" FROM "CohortModule" k JOIN "Cohort" c ON c."id" = k."cohortId"
    JOIN "Module" m ON m."id" = k."moduleId" WHERE m."districtId" = ${districtId} AND m."slug" = ${slug}
    ORDER BY c."year" DESC, c."number" DESC LIMIT ${NAMED}`
  const links = leadingTo(districtId, paths.module(slug), sql`n."slug" <> ${slug}`)
  const [[module], names] = await Promise.all([
    ask(
      moduleSchema,
      sql`SELECT m."id", m."slug", m."title", m."position", m."retiredAt",
          (SELECT COUNT(*) FROM "Lesson" l WHERE l."moduleId" = m."id" AND l."retiredAt" IS NULL) AS "lessons",
          (SELECT COUNT(DISTINCT p."personId") FROM "LessonProgress" p JOIN "Lesson" l ON l."id" = p."lessonId"
            WHERE l."moduleId" = m."id") AS "people",
          ${works(sql`w."status" = 'HANDED_IN'`)} AS "handedIn", ${works(sql`w."status" = 'DRAFT'`)} AS "writing"
        FROM "Module" m WHERE m."districtId" = ${districtId} AND m."slug" = ${slug}`,
    ),
    ask(
      namedSchema,
      sql`${named('waiting', waiting)} UNION ALL ${named('cohort', cohorts)} UNION ALL ${named('link', links)}`,
    ),
  ])
  if (!module) return null
  const titlesOf = (kind: string) => names.flatMap((one) => (one.kind === kind ? [one.title] : []))
  return { ...module, waiting: titlesOf('waiting'), cohorts: titlesOf('cohort'), linkedFrom: titlesOf('link') }
}

const targetSchema = z.object({ slug: z.string(), title: z.string(), position: count })

/** The modules of the course by which another may be named: where a lesson may go, what may come first. */
export async function courseModules(asker: Asker) {
  if (!mayMake(asker)) return []
  return ask(
    targetSchema,
    sql`SELECT m."slug", m."title", m."position" FROM "Module" m
      WHERE m."districtId" = ${asker.districtId} AND m."retiredAt" IS NULL ORDER BY m."position", m."slug"`,
  )
}
