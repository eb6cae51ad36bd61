import type { Seat } from '#app/domain/districts/seats.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'

/** What waits for the leaders, by who may decide it. */
export type Waiting = { either: number; bupati: number }

/** Some of what waits for a term that is to end: how many, and who else may decide them then. */
export type Left = { count: number; onlyBupati: boolean; heirs: Seat[] }

export type Ending = {
  /** What its office may decide now, each kind with those who remain. Empty where nothing waits. */
  left: Left[]
  /** Decisions made in it that are not published yet. */
  unpublished: number
}

/** In the order of how much it means: nothing waits; somebody else may decide all of it; nobody may decide a part. */
export const MEANINGS = ['nothing', 'others', 'nobody'] as const
export type Meaning = (typeof MEANINGS)[number]

/** `seats`: the running ones of the district; whoever cannot sign takes nothing over. */
export function endingOf(
  seat: Seat,
  { seats, waiting, unpublished }: { seats: readonly Seat[]; waiting: Waiting; unpublished: number },
): Ending {
  const kinds = [
    { count: waiting.either, onlyBupati: false },
    { count: waiting.bupati, onlyBupati: true },
  ]
  const left = kinds
    .filter(
      ({ count, onlyBupati }) => count > 0 && officeMayDecide(seat.office.code, { needsBupati: onlyBupati }),
    )
    .map((kind) => ({
      ...kind,
      heirs: seats.filter(
        ({ termId, signs, office }) =>
          termId !== seat.termId && signs && officeMayDecide(office.code, { needsBupati: kind.onlyBupati }),
      ),
    }))
  return { left, unpublished }
}

/** What waits while nobody in office can decide it: how many, and how many of them only the Bupati may decide. */
export type ForNobody = { count: number; bupatiOnly: number }

/** `seats`: the running ones of the district; whoever cannot sign decides nothing. */
export function forNobody(seats: readonly Seat[], { either, bupati }: Waiting): ForNobody {
  const decided = (needsBupati: boolean) =>
    seats.some(({ signs, office }) => signs && officeMayDecide(office.code, { needsBupati }))
  const bupatiOnly = decided(true) ? 0 : bupati
  return { count: bupatiOnly + (decided(false) ? 0 : either), bupatiOnly }
}

export function meaningOf(ending: Ending | undefined): Meaning {
  if (!ending || ending.left.length === 0) return 'nothing'
  return ending.left.every(({ heirs }) => heirs.length > 0) ? 'others' : 'nobody'
}

/** Was at least so much said as it means now? */
export function coversEnding(seen: Meaning, means: Meaning): boolean {
  return MEANINGS.indexOf(seen) >= MEANINGS.indexOf(means)
}
