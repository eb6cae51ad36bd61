import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { lessonsOfPage } from '#app/domain/cohorts/progress-person.server.ts'
import type { Beside } from '#app/domain/cohorts/progress-ranks.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { joined, list, sql, type SqlPiece } from '#app/platform/data/sql.ts'
import {
  extendedTo,
  extensionsOf,
  inCourseOf,
  isQuizOverdue,
  NO_NUMBERS,
  partSchema,
  quizCell,
  quizzesOf,
  standingsOf,
  taskCell,
  tasksOf,
  workOf,
  worksOf,
  type QuizCell,
  type TaskCell,
  type WorkPart,
} from './work-parts.server.ts'

/** So many quizzes and assignments of one module stand beside each other, so many of all modules below each other. */
const MOST = { inModule: 8, ofPerson: 40, attempts: 120, overrides: 60 } as const

export type OpenedModule = {
  quizzes: { id: string; title: string }[]
  tasks: { id: string; title: string }[]
  /** By person, in the order of `quizzes` and `tasks`. */
  cells: Map<string, { quizzes: QuizCell[]; tasks: TaskCell[] }>
}

/**
 * The quizzes and assignments of a module, or of the whole course (null), with how far people are: for the matrix, whose
 * statement reads it beside its own rows. Nothing for whoever may not see the cohort's progress. `openedIn` makes cells of
 * it, `overdueIn` the names of what is overdue.
 */
export function workBeside(asker: Asker, moduleId: string | null, cohortId: string): Beside | undefined {
  const { districtId } = asker
  if (!can(asker, 'progress.read', { districtId, cohortId })) return undefined
  const course = inCourseOf(cohortId, districtId)
  const modules = moduleId === null ? course : sql`m."id" = ${moduleId} AND ${course}`
  const most = moduleId === null ? MOST.ofPerson : MOST.inModule
  return {
    columns: Object.keys(partSchema.shape),
    of: (people) =>
      joined(
        [
          quizzesOf(cohortId, modules, most),
          tasksOf(cohortId, modules, most),
          standingsOf(people, modules),
          worksOf(people, cohortId, modules),
          extensionsOf(people, cohortId, modules),
        ],
        ' UNION ALL ',
      ),
  }
}

/** What was read so of one module, by person. */
export function openedIn(
  rows: readonly Record<string, unknown>[],
  moduleId: string,
  people: readonly string[],
  now: Date,
): OpenedModule {
  const parts = z.array(partSchema).parse(rows)
  const here = (kind: 'quiz' | 'task') =>
    of(parts, kind)
      .filter((one) => one.moduleId === moduleId)
      .slice(0, MOST.inModule)
  const [quizzes, tasks] = [here('quiz'), here('task')]
  const cells = people.map((id) => {
    const hers = parts.filter(({ personId }) => personId === id)
    return [
      id,
      {
        quizzes: quizzes.map((quiz) => quizCell(quiz, hers)),
        tasks: tasks.map((task) => taskCell(task, hers, now)),
      },
    ] as const
  })
  const named = ({ id, title }: WorkPart) => ({ id, title: title ?? '' })
  return { quizzes: quizzes.map(named), tasks: tasks.map(named), cells: new Map(cells) }
}

/** What of the course's quizzes and assignments is overdue, as it is called, by person. */
export function overdueIn(
  rows: readonly Record<string, unknown>[],
  people: readonly string[],
  now: Date,
): Map<string, string[]> {
  const parts = z.array(partSchema).parse(rows)
  return new Map(
    people.map((id) => {
      const hers = parts.filter(({ personId }) => personId === id)
      return [
        id,
        [
          ...of(parts, 'task').filter((task) => taskCell(task, hers, now) === 'late'),
          ...of(parts, 'quiz').filter((quiz) => isQuizOverdue(quiz, hers, now)),
        ].map(nameOf),
      ]
    }),
  )
}

/** A quiz without a title is called after its module. */
function nameOf({ title, word }: WorkPart): string {
  return title || (word ?? '')
}

export type PersonQuiz = {
  title: string
  module: string
  state: QuizCell
  /** It has closed, and she has not passed it. */
  isOverdue: boolean
  attempts: {
    number: number
    at: Date | null
    percent: number | null
    points: number | null
    outOf: number
    waiting: number
  }[]
}
export type PersonTask = {
  title: string
  module: string
  state: TaskCell
  dueAt: Date | null
  /** The later deadline that was given to her or her team. */
  extendedTo: Date | null
  scheduleId: string
  workId: string | null
  score: number | null
}
export type PersonOverride = {
  id: string
  version: number
  lessonId: string | null
  moduleId: string
  byName: string
  reason: string
  at: Date
}
export type PersonWork = {
  quizzes: PersonQuiz[]
  tasks: PersonTask[]
  overrides: PersonOverride[]
  lessons: { id: string; title: string; completedAt: Date | null }[]
}

/** `lessons`: a page of the lessons of one of the cohort's modules. */
type OfPerson = {
  cohortId: string
  personId: string
  lessons?: { moduleId: string; page: number } | undefined
}

/**
 * What a participant of a cohort has done beside her lessons: each quiz with its attempts, each assignment with its grade,
 * and what was set as done for her. Whoever reads it must see her progress; that it was read is noted by whoever shows it.
 */
export async function readPersonWork(
  asker: Asker,
  { cohortId, personId, lessons }: OfPerson,
  now: Date,
): Promise<PersonWork> {
  const { districtId } = asker
  if (!can(asker, 'progress.read', { districtId, cohortId }))
    return { quizzes: [], tasks: [], overrides: [], lessons: [] }
  const modules = inCourseOf(cohortId, districtId)
  const her = list([personId])
  const parts = await read([
    quizzesOf(cohortId, modules, MOST.ofPerson),
    tasksOf(cohortId, modules, MOST.ofPerson),
    standingsOf(her, modules),
    worksOf(her, cohortId, modules),
    extensionsOf(her, cohortId, modules),
    sql`SELECT * FROM (SELECT 'attempt', t."personId", t."quizId", NULL, NULL, NULL, NULL, NULL, t."number", t."points", t."outOf", t."waiting", t."handedInAt"
      FROM "QuizAttempt" t WHERE t."personId" = ${personId} AND t."cohortId" = ${cohortId} AND t."state" = 'HANDED_IN'
      ORDER BY t."handedInAt" DESC LIMIT ${MOST.attempts}) attempts`,
    sql`SELECT * FROM (SELECT 'override', o."personId", o."id", o."moduleId", o."byName", o."reason", o."lessonId", NULL, o."version", ${NO_NUMBERS}, o."at"
      FROM "ProgressOverride" o JOIN "Cohort" c ON c."id" = o."cohortId" AND c."districtId" = ${districtId} WHERE o."personId" = ${personId} AND o."cohortId" = ${cohortId} AND o."endedAt" IS NULL
      ORDER BY o."at" DESC LIMIT ${MOST.overrides}) overrides`,
    ...(lessons
      ? [
          sql`SELECT 'lesson', NULL, x."id", NULL, x."title", x."slug", NULL, NULL, x."place", NULL, NULL, NULL, x."completedAt"
            FROM (${lessonsOfPage(lessons.moduleId, personId, lessons.page)}) x JOIN "Lesson" o ON o."id" = x."id"
            JOIN "Module" m ON m."id" = o."moduleId" AND ${modules}`,
        ]
      : []),
  ])
  return {
    quizzes: of(parts, 'quiz').map((quiz) => ({
      title: quiz.title ?? '',
      module: quiz.word ?? '',
      state: quizCell(quiz, parts),
      isOverdue: isQuizOverdue(quiz, parts, now),
      attempts: of(parts, 'attempt')
        .filter(({ id }) => id === quiz.id)
        .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
        .map(({ number, at, score, outOf, waiting }) => ({
          number: number ?? 0,
          at,
          points: score,
          outOf: outOf ?? 0,
          percent: score !== null && outOf ? Math.round((score * 100) / outOf) : null,
          waiting: waiting ?? 0,
        })),
    })),
    tasks: of(parts, 'task').map((task) => {
      const work = workOf(task, parts)
      return {
        title: task.title ?? '',
        module: task.word ?? '',
        state: taskCell(task, parts, now),
        dueAt: task.at,
        extendedTo: extendedTo(task, parts),
        scheduleId: task.id,
        workId: work?.word === 'HANDED_IN' ? work.moduleId : null,
        score: work?.score ?? null,
      }
    }),
    lessons: of(parts, 'lesson')
      .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0) || ((a.word ?? '') < (b.word ?? '') ? -1 : 1))
      .map(({ id, title, at }) => ({ id, title: title ?? '', completedAt: at })),
    overrides: of(parts, 'override').flatMap(({ id, number, more, moduleId, title, word, at }) =>
      moduleId && at
        ? [
            {
              id,
              version: number ?? 1,
              lessonId: more,
              moduleId,
              byName: title ?? '',
              reason: word ?? '',
              at,
            },
          ]
        : [],
    ),
  }
}

function read(pieces: readonly SqlPiece[]): Promise<WorkPart[]> {
  return ask(partSchema, joined(pieces, ' UNION ALL '))
}

function of(parts: readonly WorkPart[], kind: WorkPart['is']): WorkPart[] {
  return parts.filter(({ is }) => is === kind)
}
