import { DAY } from '#app/platform/say/time.ts'

/** So long a text that never reached the server stays on the device. */
export const COPIES_KEPT = 30 * DAY

export const PREFIX = 'aksis-'
export const STORE = 'tulisan'
export const KEY_PATH = ['address', 'field', 'opening']
