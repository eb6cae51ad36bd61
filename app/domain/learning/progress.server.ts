import { can } from '#app/domain/access/permissions.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { onceEach } from '#app/platform/data/once.server.ts'
import { courseOf } from './course.server.ts'
import { lessonsDone, lockOf, nextLesson, type CourseLesson, type CourseModule, type Lock } from './course.ts'

type CompletionResult =
  | { ok: true; lesson: CourseLesson; module: CourseModule }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'locked'; lock: Lock }

/** Sent before, and the opposite since: that stands. */
type MarkResult = CompletionResult | { ok: false; reason: 'superseded' }

/**
 * Marks the published version as read. Marking twice changes nothing; marking again after the lesson changed records
 * the newer version. Refused for a module that is not open for the participant.
 */
export async function completeLesson(
  asker: Asker,
  moduleSlug: string,
  lessonSlug: string,
  now: Date,
  key: string | null = null,
): Promise<MarkResult> {
  const found = await findLesson(asker, moduleSlug, lessonSlug, now)
  if (!found.ok) return found
  const { lesson } = found
  const isRead = lesson.completed?.versionId === lesson.version.id
  if (isRead && key === null) return found
  const mine = { personId: asker.id, lessonId: lesson.id }
  const read = { versionId: lesson.version.id, completedAt: now }
  return tx(async (t) => {
    const done = await markOnce(t, mine, 'selesai', key, async () => {
      if (isRead) return
      // A double tap: the second one finds the row; at the very same moment the key refuses it and it is run again.
      const updated = await t.lessonProgress.updateMany({ where: mine, data: read })
      if (updated.count === 0) {
        try {
          await t.lessonProgress.create({ data: { ...mine, ...read } })
        } catch (error) {
          throw isUniqueViolation(error) ? new TryAgain() : error
        }
      }
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'lesson.complete',
          object: { type: 'lesson', id: lesson.id },
          after: { version: lesson.version.number },
        },
        now,
      )
    })
    if (done.repeated && (await t.lessonProgress.count({ where: mine })) === 0)
      return { ok: false, reason: 'superseded' }
    return found
  })
}

/** Takes the mark away again; allowed at any time, also when a date has since been moved. */
export async function undoCompletion(
  asker: Asker,
  moduleSlug: string,
  lessonSlug: string,
  now: Date,
  key: string | null = null,
): Promise<MarkResult> {
  const found = await findLesson(asker, moduleSlug, lessonSlug, null)
  if (!found.ok) return found
  const mine = { personId: asker.id, lessonId: found.lesson.id }
  return tx(async (t) => {
    const undone = await markOnce(t, mine, 'belum', key, async () => {
      const gone = await t.lessonProgress.deleteMany({ where: mine })
      if (gone.count === 0) return
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'lesson.undo-complete',
          object: { type: 'lesson', id: found.lesson.id },
        },
        now,
      )
    })
    if (undone.repeated && (await t.lessonProgress.count({ where: mine })) > 0)
      return { ok: false, reason: 'superseded' }
    return found
  })
}

/** Under the key of the form, where it has one. */
async function markOnce(
  t: Tx,
  { personId, lessonId }: { personId: string; lessonId: string },
  mark: 'selesai' | 'belum',
  key: string | null,
  work: () => Promise<void>,
) {
  if (key !== null) return onceEach(t, { personId, key, purpose: `lesson.mark:${lessonId}` }, mark, work)
  await work()
  return { repeated: false }
}

/** A lesson the participant may work in at `now`; with null also one that is locked. */
export async function findLesson(
  asker: Asker,
  moduleSlug: string,
  lessonSlug: string,
  now: Date | null,
): Promise<CompletionResult> {
  if (!can(asker, 'lesson.complete', { districtId: asker.districtId }))
    return { ok: false, reason: 'not-found' }
  const course = await courseOf(asker)
  const module = course.find((one) => one.slug === moduleSlug)
  const lesson = module?.lessons.find((one) => one.slug === lessonSlug)
  if (!module || !lesson) return { ok: false, reason: 'not-found' }
  const lock = now && lockOf(module, course, now)
  if (lock) return { ok: false, reason: 'locked', lock }
  return { ok: true, lesson, module }
}

export type LearningState = {
  /** Where to go on reading; null when nothing is open or everything is done. */
  next: {
    module: { slug: string; position: number; title: string }
    lesson: { slug: string; title: string; minutes: number; place: number; of: number }
    /** Some lesson was read before: "Lanjutkan belajar" and not "Mulai belajar". */
    started: boolean
  } | null
  modules: { slug: string; position: number; title: string; done: number; of: number; lock: Lock | null }[]
  done: number
  of: number
}

/** For Beranda: the next lesson and the progress per module, in one query. */
export async function learningStateFor(asker: Asker, now: Date): Promise<LearningState> {
  const course = await courseOf(asker)
  const next = nextLesson(course, now)
  const done = course.reduce((sum, module) => sum + lessonsDone(module), 0)
  return {
    next: next && {
      module: { slug: next.module.slug, position: next.module.position, title: next.module.title },
      lesson: {
        slug: next.lesson.slug,
        title: next.lesson.title,
        minutes: next.lesson.minutes,
        place: next.module.lessons.indexOf(next.lesson) + 1,
        of: next.module.lessons.length,
      },
      started: done > 0,
    },
    modules: course.map((module) => ({
      slug: module.slug,
      position: module.position,
      title: module.title,
      done: lessonsDone(module),
      of: module.lessons.length,
      lock: lockOf(module, course, now),
    })),
    done,
    of: course.reduce((sum, module) => sum + module.lessons.length, 0),
  }
}

/** How many have marked a lesson of the asker's district as done, for whoever edits it. */
export async function countDone(asker: Asker, lessonId: string): Promise<number> {
  const { districtId } = asker
  if (!can(asker, 'lesson.edit', { districtId })) return 0
  return db.lessonProgress.count({ where: { lessonId, lesson: { module: { districtId } } } })
}
