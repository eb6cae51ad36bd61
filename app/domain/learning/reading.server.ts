import { z } from 'zod'
import { ownKeys, type Asker } from '#app/domain/access/asker.ts'
import { heldWorks } from '#app/domain/access/held-works.ts'
import { laterDate, ownExtension } from '#app/domain/access/own-extension.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import type { CompiledDocument, Heading } from '#app/mdx/blocks.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { quizStandings } from './quiz-blocks.server.ts'
import { viewBlocks, type BlockView } from './block-view.server.ts'
import { courseOf, lockFor } from './course.server.ts'
import {
  changedSince,
  owedBefore,
  quizBefore,
  type CourseLesson,
  type CourseModule,
  type Lock,
  type NextLesson,
} from './course.ts'
import { listOfText } from './outline.server.ts'
import { moduleQuizzes, type ModuleQuiz } from './module-quizzes.ts'
import { versionChanges, type VersionChanges } from '#app/domain/content/version-changes.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { lessonDocument, partDocument } from '#app/domain/content/documents.server.ts'
import { entriesOf } from './entries.server.ts'

type OpenModule = { module: CourseModule; lock: Lock | null }

/** All modules with what keeps the reader out of them. One query. */
export async function readCourse(asker: Asker, now: Date): Promise<OpenModule[]> {
  const course = await courseOf(asker)
  return course.map((module) => ({ module, lock: lockFor(asker, module, course, now) }))
}

type LessonReading = {
  module: CourseModule
  lesson: CourseLesson
  /** The next module of the course, for the way on after the last lesson. */
  nextModule: CourseModule | null
} & (
  | { lock: Lock; owed: NextLesson | null; quiz: ReturnType<typeof quizBefore> }
  | {
      lock: null
      blocks: BlockView[]
      headings: Heading[]
      words: number
      canAnswer: boolean
      /** What is different since she finished it; null where nothing has to be read again or its words are the same. */
      changes: VersionChanges | null
    }
)

/** A published lesson as the asker sees it, or null when there is none for her. Two queries once it is compiled. */
export async function readLesson(
  asker: Asker,
  moduleSlug: string,
  lessonSlug: string,
  now: Date,
): Promise<LessonReading | null> {
  const course = await courseOf(asker)
  const module = course.find((one) => one.slug === moduleSlug)
  const lesson = module?.lessons.find((one) => one.slug === lessonSlug)
  if (!module || !lesson) return null
  const nextModule = course[course.indexOf(module) + 1] ?? null
  const lock = lockFor(asker, module, course, now)
  if (lock)
    return {
      module,
      lesson,
      nextModule,
      lock,
      owed: owedBefore(lock, course, now),
      quiz: quizBefore(lock, course),
    }
  const canAnswer = can(asker, 'lesson.complete', { districtId: asker.districtId })
  const [document, entries, changes] = await Promise.all([
    lessonDocument(lesson.version, module.id),
    canAnswer ? entriesOf(asker, lesson.id) : [],
    changesSince(lesson, module.id),
  ])
  return {
    module,
    lesson,
    nextModule,
    lock,
    canAnswer,
    blocks: viewBlocks(
      document.blocks,
      entries,
      lesson.version.id,
      await quizzesIn(asker, module.id, document),
    ),
    headings: document.headings,
    words: document.words,
    changes,
  }
}

/** The quizzes that a text leads to, as she stands with them. One query, for texts that have any. */
async function quizzesIn(asker: Asker, moduleId: string, { blocks }: CompiledDocument) {
  const names = blocks.flatMap((block) => (block.kind === 'kuis' ? [block.id] : []))
  return quizStandings(asker, moduleId, names)
}

/** One query, for who has finished an older version. */
async function changesSince(lesson: CourseLesson, moduleId: string): Promise<VersionChanges | null> {
  if (!lesson.completed || !changedSince(lesson)) return null
  const read = await db.lessonVersion.findUnique({
    where: { id: lesson.completed.versionId },
    select: { id: true, origin: true, hash: true },
  })
  return read && versionChanges(moduleId, read, lesson.version)
}

type ModuleTask = {
  scheduleId: string
  title: string
  kind: 'INDIVIDUAL' | 'TEAM'
  opensAt: Date
  dueAt: Date
  closesAt: Date
  handedIn: boolean
}

type ModuleReading = OpenModule & {
  goals: string[]
  intro: BlockView[]
  quizzes: ModuleQuiz[]
  tasks: ModuleTask[]
}

const aboutSchema = z.object({
  source: z.string(),
  sourceHash: z.string(),
  origin: z.string(),
  goals: listOfText,
})

/** What stands in a module beside its lessons. */
async function aboutModule(moduleId: string) {
  const [about] = await ask(
    aboutSchema,
    sql`SELECT "source", "sourceHash", "origin", "goals" FROM "Module" WHERE "id" = ${moduleId}`,
  )
  if (!about) throw new Error(`The module ${moduleId} is gone.`)
  return about
}

/** A module with its introduction, quizzes and tasks. Three queries once it is compiled. */
export async function readModule(asker: Asker, moduleSlug: string, now: Date): Promise<ModuleReading | null> {
  const course = await readCourse(asker, now)
  const found = course.find((one) => one.module.slug === moduleSlug)
  if (!found) return null
  const { id } = found.module
  const [about, tasks] = await Promise.all([aboutModule(id), tasksOf(asker, id)])
  const document = await partDocument({ ...about, moduleId: id })
  return {
    ...found,
    goals: about.goals,
    quizzes: moduleQuizzes(found.module),
    intro: viewBlocks(document.blocks, [], about.sourceHash),
    tasks,
  }
}

const taskSchema = z.object({
  scheduleId: z.string(),
  title: z.string(),
  kind: z.enum(['INDIVIDUAL', 'TEAM']),
  opensAt: z.coerce.date(),
  dueAt: z.coerce.date(),
  closesAt: z.coerce.date(),
  handedIn: z.coerce.number().transform((count) => count > 0),
})

/** The assignments of a module for the participant's cohorts, with whether hers is handed in. */
async function tasksOf(asker: Asker, moduleId: string): Promise<ModuleTask[]> {
  const reach = readable(asker, 'cohort.attend')
  if (!reach) return []
  const now = column('b."ownerKey"').among({ in: ownKeys(asker) })
  // What a former team goes on with, because it was returned, is to be done with the present one.
  const own = sql`${heldWorks(asker, 'b')} AND (${now} OR b."status" = 'HANDED_IN')`
  const hers = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
  )
  return ask(
    taskSchema,
    sql`SELECT s."id" AS "scheduleId", a."title", a."kind", s."opensAt", ${laterDate('dueAt')}, ${laterDate('closesAt')},
      (SELECT COUNT(*) FROM "Submission" b WHERE b."scheduleId" = s."id" AND b."handedInAt" IS NOT NULL
        AND ${own}) AS "handedIn"
      FROM "AssignmentSchedule" s JOIN "Assignment" a ON a."id" = s."assignmentId"
      JOIN "Cohort" c ON c."id" = s."cohortId" ${ownExtension(asker)} WHERE a."moduleId" = ${moduleId} AND a."retiredAt" IS NULL AND ${hers} ORDER BY s."dueAt"`,
  )
}
