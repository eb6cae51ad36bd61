/** The published form of a lesson, and what one reader has done with it. */
export type CourseLesson = {
  id: string
  slug: string
  position: number
  title: string
  summary: string
  minutes: number
  version: {
    id: string
    number: number
    hash: string
    origin: string
    note: string
    /** The newest version up to this one that is not a small change: who has read it or a later one need not read again. */
    rereadFrom: number
  }
  /** `number` is that of the version that was read. */
  completed: { at: Date; versionId: string; number: number } | null
  /** Since when it can be read where it stands; null where nobody knows. */
  since: Date | null
}

export type CourseModule = {
  id: string
  slug: string
  position: number
  title: string
  summary: string
  /** Jam pelajaran, the training hours of the state academy. */
  jp: number
  prerequisites: readonly string[]
  /** What finishing it asks beside its lessons: 'tasks', that its assignments are handed in. */
  requires: readonly string[]
  /** How many of the reader's assignments it still asks for. */
  tasksLeft: number
  /** When it opens for the reader's cohort; null while no date is set. */
  opensAt: Date | null
  lessons: readonly CourseLesson[]
}

/** Why a module cannot be read yet. */
export type Lock =
  | { reason: 'unscheduled' }
  | { reason: 'date'; opensAt: Date }
  | {
      reason: 'prerequisite'
      modules: { slug: string; position: number; title: string; left: number; tasks: number }[]
    }

/** What keeps a participant out of a module: its date first, then the modules that come before it. */
export function lockOf(module: CourseModule, course: readonly CourseModule[], now: Date): Lock | null {
  if (!module.opensAt) return { reason: 'unscheduled' }
  if (module.opensAt > now) return { reason: 'date', opensAt: module.opensAt }
  const before = course.filter((other) => module.prerequisites.includes(other.slug) && !isFinished(other))
  if (before.length === 0) return null
  const modules = before.map((other) => ({
    slug: other.slug,
    position: other.position,
    title: other.title,
    left: lessonsLeft(other),
    tasks: other.tasksLeft,
  }))
  return { reason: 'prerequisite', modules }
}

export function lessonsDone(module: CourseModule): number {
  return module.lessons.filter((lesson) => lesson.completed).length
}

function lessonsLeft(module: CourseModule): number {
  return module.lessons.length - lessonsDone(module)
}

/** All that it asks is done. */
export function isFinished(module: CourseModule): boolean {
  return lessonsLeft(module) === 0 && module.tasksLeft === 0
}

/**
 * How many lessons came to a module after its reader had done all the others: they are asked of her from now on, and she is
 * told that they are new, so that no finished module seems to be taken away. 0 where something older is left.
 */
export function lessonsAdded(module: CourseModule): number {
  const done = module.lessons.flatMap(({ completed }) => (completed ? [completed.at.getTime()] : []))
  if (done.length === 0) return 0
  const last = Math.max(...done)
  const left = module.lessons.filter(({ completed }) => !completed)
  return left.every(({ since }) => since !== null && since.getTime() > last) ? left.length : 0
}

/** The lesson changed, and not only a little, after the reader finished it; what she finished stays finished. */
export function changedSince(lesson: CourseLesson): boolean {
  return lesson.completed !== null && lesson.completed.number < lesson.version.rereadFrom
}

/** A lesson to go on with, and where it stands. */
export type NextLesson = { module: CourseModule; lesson: CourseLesson }

/** What a participant reads first so that a lock opens: of the modules that hold it the first lesson that she can read. */
export function owedBefore(lock: Lock, course: readonly CourseModule[], now: Date): NextLesson | null {
  const before = lock.reason === 'prerequisite' ? lock.modules.map(({ slug }) => slug) : []
  const isHolding = ({ module }: NextLesson) => before.includes(module.slug)
  const readable = nextLessons(course, now)
  return readable.find(isHolding) ?? readable[0] ?? null
}

/** The first lesson that is open and not done, in the order of the course. */
export function nextLesson(course: readonly CourseModule[], now: Date): NextLesson | null {
  return nextLessons(course, now)[0] ?? null
}

/** Of each module that is open the first lesson that is not done. */
function nextLessons(course: readonly CourseModule[], now: Date): NextLesson[] {
  return course.flatMap((module) => {
    const lesson = lockOf(module, course, now) ? undefined : module.lessons.find((one) => !one.completed)
    return lesson ? [{ module, lesson }] : []
  })
}
