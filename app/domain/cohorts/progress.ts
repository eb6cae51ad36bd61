/** A module of a cohort with its published lessons, in the order of the curriculum. `dueAt`: when it should be done. */
export type PlannedModule = { id: string; title: string; lessons: number; dueAt: Date; isDue: boolean }

export type LessonState = 'done' | 'late' | 'open'

/** A module should be done when the next one starts; the last one when the cohort ends. */
export function plan(
  modules: readonly { id: string; title: string; lessons: number; startsOn: Date }[],
  cohortEnds: Date,
  now: Date,
): PlannedModule[] {
  return modules.map(({ id, title, lessons, startsOn }) => {
    const later = modules.map((module) => module.startsOn.getTime()).filter((at) => at > startsOn.getTime())
    const dueAt = later.length > 0 ? new Date(Math.min(...later)) : cohortEnds
    return { id, title, lessons, dueAt, isDue: dueAt < now }
  })
}

/** What a count of progress counts, in a word: how new the course is, which of the modules are due, and since when. */
export function nameOf(
  courseVersion: number,
  modules: readonly Pick<PlannedModule, 'id' | 'dueAt' | 'isDue'>[],
): string {
  const due = modules.flatMap(({ id, dueAt, isDue }) => (isDue ? [`${id}@${dueAt.getTime()}`] : []))
  return [courseVersion, ...due.sort()].join(' ')
}

/** How many lessons these modules have. */
export function lessonsOf(modules: readonly PlannedModule[]): number {
  return modules.reduce((sum, { lessons }) => sum + lessons, 0)
}

/**
 * Done once all of a module are; late while something of it is missing and it is due. Nobody is late for what was due before
 * she took part (`since`).
 */
export function stateOf(module: PlannedModule, done: number, since: Date): LessonState {
  if (done >= module.lessons) return 'done'
  return module.isDue && module.dueAt > since ? 'late' : 'open'
}
