import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { isGitOnly, MAY_BE_GIT_ONLY } from './exporting/git-only.server.ts'

export const LESSONS_PER_PAGE = 50

/**
 * What `lessonState` says of the version `v` of a lesson `l`: which one is after what is published, and whether it is a
 * draft or news. `studio-list.server.test.ts` compares the two.
 */
const LATER = words(`v."publishedAt" IS NULL AND v."number" > COALESCE(
  (SELECT p."number" FROM "LessonVersion" p WHERE p."id" = l."publishedVersionId"), 0)`)
const IS_DRAFT = words(`v."origin" = 'STUDIO'`)
const IS_NEWS = words(`v."origin" = 'FILE' AND v."authorId" IS NULL`)

const number = z.coerce.number()
const moduleSchema = z.object({ slug: z.string(), position: number, title: z.string(), count: number })
const courseSchema = moduleSchema.extend({
  drafts: number,
  news: number,
  /** How many of its lessons participants can read. */
  published: number,
  retiredAt: z.coerce.date().nullable(),
})
export type StudioModule = z.infer<typeof courseSchema>

const LESSONS = words(
  `(SELECT COUNT(*) FROM "Lesson" l WHERE l."moduleId" = m."id" AND l."retiredAt" IS NULL) AS "count"`,
)

/**
 * The modules of the asker's district, archived ones too, in how many of their lessons a draft waits and in how many news. One statement:
 * it begins with the few versions that are not published, and a CROSS JOIN tells SQLite so.
 */
export async function studioCourse(asker: Asker): Promise<StudioModule[]> {
  const { districtId } = asker
  if (!can(asker, 'lesson.edit', { districtId })) return []
  return ask(
    courseSchema,
    sql`SELECT m."slug", m."position", m."title", ${LESSONS},
        (SELECT COUNT(*) FROM "Lesson" l WHERE l."moduleId" = m."id" AND l."retiredAt" IS NULL
          AND l."publishedVersionId" IS NOT NULL) AS "published",
        COALESCE(w."drafts", 0) AS "drafts", COALESCE(w."news", 0) AS "news", m."retiredAt"
      FROM "Module" m LEFT JOIN (
        SELECT l."moduleId", COUNT(DISTINCT CASE WHEN ${IS_DRAFT} THEN l."id" END) AS "drafts",
          COUNT(DISTINCT CASE WHEN ${IS_NEWS} THEN l."id" END) AS "news"
        FROM "LessonVersion" v CROSS JOIN "Lesson" l
        WHERE l."id" = v."lessonId" AND l."retiredAt" IS NULL AND ${LATER} GROUP BY l."moduleId"
      ) w ON w."moduleId" = m."id"
      WHERE m."districtId" = ${districtId} ORDER BY m."position", m."slug"`,
  )
}

const headSchema = moduleSchema.extend({
  id: z.string(),
  summary: z.string(),
  jp: number,
  retiredAt: z.coerce.date().nullable(),
})
type Head = z.infer<typeof headSchema>

const lessonSchema = z.object({
  slug: z.string(),
  title: z.string(),
  /** Where it stands among the lessons of its module, from 1. */
  place: number,
  /** The number of what is published and since when it is; null while nothing is. */
  published: number.nullable(),
  publishedAt: z.coerce.date().nullable(),
  /** The numbers of the newest draft and of the newest text from the file that are not published. */
  draft: number.nullable(),
  news: number.nullable(),
  /** The text from its file, where it may use more than the studio takes. */
  suspect: z.string().nullable(),
})
/** `gitOnly`: what is published uses what only a file in git may. */
export type StudioRow = Omit<z.infer<typeof lessonSchema>, 'suspect'> & { gitOnly: boolean }

type StudioModulePage = Head & {
  /** In how many of its lessons a draft waits. */
  drafts: number
  page: KeyPage<StudioRow>
  archived: ArchivedLesson[]
  tasks: StudioTask[]
}

/**
 * A module of the asker's district with its lessons and the state of each, 50 a page; null when there is none or the asker
 * may not. The key of a row is the lesson's name in addresses. Three statements.
 */
export async function studioModule(
  asker: Asker,
  slug: string,
  spot: Spot,
): Promise<StudioModulePage | null> {
  const { districtId } = asker
  if (!can(asker, 'lesson.edit', { districtId })) return null
  const [module] = await ask(
    headSchema.extend({ drafts: number }),
    sql`SELECT m."id", m."slug", m."position", m."title", m."summary", m."jp", m."retiredAt", ${LESSONS},
        (SELECT COUNT(DISTINCT l."id") FROM "LessonVersion" v CROSS JOIN "Lesson" l WHERE l."id" = v."lessonId"
          AND l."moduleId" = m."id" AND l."retiredAt" IS NULL AND ${LATER} AND ${IS_DRAFT}) AS "drafts"
      FROM "Module" m WHERE m."districtId" = ${districtId} AND m."slug" = ${slug}`,
  )
  if (!module) return null
  const [page, beside] = await Promise.all([
    readByKey({
      spot,
      size: LESSONS_PER_PAGE,
      read: (from, most) => lessonsOf(module.id, from, most),
      keyOf: (lesson) => lesson.slug,
    }),
    besideLessons(module.id),
  ])
  return { ...module, page, ...beside }
}

/** So many archived lessons are shown, those that were archived last; a module has a handful of assignments. */
const MOST_ARCHIVED = 50
const MOST_TASKS = 50

const archivedSchema = z.object({
  is: z.literal('lesson'),
  slug: z.string(),
  title: z.string(),
  retiredAt: z.coerce.date(),
})
export type ArchivedLesson = z.infer<typeof archivedSchema>

const taskSchema = z.object({
  is: z.literal('task'),
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  retiredAt: z.coerce.date().nullable(),
})
export type StudioTask = z.infer<typeof taskSchema>

/** What a module has beside the lessons of its list: assignments, and lessons in the archive. One statement. */
async function besideLessons(moduleId: string): Promise<{ archived: ArchivedLesson[]; tasks: StudioTask[] }> {
  const rows = await ask(
    z.discriminatedUnion('is', [archivedSchema, taskSchema]),
    sql`SELECT * FROM (SELECT 'lesson' AS "is", l."slug", l."title", '' AS "kind", l."retiredAt" FROM "Lesson" l
        WHERE l."moduleId" = ${moduleId} AND l."retiredAt" IS NOT NULL ORDER BY l."retiredAt" DESC LIMIT ${MOST_ARCHIVED}) of_lessons
      UNION ALL SELECT * FROM (SELECT 'task' AS "is", a."slug", a."title", a."kind", a."retiredAt" FROM "Assignment" a
        WHERE a."moduleId" = ${moduleId} ORDER BY a."slug" LIMIT ${MOST_TASKS}) of_tasks`,
  )
  return {
    archived: rows.filter((row) => row.is === 'lesson'),
    tasks: rows.filter((row) => row.is === 'task'),
  }
}

async function lessonsOf(moduleId: string, spot: Spot, most: number): Promise<StudioRow[]> {
  const id = spot?.key ?? ''
  const value = sql`(SELECT k."position" FROM "Lesson" k WHERE k."moduleId" = ${moduleId} AND k."slug" = ${id})`
  const order = { column: words('l."position"'), id: words('l."slug"') }
  const from = fromSpot(order, spot, { value, id })
  const newest = words('SELECT MAX(v."number") FROM "LessonVersion" v WHERE v."lessonId" = l."id"')
  const rows = await ask(
    lessonSchema,
    sql`SELECT l."slug", l."title", CASE WHEN ${MAY_BE_GIT_ONLY} THEN p."source" END AS "suspect", (SELECT COUNT(*) + 1 FROM "Lesson" b WHERE b."moduleId" = ${moduleId} AND b."retiredAt" IS NULL
          AND (b."position" < l."position" OR (b."position" = l."position" AND b."slug" < l."slug"))) AS "place",
        p."number" AS "published", COALESCE(p."publishedAt", p."createdAt") AS "publishedAt",
        (${newest} AND ${LATER} AND ${IS_DRAFT}) AS "draft", (${newest} AND ${LATER} AND ${IS_NEWS}) AS "news"
      FROM "Lesson" l LEFT JOIN "LessonVersion" p ON p."id" = l."publishedVersionId"
      WHERE l."moduleId" = ${moduleId} AND l."retiredAt" IS NULL AND ${from.where}
      ORDER BY ${from.order} LIMIT ${most}`,
  )
  return Promise.all(
    rows.map(async ({ suspect, ...row }) => ({ ...row, gitOnly: suspect !== null && (await isGitOnly(suspect)) })),
  )
}
