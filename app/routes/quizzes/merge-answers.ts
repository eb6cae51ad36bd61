import { pairsIn, type FieldKind } from '#app/platform/line/form-fields.ts'

/**
 * Two answers to one question are never one, except of a matching: there each row stands as whoever has changed it left it. Null
 * where both have changed the same one, and where a person must choose.
 */
export function mergeAnswers(
  kind: FieldKind | undefined,
  base: string | null,
  mine: string,
  theirs: string,
): string | null {
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  const [before, hers, others] = kind === 'list' ? [base ?? '', mine, theirs].map(rowsIn) : []
  if (!before || !hers || !others) return null
  const rows = [...hers].flatMap(([name, value]) => {
    const [was, other] = [before.get(name), others.get(name)]
    if (was === undefined || other === undefined) return []
    if (value === other || was === other) return [[name, value]]
    return was === value ? [[name, other]] : []
  })
  return rows.length === hers.size ? JSON.stringify(rows) : null
}

/** The rows of a matching, each by its own name; null for what has none. */
function rowsIn(value: string): ReadonlyMap<string, string> | null {
  const pairs = pairsIn(value) ?? []
  return pairs.length > 0 && pairs.every(([name]) => name.includes('.')) ? new Map(pairs) : null
}
