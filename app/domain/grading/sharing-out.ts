/** A work that nobody marks yet; `own`: trainers who may not mark it, because it is or was theirs. */
export type OpenWork = { id: string; own: readonly string[] }

/**
 * Shares works out among trainers so that each has as many as the others, counting what they have already: the works in an
 * order that only the seed decides, those first that not everybody may mark, each to whoever has the fewest of those who may mark it. The same seed gives the
 * same answer. A work that none of them may mark stays open.
 */
export function shareOut(
  works: readonly OpenWork[],
  trainers: readonly { id: string; has: number }[],
  orderOf: (id: string) => string,
): Map<string, string> {
  const has = new Map(trainers.map((trainer) => [trainer.id, trainer.has]))
  const ranked = trainers
    .map(({ id }) => ({ id, order: orderOf(id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const shuffled = works
    .map((work) => ({ ...work, order: orderOf(work.id) }))
    // First those that few may mark: at the end there would be nobody left to even it out.
    .sort((a, b) => b.own.length - a.own.length || (a.order < b.order ? -1 : 1))
  const shared = new Map<string, string>()
  for (const { id, own } of shuffled) {
    const [next] = ranked
      .filter((trainer) => !own.includes(trainer.id))
      .sort((a, b) => (has.get(a.id) ?? 0) - (has.get(b.id) ?? 0))
    if (!next) continue
    shared.set(id, next.id)
    has.set(next.id, (has.get(next.id) ?? 0) + 1)
  }
  return shared
}
