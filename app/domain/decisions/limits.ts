import { MINUTE } from '#app/platform/say/time.ts'

/** Letters of a note or a reason. */
export const NOTE = { least: 5, most: 600 }
export const MOST_DEFER_DAYS = 180
/** So long a decision can be undone; then it is published. */
export const UNDO_TIME = 10 * MINUTE

/** Ready-made points for a return; the words stand in `decisionTexts.presets`. */
export const PRESETS = ['sumberDana', 'sasaran', 'perangkatDaerah', 'bukti', 'jadwal'] as const
export type Preset = (typeof PRESETS)[number]
