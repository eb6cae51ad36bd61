/** The same numbers at every start: sample data must not depend on chance. */
export type Dice = {
  /** A whole number from 0 to `below` - 1. */
  below: (below: number) => number
  pick: <T>(list: readonly T[]) => T
}

/** A small generator (mulberry32) that begins at `seed`. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  function below(limit: number): number {
    return next() % limit
  }
  return {
    below,
    pick: (list) => {
      const chosen = list[below(list.length)]
      if (chosen === undefined) throw new Error('There is nothing to pick from.')
      return chosen
    },
  }
}
