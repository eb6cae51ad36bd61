import type { LearningState } from '#app/domain/learning/progress.server.ts'
import { homeTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import type { Lock } from '#app/domain/learning/course.ts'
import { dateLong, type Place } from '#app/platform/say/time.ts'

export type LearningView = {
  next: { heading: string; place: string; title: string; minutes: string; to: string } | null
  summary: string
  begunQuizzes: LearningState['begunQuizzes']
  modules: {
    state: 'done' | 'now' | 'later' | 'locked'
    title: string
    to?: string
    note?: string
    /** What of the note people wrote. */
    written?: string
    meter?: { value: number; max: number; label: string; words: string }
  }[]
}

/** The learning state in the words of Beranda. */
export function learningView(state: LearningState, place: Place): LearningView {
  const t = homeTexts[place.language]
  const { next } = state
  return {
    next: next && {
      heading: next.started ? t.continueTitle : t.startTitle,
      place: t.place({ module: next.module.position, lesson: next.lesson.place, of: next.lesson.of }),
      title: next.lesson.title,
      minutes: t.minutes({ minutes: next.lesson.minutes }),
      to: paths.lesson(next.module.slug, next.lesson.slug),
    },
    begunQuizzes: state.begunQuizzes,
    summary: t.progress({ done: state.done, of: state.of }),
    modules: state.modules.map((module): LearningView['modules'][number] => {
      const { done, of, lock, position, title } = module
      if (lock)
        return {
          state: 'locked',
          title,
          note: lockNote(lock, place),
          written: lock.reason === 'prerequisite' ? lock.modules[0]?.title : undefined,
        }
      return {
        state: module.isFinished ? 'done' : next?.module.slug === module.slug ? 'now' : 'later',
        title,
        to: paths.module(module.slug),
        meter: {
          value: done,
          max: of,
          label: t.moduleProgress({ position, done, of }),
          words: t.ofLessons({ done, of }),
        },
      }
    }),
  }
}

function lockNote(lock: Lock, place: Place): string | undefined {
  const t = homeTexts[place.language]
  if (lock.reason === 'date') return t.opens({ day: dateLong(lock.opensAt, place) })
  const [first] = lock.reason === 'prerequisite' ? lock.modules : []
  return first && t.after({ module: first.title })
}
