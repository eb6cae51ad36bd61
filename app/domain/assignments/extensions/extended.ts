/** The two dates that an extension moves. */
export type Ends = { dueAt: Date; closesAt: Date }

/** What holds for an owner: of each date the later one. Her extension never takes time away from her. */
export function extended<Kept extends Ends>(common: Kept, extension: Ends | null): Kept {
  if (!extension) return common
  return {
    ...common,
    dueAt: later(common.dueAt, extension.dueAt),
    closesAt: later(common.closesAt, extension.closesAt),
  }
}

/** Does it still give more time than everybody has? */
export function gives(extension: Ends, common: Ends): boolean {
  return extension.dueAt > common.dueAt || extension.closesAt > common.closesAt
}

/** How far the owner is: when she first handed in, and whether she has begun to write before that. */
export type Stand = { handedInAt: Date | null; begun: boolean }

/**
 * Whom less time would harm. `used`: she handed in on the strength of it. `in-use`: she is writing, and would be late or shut
 * out from one moment to the next.
 */
export function harmOf({ handedInAt, begun }: Stand, left: Ends, now: Date): 'used' | 'in-use' | null {
  if (handedInAt) return handedInAt > left.dueAt ? 'used' : null
  return begun && now > left.dueAt ? 'in-use' : null
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}
