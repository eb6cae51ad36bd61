/** A lesson in the order of the curriculum; `dueAt` is when its module should be done. */
type PlannedLesson = { id: string; title: string; moduleId: string; dueAt: Date }

export type LessonState = 'done' | 'late' | 'open'

type ParticipantProgress<P> = P & { states: LessonState[]; done: number; late: number }

/** A module should be done when the next one starts; the last one when the cohort ends. */
export function plan(
  lessons: readonly { id: string; title: string; moduleId: string; startsOn: Date }[],
  cohortEnds: Date,
): PlannedLesson[] {
  const starts = [...new Map(lessons.map((lesson) => [lesson.moduleId, lesson.startsOn])).values()]
  return lessons.map(({ id, title, moduleId, startsOn }) => {
    const next = starts.filter((start) => start > startsOn).sort((a, b) => a.getTime() - b.getTime())[0]
    return { id, title, moduleId, dueAt: next ?? cohortEnds }
  })
}

/** One row of the matrix per participant, those furthest behind first, then by name. */
export function rowsOf<P extends { id: string; name: string }>(
  people: readonly P[],
  lessons: readonly PlannedLesson[],
  done: ReadonlySet<string>,
  now: Date,
): ParticipantProgress<P>[] {
  return people
    .map((person) => {
      const states = lessons.map(({ id, dueAt }): LessonState => {
        if (done.has(doneKey(person.id, id))) return 'done'
        return dueAt < now ? 'late' : 'open'
      })
      const count = (wanted: LessonState) => states.filter((state) => state === wanted).length
      return { ...person, states, done: count('done'), late: count('late') }
    })
    .sort((a, b) => b.late - a.late || a.name.localeCompare(b.name, 'id'))
}

/** Names one participant's progress in one lesson inside a set. */
export function doneKey(personId: string, lessonId: string): string {
  return `${personId} ${lessonId}`
}
