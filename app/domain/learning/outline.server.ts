import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { askedBy, ruleIn } from '#app/domain/content/lesson-rule.ts'
import { settingsOf, tellsMark } from '#app/domain/quizzes/quiz-settings.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import type { CourseLesson, CourseModule, OutlineQuiz } from './course.ts'

/** A course as it is for everybody: no progress, no dates; its lessons as they are for whoever has not read them. */
export type Outline = readonly OutlineModule[]
type Hers = 'opensAt' | 'handedIn' | 'tasksLeft' | 'quizzesLeft' | 'finishedAt' | 'finishedBy'
type OutlineModule = Omit<CourseModule, Hers | 'quizzes' | 'lessons'> & {
  quizzes: readonly OutlineQuiz[]
  lessons: readonly CourseLesson[]
}

/** More than one installation has. */
const DISTRICTS = 20

/** A JSON list of texts in the answer to plain SQL: SQLite hands it over as text, PostgreSQL as a value. */
export const listOfText = z.preprocess(
  (value): unknown => (typeof value === 'string' ? JSON.parse(value) : value),
  z.array(z.string()),
)

const rowSchema = z.object({
  is: z.enum(['lesson', 'quiz', 'task']),
  version: z.coerce.number(),
  moduleId: z.string(),
  moduleSlug: z.string(),
  modulePosition: z.coerce.number(),
  moduleTitle: z.string(),
  moduleSummary: z.string(),
  jp: z.coerce.number(),
  prerequisites: listOfText,
  requires: listOfText,
  // A lesson's rule, a quiz's settings.
  said: storedJson,
  lessonId: z.string().nullable(),
  slug: z.string().nullable(),
  position: z.coerce.number().nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  minutes: z.coerce.number().nullable(),
  versionId: z.string().nullable(),
  number: z.coerce.number().nullable(),
  hash: z.string().nullable(),
  origin: z.string().nullable(),
  note: z.string().nullable(),
  rereadFrom: z.coerce.number().nullable(),
  since: z.coerce.date().nullable(),
})
type Row = z.infer<typeof rowSchema>

type Kept = { version: number; outline: Outline }
const kept = new LRUCache<string, Kept>({ max: DISTRICTS })
const coming = new Map<string, Promise<Kept>>()

/**
 * The published course of a district, read once for each of its versions: `version` is what the asker has just read of
 * the district, so it is never older than what she may see, whichever process has published.
 */
export async function outlineOf(districtId: string, version: number): Promise<Outline> {
  const found = kept.get(districtId)
  if (found && found.version >= version) return found.outline
  // A class that comes in at once after a publish reads it once.
  const name = `${districtId} ${version}`
  const reading = coming.get(name) ?? read(districtId).finally(() => coming.delete(name))
  coming.set(name, reading)
  const fresh = await reading
  if (fresh.version >= (kept.get(districtId)?.version ?? 0)) kept.set(districtId, fresh)
  return fresh.outline
}

/** Version and course in one statement, so that they belong together; quizzes and assignments stand in the columns of lessons. */
async function read(districtId: string): Promise<Kept> {
  const course = sql`d."courseVersion" AS "version", m."id" AS "moduleId", m."slug" AS "moduleSlug",
      m."position" AS "modulePosition", m."title" AS "moduleTitle", m."summary" AS "moduleSummary", m."jp",
      m."prerequisites", m."requires"`
  const those = sql`FROM "District" d JOIN "Module" m ON m."districtId" = d."id" AND m."retiredAt" IS NULL`
  const rows = await ask(
    rowSchema,
    sql`SELECT 'lesson' AS "is", ${course}, l."rule" AS "said", l."id" AS "lessonId", l."slug" AS "slug",
        l."position" AS "position", l."title" AS "title", l."summary", l."minutes", v."id" AS "versionId", v."number", v."hash",
        v."origin", v."note",
        (SELECT MAX(w."number") FROM "LessonVersion" w WHERE w."lessonId" = l."id" AND w."publishedAt" IS NOT NULL
          AND NOT w."isSmall" AND w."number" <= v."number") AS "rereadFrom",
        COALESCE(l."since", (SELECT MIN(f."publishedAt") FROM "LessonVersion" f WHERE f."lessonId" = l."id")) AS "since"
      ${those} LEFT JOIN "Lesson" l ON l."moduleId" = m."id" AND l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL
      LEFT JOIN "LessonVersion" v ON v."id" = l."publishedVersionId" WHERE d."id" = ${districtId}
    UNION ALL SELECT 'quiz', ${course}, q."settings", q."id", q."slug", q."questionCount", q."title",
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      ${those} JOIN "Quiz" q ON q."moduleId" = m."id" AND q."retiredAt" IS NULL AND NOT q."isDraft" AND q."questionCount" > 0 WHERE d."id" = ${districtId}
    UNION ALL SELECT 'task', ${course}, NULL, a."id", a."slug", 0, a."title",
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      ${those} JOIN "Assignment" a ON a."moduleId" = m."id" AND a."retiredAt" IS NULL WHERE d."id" = ${districtId}
    ORDER BY "modulePosition", "moduleSlug", "is" DESC, "position", "slug"`,
  )
  const modules = new Map<string, Filling>()
  for (const row of rows) {
    const module = modules.get(row.moduleId) ?? moduleOf(row)
    modules.set(row.moduleId, module)
    add(module, row)
  }
  // A module that a trainer has begun belongs to the course once there is something to read in it.
  const outline = [...modules.values()].filter(({ lessons }) => lessons.length > 0)
  return { version: rows[0]?.version ?? 0, outline }
}

type Filling = OutlineModule & {
  quizzes: OutlineModule['quizzes'][number][]
  tasks: OutlineModule['tasks'][number][]
  lessons: CourseLesson[]
}

/** Assignments and quizzes come before the lessons that ask for them. */
function add(module: Filling, row: Row): void {
  const { is, lessonId: id, slug, title } = row
  if (is === 'lesson') {
    const lesson = lessonOf(module, row)
    if (lesson) module.lessons.push(lesson)
  } else if (id !== null && slug !== null && title !== null) {
    if (is === 'task') module.tasks.push({ id, slug, title })
    else module.quizzes.push({ id, slug, title, ...playedAs(row.said), questions: row.position ?? 0 })
  }
}

function playedAs(settings: unknown): Pick<OutlineQuiz, 'pass' | 'attempts' | 'wait' | 'tells'> {
  const read = settingsOf(settings)
  return { pass: read.pass, attempts: read.attempts, wait: read.wait, tells: tellsMark(read) }
}

function moduleOf(row: Row): Filling {
  return {
    id: row.moduleId,
    slug: row.moduleSlug,
    position: row.modulePosition,
    title: row.moduleTitle,
    summary: row.moduleSummary,
    jp: row.jp,
    prerequisites: row.prerequisites,
    requires: row.requires,
    quizzes: [],
    tasks: [],
    lessons: [],
  }
}

function lessonOf({ quizzes, tasks }: Filling, row: Row): CourseLesson | null {
  const { lessonId, versionId, slug, title, hash, origin } = row
  if (!lessonId || !versionId || !slug || title === null || !hash || !origin) return null
  return {
    id: lessonId,
    slug,
    title,
    position: row.position ?? 0,
    summary: row.summary ?? '',
    minutes: row.minutes ?? 0,
    version: {
      id: versionId,
      number: row.number ?? 0,
      hash,
      origin,
      note: row.note ?? '',
      rereadFrom: row.rereadFrom ?? 0,
    },
    asked: askedBy(ruleIn(row.said), quizzes, tasks),
    since: row.since,
    completed: null,
    readAt: null,
  }
}
