import { expect, it } from 'vitest'
import {
  changedSince,
  lockOf,
  nextLesson,
  owedBefore,
  type CourseLesson,
  type CourseModule,
  isFinished,
  lessonsAdded,
} from './course.ts'
import {
  editedVersion,
  lessonState,
  restoredFrom,
  restoreNote,
  type VersionFacts,
} from '#app/domain/content/studio.ts'

const now = new Date('2026-11-21T00:00:00Z')
const before = new Date('2026-11-20T00:00:00Z')
const after = new Date('2026-11-22T00:00:00Z')

function lesson(slug: string, readVersion?: string, rereadFrom = 2): CourseLesson {
  return {
    id: slug,
    slug,
    position: 1,
    title: slug,
    summary: '',
    minutes: 5,
    version: { id: 'v2', number: 2, hash: 'h', origin: 'FILE', note: '', rereadFrom },
    completed: readVersion
      ? { at: before, versionId: readVersion, number: Number(readVersion.slice(1)), by: null }
      : null,
    asked: { read: true, quizzes: [], tasks: [] },
    readAt: null,
    since: null,
  }
}

function module(slug: string, part: Partial<CourseModule>): CourseModule {
  return {
    id: slug,
    slug,
    position: 1,
    title: slug,
    summary: '',
    jp: 4,
    prerequisites: [],
    requires: [],
    quizzes: [],
    tasks: [],
    handedIn: new Map(),
    tasksLeft: 0,
    quizzesLeft: 0,
    finishedAt: null,
    finishedBy: null,
    opensAt: before,
    lessons: [],
    ...part,
  }
}

it('keeps a module closed until its date, and says so', () => {
  expect(lockOf(module('a', { opensAt: null }), [], now)).toEqual({ reason: 'unscheduled' })
  expect(lockOf(module('a', { opensAt: after }), [], now)).toEqual({ reason: 'date', opensAt: after })
  expect(lockOf(module('a', {}), [], now)).toBeNull()
})

it('keeps a module closed until the modules before it are done', () => {
  const first = module('a', { lessons: [lesson('satu', 'v2'), lesson('dua')] })
  const second = module('b', { prerequisites: ['a'] })
  expect(lockOf(second, [first, second], now)).toMatchObject({ modules: [{ slug: 'a', left: 1 }] })
  const done = module('a', { lessons: [lesson('satu', 'v1'), lesson('dua', 'v2')] })
  expect(lockOf(second, [done, second], now)).toBeNull()
})

it('keeps a module closed until the assignments are handed in that the one before it asks for', () => {
  const first = module('a', { lessons: [lesson('satu', 'v2')], requires: ['tasks'], tasksLeft: 1 })
  const second = module('b', { prerequisites: ['a'] })
  expect(lockOf(second, [first, second], now)).toMatchObject({ modules: [{ left: 0, tasks: 1 }] })
  expect([isFinished(first), isFinished({ ...first, tasksLeft: 0 })]).toEqual([false, true])
})

it('keeps a finished module finished whatever comes to it, until its reader takes a mark back', () => {
  const fresh = { ...lesson('dua'), since: after }
  const old = { ...lesson('satu', 'v2'), since: before }
  const finished = module('a', { lessons: [old, fresh], tasksLeft: 1, quizzesLeft: 1, finishedAt: now })
  expect([isFinished(finished), isFinished({ ...finished, finishedAt: null })]).toEqual([true, false])
  const undone = { ...lesson('satu'), since: before }
  expect(isFinished({ ...finished, lessons: [undone, fresh] })).toBe(false)
})

it('tells lessons that came after a module was finished from those that were left, and calls none new to who has not', () => {
  const done = lesson('satu', 'v2')
  const fresh = { ...lesson('dua'), since: now }
  const old = { ...lesson('tiga'), since: new Date(before.getTime() - 1) }
  const added = (finishedAt: Date | null, ...lessons: CourseLesson[]) =>
    lessonsAdded(module('a', { finishedAt, lessons }))
  expect(added(before, done, fresh)).toBe(1)
  expect(added(before, done, fresh, old)).toBe(0)
  expect(added(before, done, fresh, lesson('empat'))).toBe(0)
  expect(added(before, done)).toBe(0)
  expect([added(null, done, fresh), added(null, fresh)]).toEqual([0, 0])
})

it('finds the first lesson that is open and not done', () => {
  const first = module('a', { lessons: [lesson('satu', 'v2'), lesson('dua')] })
  const closed = module('b', { opensAt: after, lessons: [lesson('tiga')] })
  expect(nextLesson([first, closed], now)?.lesson.slug).toBe('dua')
  expect(nextLesson([closed], now)).toBeNull()
})

it('leads from a closed module to the lesson that opens it, along a chain to the first one that can be read', () => {
  const free = module('bebas', { lessons: [lesson('nol')] })
  const first = module('a', { lessons: [lesson('satu', 'v2'), lesson('dua')] })
  const second = module('b', { prerequisites: ['a'], lessons: [lesson('tiga')] })
  const third = module('c', { prerequisites: ['b'], lessons: [lesson('empat')] })
  const owed = (closed: CourseModule, course: CourseModule[]) => {
    const lock = lockOf(closed, course, now)
    return lock && owedBefore(lock, course, now)?.lesson.slug
  }
  expect(owed(second, [free, first, second, third])).toBe('dua')
  expect(owed(third, [first, second, third])).toBe('dua')
  const done = module('a', { lessons: [lesson('satu', 'v2')] })
  const later = module('d', { opensAt: after, lessons: [lesson('lima')] })
  expect(owed(later, [done, later])).toBeUndefined()
  expect(owed(later, [first, later])).toBe('dua')
})

it('notices that a lesson changed since it was finished', () => {
  expect(changedSince(lesson('a', 'v1'))).toBe(true)
  expect(changedSince(lesson('a', 'v2'))).toBe(false)
  // Version 2 was a small change.
  expect(changedSince(lesson('a', 'v1', 1))).toBe(false)
  expect(changedSince(lesson('a'))).toBe(false)
})

function version(number: number, part: Partial<VersionFacts> = {}): VersionFacts {
  return {
    id: `v${number}`,
    number,
    origin: 'FILE',
    authorId: null,
    title: '',
    summary: '',
    minutes: 5,
    hash: '',
    note: '',
    createdAt: before,
    publishedAt: null,
    ...part,
  }
}

it('tells the draft and the news of a lesson from its history', () => {
  const published = version(2, { publishedAt: before })
  const old = version(1, { origin: 'STUDIO', authorId: 'p' })
  const draft = version(3, { origin: 'STUDIO', authorId: 'p' })
  const news = version(4)
  expect(lessonState([old, published], 'v2')).toEqual({ published, draft: null, news: null })
  const state = lessonState([old, published, draft, news], 'v2')
  expect(state).toEqual({ published, draft, news })
  expect(editedVersion(state)).toBe(draft)
})

it('knows a restored copy by its note', () => {
  expect(restoredFrom(restoreNote(3))).toBe('3')
  expect(restoredFrom('Angka diperbarui.')).toBeNull()
})
