/** A box of a list, as a form sends it. */
export type Box = readonly [name: string, value: string]

/** The boxes of a list that are ticked, as `form-fields.ts` writes them. */
export function ticksOf(boxes: readonly Box[]): string {
  return JSON.stringify(boxes)
}

export function isTicked(ticks: string, box: Box): boolean {
  return ticks.includes(JSON.stringify(box))
}

/**
 * The ticks in which two hands, both grown out of `base`, are one: a box stands as whoever changed it has left it. A box
 * knows two states only, so the two can never want it differently. Where the base is not known, every tick stands.
 */
export function mergeTicks(boxes: readonly Box[], base: string | null, mine: string, theirs: string): string {
  return ticksOf(
    boxes.filter((box) => {
      const my = isTicked(mine, box)
      return my === isTicked(base ?? '', box) ? isTicked(theirs, box) : my
    }),
  )
}
