import { z } from 'zod'
import { canonicalJson } from '#app/platform/ids.server.ts'

/** What a thing of the course consists of, as far as a file can bring it: each part is a trainer's or the file's, as a whole. */
export type Parts = Readonly<Record<string, unknown>>

export type Weighed = {
  /** Parts in which nothing is a trainer's own and the file says something new: they are taken. */
  take: Parts
  /** What the file said of each part when it was last taken from there. */
  base: Parts
  /** What the file says anew of parts that are a trainer's own: offered, never taken. */
  news: Parts
}

/**
 * Three answers to "what is this": what the file says, what is in use, and what the file said when it was last taken. A
 * part that is in use as the file had it follows the file; one that differs is a trainer's own. A part of which no base is
 * known is untouched: nobody could change it before bases were kept.
 */
export function weigh(file: Parts, live: Parts, base: Parts): Weighed {
  const take: Record<string, unknown> = {}
  const kept: Record<string, unknown> = { ...base }
  const news: Record<string, unknown> = {}
  for (const [part, said] of Object.entries(file)) {
    const before = part in base ? base[part] : live[part]
    const isHers = !same(live[part], before)
    const isNew = !same(said, before)
    if (!isHers && isNew) take[part] = said
    if (!isHers || same(live[part], said)) kept[part] = said
    else {
      kept[part] = before
      if (isNew) news[part] = said
    }
  }
  return { take, base: kept, news }
}

/** The parts that a row keeps; none where it keeps none. */
export function partsIn(stored: unknown): Parts {
  return z.record(z.string(), z.unknown()).safeParse(stored).data ?? {}
}

export function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
