import { wordsOf } from '#app/platform/say/words.ts'

/** At most so many words; "…" says that there is more. Nothing at all when there is no room. */
export function clip(text: string, most: number): string {
  const words = wordsOf(text)
  if (words.length <= most) return words.join(' ')
  return most <= 0 ? '' : `${words.slice(0, most).join(' ')}…`
}

/**
 * Divides `budget` among texts of these lengths: nobody gets more than needed, and those who need more than the rest
 * get the same.
 */
export function share(lengths: readonly number[], budget: number): number[] {
  const shares = lengths.map(() => 0)
  let left = Math.max(0, budget)
  let hungry = lengths.map((_, index) => index).filter((index) => lengths[index] !== 0)
  while (hungry.length > 0 && left >= hungry.length) {
    const each = Math.floor(left / hungry.length)
    for (const index of hungry) {
      const more = Math.min(each, (lengths[index] ?? 0) - (shares[index] ?? 0))
      shares[index] = (shares[index] ?? 0) + more
      left -= more
    }
    hungry = hungry.filter((index) => (shares[index] ?? 0) < (lengths[index] ?? 0))
  }
  return shares
}
