import type { Asker } from '#app/domain/access/asker.ts'
import { courseOf, lockFor } from '#app/domain/learning/course.server.ts'
import type { Lock } from '#app/domain/learning/course.ts'

/**
 * For each module what still keeps her out of its lessons. It keeps nobody from writing the assignment, which opens by its
 * own days; a module without a day is not waited for. One statement.
 */
export async function modulesAhead(asker: Asker, now: Date): Promise<(moduleId: string) => Lock | null> {
  const course = await courseOf(asker)
  return (moduleId) => {
    const module = course.find(({ id }) => id === moduleId)
    const lock = module ? lockFor(asker, module, course, now) : null
    return lock?.reason === 'unscheduled' ? null : lock
  }
}
