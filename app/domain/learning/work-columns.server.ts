import { countsOf } from '#app/domain/content/lesson-rule.ts'
import type { WrittenCell } from '#app/domain/files/spreadsheet/xlsx-parts.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { joined, list } from '#app/platform/data/sql.ts'
import {
  extensionsOf,
  inCourseOf,
  partSchema,
  quizCell,
  quizzesOf,
  standingsOf,
  taskCell,
  tasksOf,
  worksOf,
  type QuizCell,
  type TaskCell,
  type WorkPart,
} from './work-parts.server.ts'

/** So many quizzes and so many assignments of a course stand beside each other. */
const MOST = 40

const QUIZ: Readonly<Record<QuizCell, string>> = {
  passed: 'Lulus',
  running: 'Sedang dikerjakan',
  waiting: 'Menunggu penilaian',
  failed: 'Belum lulus',
  none: 'Belum mulai',
}
/** Whether it is late stands in a column of its own. */
const TASK: Readonly<Record<TaskCell, string>> = {
  graded: 'Dinilai',
  'handed-in': 'Dikumpulkan',
  'handed-in-late': 'Dikumpulkan',
  returned: 'Dikembalikan',
  late: 'Belum',
  none: 'Belum',
}

/** Which of her attempts the percent is of. */
const MARK = { BEST: 'Nilai terbaik', LAST: 'Nilai terakhir' } as const

type Course = { cohortId: string; districtId: string }

/**
 * The quizzes and assignments of a cohort's course as columns of a sheet: each quiz with the percent that counts, each assignment
 * with whether it is late. `cellsOf` reads what belongs into them of some people, in one statement.
 */
export async function workColumns(course: Course, now: Date) {
  const parts = await read(course, [])
  const [quizzes, tasks] = [of(parts, 'quiz'), of(parts, 'task')]
  return {
    columns: [
      ...quizzes.flatMap((quiz) => [
        { head: `Kuis: ${nameOf(quiz)}`, width: 26 },
        { head: `${MARK[countsOf(quiz.settings)]} (persen): ${nameOf(quiz)}`, width: 16 },
      ]),
      ...tasks.flatMap((task) => [
        { head: `Tugas: ${nameOf(task)}`, width: 26 },
        { head: `Terlambat: ${nameOf(task)}`, width: 14 },
      ]),
    ],
    async cellsOf(people: readonly string[]): Promise<(personId: string) => WrittenCell[]> {
      const done = byPerson(await read(course, people))
      return (personId) => {
        const hers = done.get(personId) ?? []
        return [
          ...quizzes.flatMap((quiz) => [QUIZ[quizCell(quiz, hers)], markIn(quiz, hers)]),
          ...tasks.flatMap((task) => lateAnd(task, hers, now)),
        ]
      }
    },
  }
}

function read({ cohortId, districtId }: Course, people: readonly string[]): Promise<WorkPart[]> {
  const modules = inCourseOf(cohortId, districtId)
  const theirs =
    people.length === 0
      ? []
      : [
          standingsOf(list(people), modules),
          worksOf(list(people), cohortId, modules),
          extensionsOf(list(people), cohortId, modules),
        ]
  const pieces = [quizzesOf(cohortId, modules, MOST), tasksOf(cohortId, modules, MOST), ...theirs]
  return ask(partSchema, joined(pieces, ' UNION ALL '))
}

function of(parts: readonly WorkPart[], kind: WorkPart['is']): WorkPart[] {
  return parts.filter(({ is }) => is === kind)
}

/** By itself for each, so that 500 people are not looked through for every one of them. */
function byPerson(parts: readonly WorkPart[]): ReadonlyMap<string, WorkPart[]> {
  const people = new Map<string, WorkPart[]>()
  for (const part of parts) {
    if (part.personId === null) continue
    const hers = people.get(part.personId)
    if (hers) hers.push(part)
    else people.set(part.personId, [part])
  }
  return people
}

/** With its module, because two may have a quiz of one title. */
function nameOf({ title, word: module }: WorkPart): string {
  return title ? `${title} (${module})` : (module ?? '')
}

function markIn(quiz: WorkPart, hers: readonly WorkPart[]): WrittenCell {
  return hers.find(({ is, id }) => is === 'standing' && id === quiz.id)?.score ?? ''
}

function lateAnd(task: WorkPart, hers: readonly WorkPart[], now: Date): WrittenCell[] {
  const cell = taskCell(task, hers, now)
  // Whoever handed in late and was given it back has been late.
  const wasLate = hers.some(({ is, id, outOf }) => is === 'work' && id === task.id && outOf === 1)
  return [TASK[cell], cell === 'late' || wasLate ? 'Ya' : '']
}
