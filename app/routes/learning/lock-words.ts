import type { Lock } from '#app/domain/learning/course.ts'
import { learningTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { dateTime } from '#app/platform/say/time.ts'

/** Why a module is closed and what opens it, as one sentence. */
export function lockWords(lock: Lock, language: Language): string {
  const t = learningTexts[language].lock
  if (lock.reason === 'unscheduled') return t.unscheduled
  if (lock.reason === 'date') return t.date({ when: dateTime(lock.opensAt, language) })
  return t.prerequisite({ modules: lock.modules.map((module) => t.moduleLeft(module)).join(', ') })
}
