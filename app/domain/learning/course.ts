import { HOUR } from '#app/platform/say/time.ts'
import { isMet, isReadingAlone, type Asked, type QuizStand } from '#app/domain/content/lesson-rule.ts'

/** A quiz of a module that can be taken, as it is for everybody. */
export type OutlineQuiz = {
  id: string
  slug: string
  /** Empty: it is called after its module. */
  title: string
  /** Percent from which on it is passed; null: handed in is done. */
  pass: number | null
  questions: number
  /** How often it may be taken; null: as often as one likes. */
  attempts: number | null
  /** Marks are shown at once: whoever did not pass may be told. */
  tells: boolean
  /** Hours between the end of an attempt and the next. */
  wait: number
}
export type OutlineTask = { id: string; slug: string; title: string }

/** The same, and how far one reader is with it. */
export type CourseQuiz = OutlineQuiz & {
  stand: QuizStand & { waiting: number; passedAt: Date | null; lastAt: Date | null }
  running: { startedAt: Date; endsAt: Date | null } | null
  /** Of her cohort; null where it sets nothing: it opens with its module and does not close. */
  opensAt: Date | null
  closesAt: Date | null
  /** It is asked before the module, and finishing that does not ask for it. */
  isBefore: boolean
}

/** Set as done by somebody else. */
export type SetBy = { name: string; reason: string }

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
  completed: { at: Date; versionId: string; number: number; by: SetBy | null } | null
  /** What makes it done. */
  asked: Asked<OutlineQuiz, OutlineTask>
  /** When its reader said that she has read it; only where that alone does not make it done. */
  readAt: Date | null
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
  /** What finishing it asks beside its lessons: 'tasks', that its assignments are handed in, 'quizzes', that they are passed. */
  requires: readonly string[]
  quizzes: readonly CourseQuiz[]
  tasks: readonly OutlineTask[]
  /** Of the reader's assignments, by their id: is it handed in? */
  handedIn: ReadonlyMap<string, boolean>
  /** How many of the reader's assignments it still asks for. */
  tasksLeft: number
  /** How many of its quizzes it still asks for. */
  quizzesLeft: number
  /** When its reader had done all that it asked then: what is asked later takes that from nobody. */
  finishedAt: Date | null
  /** The whole module was set as done. */
  finishedBy: SetBy | null
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
      modules: {
        slug: string
        position: number
        title: string
        left: number
        tasks: number
        quizzes: number
      }[]
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
    quizzes: other.quizzesLeft,
  }))
  return { reason: 'prerequisite', modules }
}

export function lessonsDone(module: CourseModule): number {
  return module.lessons.filter((lesson) => lesson.completed).length
}

function lessonsLeft(module: CourseModule): number {
  return module.lessons.length - lessonsDone(module)
}

/**
 * All that it asks is done, or was once: what came to it since is new to its reader, not owed. Who has taken back a mark
 * that belonged to it then has not finished it until she sets it again.
 */
export function isFinished(module: CourseModule): boolean {
  const { finishedAt, finishedBy, lessons, tasksLeft, quizzesLeft } = module
  if (finishedBy) return true
  if (finishedAt !== null)
    return lessons.every(
      ({ completed, since }) => completed !== null || (since !== null && since > finishedAt),
    )
  return lessonsLeft(module) === 0 && tasksLeft === 0 && quizzesLeft === 0
}

/**
 * How many lessons came to a module after its reader had finished it: she is told that they are new, so that no finished
 * module seems to be taken away. 0 where something older is left, and for who has not finished it: to her all of it is left.
 */
export function lessonsAdded({ finishedAt, lessons }: CourseModule): number {
  if (finishedAt === null) return 0
  const left = lessons.filter(({ completed }) => !completed)
  return left.every(({ since }) => since !== null && since > finishedAt) ? left.length : 0
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

/** A quiz to pass first so that a lock opens, where all lessons of the modules that hold it are done. */
export function quizBefore(lock: Lock, course: readonly CourseModule[]) {
  if (lock.reason !== 'prerequisite') return null
  const holding = course.filter(({ slug }) => lock.modules.some((one) => one.slug === slug && one.left === 0))
  for (const module of holding) {
    const quiz = module.quizzes.find((one) => !one.isBefore && !isMet(null, one.pass, one.stand))
    if (quiz && module.quizzesLeft > 0) return { module, quiz }
  }
  return null
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

/** One thing that a lesson asks, and whether its reader has done it. */
export type Criterion =
  | { is: 'read'; done: boolean }
  | { is: 'quiz'; quiz: CourseQuiz; percent: number | null; done: boolean }
  | { is: 'task'; task: OutlineTask; done: boolean }

/** What makes a lesson done for its reader, as a list of what is done and what is not. An assignment without dates for her cohort asks nothing. */
export function criteriaOf(module: CourseModule, lesson: CourseLesson): Criterion[] {
  const { asked } = lesson
  const quizzes = asked.quizzes.flatMap(({ quiz: { id }, percent }) => {
    const quiz = module.quizzes.find((one) => one.id === id)
    return quiz ? [{ is: 'quiz' as const, quiz, percent, done: isMet(percent, quiz.pass, quiz.stand) }] : []
  })
  const tasks = asked.tasks.flatMap((task) => {
    const done = module.handedIn.get(task.id)
    return done === undefined ? [] : [{ is: 'task' as const, task, done }]
  })
  const reads = asked.read || quizzes.length + tasks.length === 0
  const isRead = lesson.readAt !== null || lesson.completed !== null
  return [...(reads ? [{ is: 'read' as const, done: isRead }] : []), ...quizzes, ...tasks]
}

/** Her own mark is all that it takes: only then she can take it back. */
export function isHersToMark({ asked }: Pick<CourseLesson, 'asked'>): boolean {
  return isReadingAlone(asked)
}

/** A quiz that its reader can take at this moment, or has begun; her module is open. */
export function canTake(quiz: CourseQuiz, now: Date): boolean {
  if (quiz.running) return quiz.running.endsAt === null || quiz.running.endsAt > now
  if (quiz.stand.passed || (quiz.pass === null && quiz.stand.attempts > 0)) return false
  if (quiz.attempts !== null && quiz.stand.attempts >= quiz.attempts) return false
  // Whether it is passed is still to be said by whoever marks it.
  if (quiz.stand.waiting > 0) return false
  if (quiz.stand.lastAt && quiz.stand.lastAt.getTime() + quiz.wait * HOUR > now.getTime()) return false
  return (quiz.opensAt === null || quiz.opensAt <= now) && (quiz.closesAt === null || quiz.closesAt > now)
}
