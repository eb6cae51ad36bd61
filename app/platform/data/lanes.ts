import { MINUTE, SECOND } from '#app/platform/say/time.ts'

/** Messages that wait for one another; what hangs in one lane holds up nobody in another. */
export const LANES = ['mail', 'decisions', 'rest'] as const
export type Lane = (typeof LANES)[number]

/** The lane of each kind of message; what is not named here is in no hurry. */
const OF_KIND: ReadonlyMap<string, Lane> = new Map([
  ['mail', 'mail'],
  ['decision.publish', 'decisions'],
])

export function laneOf(kind: string): Lane {
  return OF_KIND.get(kind) ?? 'rest'
}

/** How long the work of one message may take before the next one has its turn. */
export const MOST_TIME: Readonly<Record<Lane, number>> = {
  mail: 45 * SECOND,
  decisions: MINUTE,
  rest: 4 * MINUTE,
}
