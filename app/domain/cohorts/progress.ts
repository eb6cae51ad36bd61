/** A module of a cohort with its published lessons, in the order of the curriculum. */
export type PlannedModule = { id: string; title: string; lessons: number; isDue: boolean }

export type LessonState = 'done' | 'late' | 'open'

/** A module should be done when the next one starts; the last one when the cohort ends. */
export function plan(
  modules: readonly { id: string; title: string; lessons: number; startsOn: Date }[],
  cohortEnds: Date,
  now: Date,
): PlannedModule[] {
  return modules.map(({ id, title, lessons, startsOn }) => {
    const later = modules.map((module) => module.startsOn.getTime()).filter((at) => at > startsOn.getTime())
    const dueAt = later.length > 0 ? Math.min(...later) : cohortEnds.getTime()
    return { id, title, lessons, isDue: dueAt < now.getTime() }
  })
}

/** What a count of progress counts, in a word: how new the course is, and which of the modules are due. */
export function nameOf(courseVersion: number, modules: readonly { id: string; isDue: boolean }[]): string {
  const due = modules.flatMap(({ id, isDue }) => (isDue ? [id] : []))
  return [courseVersion, ...due.sort()].join(' ')
}

/** How many lessons these modules have. */
export function lessonsOf(modules: readonly PlannedModule[]): number {
  return modules.reduce((sum, { lessons }) => sum + lessons, 0)
}

/** Done once all of a module are; late while it is due and something of it is missing. */
export function stateOf(module: PlannedModule, done: number): LessonState {
  if (done >= module.lessons) return 'done'
  return module.isDue ? 'late' : 'open'
}
