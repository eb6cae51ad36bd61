import type { Asker } from '#app/domain/access/asker.ts'

/** Something that waits for a person, or for which she waits, in words of her language. */
export type Turn = {
  /** Unlike the key of any other turn of any noun. */
  key: string
  title: string
  note: string
  /** What people wrote of the title or the note: a lesson's, a recommendation's name. */
  written?: string | undefined
  /** Since when it waits, where that is known. */
  since: Date | null
  /** Until when it can be done, and in words what ends then ("Tenggat"); null where nothing presses. `byTheMinute`: an hour, not a day. */
  until: { at: Date; what: string; byTheMinute?: true } | null
  action: { label: string; to: string }
  /** It is under way at this moment: before all others. */
  runs?: true
  /** It is hers to do; else she waits for somebody else. */
  mine: boolean
  /** It waits for nobody: she is told what was decided. */
  news?: News
  /** It waits for nobody any more: a step of a row of steps of which others are still open. */
  done?: true
}

/** What was decided of a thing of hers. `way`: it goes on, comes back, or has come to its end. */
export type News = {
  outcome: string
  way: 'on' | 'back' | 'end'
  /** What was said with it; empty where nothing was. */
  said: string
  then: string
}

/** What of one noun waits. */
export type TurnSource = {
  /** Where deadlines do not decide, turns of a smaller place come first. */
  place: number
  turnsOf: (asker: Asker, now: Date) => Promise<Turn[]>
}
