/** What stands in an order: what a file brought has its `key` there. */
export type Placed = { id: string; key: string | null; position: number }

/** An order in which the files' things stand in the places that they held, in the order of the files; new ones behind the one before them. */
export function inFileOrder(live: readonly Placed[], added: readonly Placed[], file: readonly string[]): Placed[] {
  const known = new Map(live.flatMap((one) => (one.key !== null && file.includes(one.key) ? [[one.key, one]] : [])))
  const next = file.flatMap((key) => known.get(key) ?? []).values()
  const kept = live.map((one) => (one.key !== null && known.has(one.key) ? (next.next().value ?? one) : one))
  return withAdded(kept, added, file)
}

/** The order in use, which a trainer has made, with what is new behind the one that stands before it in the files. */
export function withAdded(live: readonly Placed[], added: readonly Placed[], file: readonly string[]): Placed[] {
  const order = [...live]
  for (const one of added) {
    const before = file.slice(0, file.indexOf(one.key ?? '')).toReversed()
    const place = before.map((key) => order.findIndex((other) => other.key === key)).find((at) => at >= 0)
    if (place !== undefined) order.splice(place + 1, 0, one)
    else if (before.length === 0) order.unshift(one)
    else order.push(one)
  }
  return order
}

/** The keys that stand in both, in the order of the first. */
export function common(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((key) => other.includes(key))
}

/**
 * The position of each: the number in its file's name while nothing but files' things stand there in the files' order,
 * otherwise counted from 1. Answers those whose position changes.
 */
export function renumbered(
  order: readonly Placed[],
  file: ReadonlyMap<string, number>,
): { id: string; position: number }[] {
  const numbers = order.map(({ key }) => (key === null ? undefined : file.get(key)))
  const asFiles = numbers.every((number, at) => number !== undefined && number > (numbers[at - 1] ?? -1))
  return order.flatMap(({ id, position }, at) => {
    const next = (asFiles ? numbers[at] : undefined) ?? at + 1
    return next === position ? [] : [{ id, position: next }]
  })
}
