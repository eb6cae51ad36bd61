export type Figure = {
  median: number
  /** The middle half of the rounds, from its lower to its upper end, as a share of the median. */
  spread: number
}

export function figureOf(samples: readonly number[]): Figure {
  const median = quantile(samples, 0.5)
  return { median, spread: (quantile(samples, 0.75) - quantile(samples, 0.25)) / median }
}

/** Each round's second figure against its first: what slows the machine for a while slows both. */
export function ratioOf(before: readonly number[], after: readonly number[]): Figure {
  if (before.length !== after.length) throw new Error('A round lacks one of its two figures.')
  return figureOf(before.map((figure, round) => (after[round] ?? Number.NaN) / figure))
}

/** With a share between two samples, the straight line between them. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) throw new Error('There is no sample.')
  return low + (high - low) * (place - Math.floor(place))
}

/** What one run may differ from the next without any reason. */
const NOTHING = 0.05

export type Verdict = 'dearer' | 'cheaper' | 'the same'

/** A page is dearer or cheaper only by more than 5 % and by more than its ratio's own spread. */
export function verdictOn({ median, spread }: Figure): Verdict {
  const tolerance = Math.max(NOTHING, spread)
  if (median > 1 + tolerance) return 'dearer'
  return median < 1 - tolerance ? 'cheaper' : 'the same'
}
