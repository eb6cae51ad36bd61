import { spellingKey } from '#app/domain/districts/agency-spelling.ts'

export type KnownAgency = { id: string; name: string; shortName: string; aliases: readonly string[] }

/**
 * Finds an agency by what a list calls it: its name, its short name or an alias, with or without the district's name,
 * "Kab.", what stands in brackets; "Kec." and "Kantor Camat" are the kecamatan. Nothing is guessed: a spelling that is
 * only near to one is proposed, and asked.
 */
export function agencyMatcher(agencies: readonly KnownAgency[], district: string) {
  const byKey = new Map<string, string>()
  for (const { id, name, shortName, aliases } of agencies)
    for (const known of [name, shortName, ...aliases]) byKey.set(spellingKey(known, district), id)
  return {
    find: (typed: string) =>
      byKey.get(spellingKey(typed, district)) ??
      byKey.get(spellingKey(withoutBrackets(typed), district)) ??
      null,
    /** The agency whose spelling is at most two letters away, when there is just one. */
    propose: (typed: string) => nearest(spellingKey(withoutBrackets(typed), district), byKey),
  }
}

function withoutBrackets(typed: string): string {
  return typed.replace(/\([^()]*\)/g, ' ')
}

const NEAR = 2

function nearest(key: string, known: ReadonlyMap<string, string>): string | null {
  if (key.length < 3 * NEAR) return null
  const near = [...known].filter(([other]) => distance(key, other) <= NEAR).map(([, id]) => id)
  return new Set(near).size === 1 ? (near[0] ?? null) : null
}

/** Letters to be put in, taken out or changed (Levenshtein); beyond `NEAR` it is only said to be more. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > NEAR) return NEAR + 1
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1]
    for (const [column, opposite] of [...other].entries()) {
      const changed = (before[column] ?? 0) + (letter === opposite ? 0 : 1)
      now.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1))
    }
    before = now
  }
  return before.at(-1) ?? 0
}
