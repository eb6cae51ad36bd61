import { can } from '#app/domain/access/permissions.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { onceEach } from '#app/platform/data/once.server.ts'
import { courseOf } from './course.server.ts'
import {
  criteriaOf,
  isFinished,
  isHersToMark,
  lessonsDone,
  lockOf,
  nextLesson,
  type CourseLesson,
  type CourseModule,
  type Lock,
} from './course.ts'
import { begunQuizzes } from './module-quizzes.ts'
import { settleLessons } from './settling.server.ts'

type Found = { lesson: CourseLesson; module: CourseModule }
type CompletionResult =
  ({ ok: true } & Found) | { ok: false; reason: 'not-found' } | { ok: false; reason: 'locked'; lock: Lock }

/**
 * `done`: the lesson is done now; read it may be, and something else still missing. `superseded`: sent before, and the
 * opposite since, which stands.
 */
type MarkResult =
  | ({ ok: true; done: boolean } & Found)
  | Exclude<CompletionResult, { ok: true }>
  | { ok: false; reason: 'superseded' | 'not-asked' }

/**
 * Marks the published version as read, and the lesson as done where that was all that was missing. Marking twice changes
 * nothing; marking again after the lesson changed records the newer version. Refused for a module that is not open for the
 * participant, and where reading is nothing that the lesson asks (`not-asked`).
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
  const { lesson, module } = found
  if (!lesson.completed && !criteriaOf(module, lesson).some(({ is }) => is === 'read'))
    return { ok: false, reason: 'not-asked' }
  const isRead = lesson.completed?.versionId === lesson.version.id
  if (isRead && key === null) return { ...found, done: true }
  const mine = { personId: asker.id, lessonId: lesson.id }
  return tx(async (t) => {
    const done = await markOnce(t, mine, 'selesai', key, async () => {
      if (!isRead) await mark(t, asker, found, now)
    })
    const isDone = (await t.lessonProgress.count({ where: mine })) > 0
    const isMarked = isDone || (await t.lessonRead.count({ where: mine })) > 0
    if (done.repeated && !isMarked) return { ok: false, reason: 'superseded' }
    return { ...found, done: isDone }
  })
}

async function mark(t: Tx, asker: Asker, { lesson, module }: Found, now: Date): Promise<void> {
  const mine = { personId: asker.id, lessonId: lesson.id }
  const versionId = lesson.version.id
  const keeps = !isHersToMark(lesson) || Boolean(lesson.completed?.by)
  // Where more is asked, or somebody else has set it as done, that she has read it stands by itself.
  if (keeps) await markRead(t, mine, versionId, now)
  // A double tap: the second one finds the row; at the very same moment the key refuses it and it is run again.
  const again = await t.lessonProgress.updateMany({
    where: mine,
    data: { versionId, ...(lesson.completed?.by ? {} : { completedAt: now }) },
  })
  if (again.count === 0 && !keeps)
    await newRow(t.lessonProgress.create({ data: { ...mine, versionId, completedAt: now } }))
  const moduleId = module.id
  const [settled] = await settleLessons(t, { personIds: [asker.id], moduleId, now })
  if (settled?.lessons.some(({ id }) => id === lesson.id)) return
  const isDone = again.count > 0 || !keeps
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: isDone ? 'lesson.complete' : 'lesson.read',
      object: { type: 'lesson', id: lesson.id },
      after: { version: lesson.version.number },
    },
    now,
  )
}

type Mine = { personId: string; lessonId: string }

async function markRead(t: Tx, mine: Mine, versionId: string, readAt: Date): Promise<void> {
  const again = await t.lessonRead.updateMany({ where: mine, data: { versionId, readAt } })
  if (again.count === 0) await newRow(t.lessonRead.create({ data: { ...mine, versionId, readAt } }))
}

async function newRow(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}

/**
 * Takes the mark away again; allowed at any time, also when a date has since been moved. Refused where a lesson is done by
 * more than her mark (`not-asked`): passing a quiz is not taken back, nor what somebody else has set.
 */
export async function undoCompletion(
  asker: Asker,
  moduleSlug: string,
  lessonSlug: string,
  now: Date,
  key: string | null = null,
): Promise<MarkResult> {
  const found = await findLesson(asker, moduleSlug, lessonSlug, null)
  if (!found.ok) return found
  const { lesson } = found
  if (lesson.completed && (!isHersToMark(lesson) || lesson.completed.by))
    return { ok: false, reason: 'not-asked' }
  const mine = { personId: asker.id, lessonId: lesson.id }
  return tx(async (t) => {
    const undone = await markOnce(t, mine, 'belum', key, async () => {
      // Race: what else it asks is met at this moment, or a trainer sets it as done: then it is no longer hers to take back.
      const gone = isHersToMark(lesson)
        ? await t.lessonProgress.deleteMany({ where: { ...mine, overrideId: null } })
        : { count: 0 }
      const isDone = (await t.lessonProgress.count({ where: mine })) > 0
      const unread = isDone ? { count: 0 } : await t.lessonRead.deleteMany({ where: mine })
      if (gone.count + unread.count === 0) return
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'lesson.undo-complete',
          object: { type: 'lesson', id: lesson.id },
        },
        now,
      )
    })
    const isDone = (await t.lessonProgress.count({ where: mine })) > 0
    if (undone.repeated && isDone) return { ok: false, reason: 'superseded' }
    return { ...found, done: isDone }
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
  modules: {
    slug: string
    position: number
    title: string
    done: number
    of: number
    isFinished: boolean
    /** What it still asks for beside its lessons. */
    quizzes: number
    tasks: number
    lock: Lock | null
  }[]
  begunQuizzes: { to: string; title: string }[]
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
      isFinished: isFinished(module),
      quizzes: module.quizzesLeft,
      tasks: module.tasksLeft,
      lock: lockOf(module, course, now),
    })),
    begunQuizzes: begunQuizzes(course),
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
