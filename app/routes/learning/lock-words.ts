import type { Lock } from '#app/domain/learning/course.ts'
import { learningTexts } from './texts.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'

/** Why a module is closed and what opens it, as one sentence. */
export function lockWords(lock: Lock, place: Place): string {
  const t = learningTexts[place.language].lock
  if (lock.reason === 'unscheduled') return t.unscheduled
  if (lock.reason === 'date') return t.date({ when: dateTime(lock.opensAt, place) })
  return t.prerequisite({ modules: lock.modules.map((module) => t.moduleLeft(module)).join(', ') })
}
