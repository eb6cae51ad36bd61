import { dateTime, type Place } from '#app/platform/say/time.ts'
import type { Levels, Rubric } from './rubric.ts'
import { correctionWords } from './words.ts'

/** What a released grade said until it was corrected, and why it was. */
export type Correction = {
  score: number
  levels: Levels
  comment: string
  reason: string
  by: string
  at: Date
}

/** The corrections of a grade as its owners and its trainers read them. */
export function shownCorrections(corrections: readonly Correction[], rubric: Rubric, place: Place) {
  const t = correctionWords[place.language]
  return corrections.map(({ score, levels, comment, reason, by, at }) => ({
    title: t.title({ by, at: dateTime(at, place) }),
    reason,
    before: t.before({ score }),
    lines: [
      ...rubric.flatMap(({ criterion, key }) => {
        const level = levels[key]
        return level === undefined ? [] : [{ term: criterion, value: t.level({ level }) }]
      }),
      ...(comment === '' ? [] : [{ term: t.comment, value: comment }]),
    ],
  }))
}
