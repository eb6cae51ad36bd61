/** Of fewer people nothing is said as a share: their counts stand for themselves. */
export const FEWEST_FOR_SHARES = 5
/** Of fewer people a correlation says more about chance than about the question. */
export const FEWEST_FOR_DISCRIMINATION = 10

/** Sums over the people who answered a question and whose other answers are all marked; shares of the mark, 0 to 1. */
export type Sums = { n: number; x: number; y: number; xx: number; yy: number; xy: number }

/**
 * How well a question tells those who know from those who do not: the correlation of its share with the share of all other
 * questions of the same attempt, −1 to 1. Leaving the question itself out keeps it from agreeing with itself.
 * Source: Moodle, "Quiz statistics calculations", discrimination index. Null where everybody has the same, or too few answered.
 */
export function discrimination({ n, x, y, xx, yy, xy }: Sums): number | null {
  if (n < FEWEST_FOR_DISCRIMINATION) return null
  const [spreadX, spreadY] = [n * xx - x * x, n * yy - y * y]
  if (spreadX < 1e-9 || spreadY < 1e-9) return null
  const found = (n * xy - x * y) / Math.sqrt(spreadX * spreadY)
  return Math.max(-1, Math.min(1, found))
}

export type Difficulty = 'easy' | 'middle' | 'hard'

/** The usual borders (Arikunto, Dasar-Dasar Evaluasi Pendidikan): above 0.70 easy, up to 0.30 hard. */
export function difficulty(facility: number): Difficulty {
  if (facility > 0.7) return 'easy'
  return facility > 0.3 ? 'middle' : 'hard'
}

export type Telling = 'good' | 'enough' | 'low' | 'reversed'

/** Borders after Ebel and Frisbie, Essentials of Educational Measurement: from 0.30 on good, below 0.20 low. */
export function telling(found: number): Telling {
  if (found < 0) return 'reversed'
  if (found < 0.2) return 'low'
  return found < 0.3 ? 'enough' : 'good'
}

/** How much of the mark was reached on average, 0 to 1; null where that is not to be said as a share. */
export function facility({ n, x }: Pick<Sums, 'n' | 'x'>): number | null {
  return n < FEWEST_FOR_SHARES ? null : x / n
}
