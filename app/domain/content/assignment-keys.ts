import { z } from 'zod'

/** A criterion as a file or a form brings it: it has no key yet. */
type Plain = { criterion: string; weight: number; levels: string[] }

/** Digits, so that a key can stand in the name of a field; "0" for the first criterion that an assignment ever had. */
const criterionKey = z.string().regex(/^\d{1,4}$/)

/** A rubric as a version of an assignment holds it: each criterion with the key that it has in all versions. */
export const keyedRubric = z.array(
  z.object({
    key: criterionKey,
    criterion: z.string(),
    weight: z.number().int().positive(),
    levels: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  }),
)
export type KeyedRubric = z.infer<typeof keyedRubric>

/**
 * A rubric with its keys; `before`: those of its earlier versions, the newest first. A criterion is the same as one before
 * when its name is, else when its four levels are: it was renamed, moved or weighed anew, and what was judged by it still
 * holds. Any other is new and gets a key that none has had.
 */
export function withKeys(rubric: readonly Plain[], before: readonly KeyedRubric[]): KeyedRubric {
  const known = before.flat()
  const taken = new Set<string>()
  const keys = new Map<Plain, string>()
  const give = (same: (one: KeyedRubric[number], other: Plain) => boolean) => {
    for (const criterion of rubric) {
      if (keys.has(criterion)) continue
      const found = known.find((one) => !taken.has(one.key) && same(one, criterion))
      if (!found) continue
      keys.set(criterion, found.key)
      taken.add(found.key)
    }
  }
  give((one, other) => one.criterion === other.criterion)
  give((one, other) => one.levels.every((level, index) => level === other.levels[index]))
  let next = known.reduce((most, { key }) => Math.max(most, Number(key) + 1), 0)
  return keyedRubric.parse(
    rubric.map((criterion) => ({ ...criterion, key: keys.get(criterion) ?? String(next++) })),
  )
}

/** The same rubric as a file would bring it. */
export function withoutKeys(rubric: KeyedRubric): Plain[] {
  return rubric.map(({ criterion, weight, levels }) => ({ criterion, weight, levels: [...levels] }))
}
