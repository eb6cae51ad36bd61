import { MINUTE } from '#app/platform/say/time.ts'

/** Limits of the texts that go with a transition, in letters unless said otherwise; forms and schemas read them. */
export const REASON = { min: 10, max: 600 }
export const POINT = { min: 10, max: 300 }
/** Points of one return: each line of the list or note is one, and each preset a leader ticks. */
export const MOST_POINTS = 10
/** The summary on the leaders' card: it is read in seconds. */
export const SUMMARY = { min: 10, max: 600, words: 60 }
/** Drafts of one team that were never submitted. */
export const MOST_DRAFTS = 10
/** So long a discarded draft can be taken back, and its page opens for its team. */
export const DISCARD_UNDO_TIME = 10 * MINUTE
/** How many may stand at the head of the leaders' queue at once. */
export const MOST_PINNED = 3
/** A team's answer to one point of a return. */
export const ANSWER = { max: 1000 }

/** On what decision rules rest, and what else is said of them, in letters. */
export const BASIS = { min: 3, max: 200 }
export const RULES_NOTE = { max: 500 }

/** Of the rules that say who decides: more rupiah than any budget of a district, and more budgets than anything draws on. */
export const MOST_COST = 1_000_000_000_000_000
export const MOST_BUDGETS = 20
