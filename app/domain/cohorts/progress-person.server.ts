import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { READABLE, type PersonOfFrame } from './frame-parts.server.ts'
import { readFrame } from './progress-frame.server.ts'
import { stateOf, type PlannedModule } from './progress.ts'

export const LESSONS_PER_PAGE = 25

/** `lessonsBeside`: whoever asks reads the lessons with what else she reads of the person (`lessonsOfPage`). */
type Wanted = {
  personId: string
  cohortId: string | null
  moduleId: string | null
  page: number
  lessonsBeside?: true
}

const lessonSchema = z.object({ id: z.string(), title: z.string(), completedAt: z.coerce.date().nullable() })

/**
 * One participant of a cohort the asker may see: how much of each module she has done, and the lessons of one of them, 25 a
 * page; where none is named, of the first in which something is missing. Null when she is not the asker's to see; that
 * somebody read it is noted.
 */
export async function readPersonProgress(asker: Asker, wanted: Wanted, now: Date) {
  const frame = await readFrame(asker, wanted, now)
  const { cohort, person } = frame
  if (!cohort || !person) return null
  const modules = frame.modules.map((module) => ({
    ...module,
    state: stateOf(module, module.done, person.startsOn),
  }))
  const open =
    modules.find(({ id }) => id === wanted.moduleId) ??
    modules.find(({ state }) => state === 'late') ??
    modules.find(({ state }) => state === 'open') ??
    modules[0]
  const page = open && wanted.page <= Math.ceil(open.lessons / LESSONS_PER_PAGE) ? wanted.page : 1
  const lessons = open && !wanted.lessonsBeside ? await lessonsIn(open, person, page) : []
  await recordReading(
    asker,
    { action: 'progress.read', object: { type: 'cohort', id: cohort.id }, people: [person.id] },
    now,
  )
  return { cohort, person, modules, open: open ?? null, page, lessons }
}

async function lessonsIn(module: PlannedModule, { id: personId, startsOn }: PersonOfFrame, page: number) {
  const found = await ask(
    lessonSchema,
    sql`SELECT "id", "title", "completedAt" FROM (${lessonsOfPage(module.id, personId, page)}) page ORDER BY "place", "slug"`,
  )
  return lessonStates(module, startsOn, found)
}

/** The lessons of a page of a module, with when this person has done them: id, title, completedAt, place, slug. */
export function lessonsOfPage(moduleId: string, personId: string, page: number): SqlPiece {
  return sql`SELECT l."id" AS "id", l."title" AS "title", d."completedAt" AS "completedAt", l."position" AS "place", l."slug" AS "slug"
    FROM "Lesson" l LEFT JOIN "LessonProgress" d ON d."lessonId" = l."id" AND d."personId" = ${personId}
    WHERE l."moduleId" = ${moduleId} AND ${words(READABLE)}
    ORDER BY l."position", l."slug" LIMIT ${LESSONS_PER_PAGE} OFFSET ${(page - 1) * LESSONS_PER_PAGE}`
}

export function lessonStates(
  module: PlannedModule,
  startsOn: Date,
  lessons: readonly { id: string; title: string; completedAt: Date | null }[],
) {
  const missing = stateOf(module, 0, startsOn)
  return lessons.map(({ id, title, completedAt }) => ({
    id,
    title,
    state: completedAt ? ('done' as const) : missing,
  }))
}
