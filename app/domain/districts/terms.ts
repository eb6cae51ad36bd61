/** A term counts from `from` up to, but without, `to`. */
export type Span = { from: Date; to: Date | null }

export type Standing = 'now' | 'ahead' | 'past'

export function standingOf({ from, to }: Span, now: Date): Standing {
  if (to !== null && to <= now) return 'past'
  return from <= now ? 'now' : 'ahead'
}

/** Whether two terms share a moment; one that ends when the other begins does not. */
export function overlap(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
}
