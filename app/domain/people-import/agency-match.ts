import { nameKey } from '#app/platform/say/name-key.ts'

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

/** How an agency's name is compared; two spellings with one key are one question. */
export function spellingKey(typed: string, district: string): string {
  const words = nameKey(typed)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => FULL[word] ?? word)
  const plain = words.join(' ').replace(/^kantor (?:camat|kecamatan) /, 'kecamatan ')
  const [own, short] = districtWords(district)
  return plain
    .replace(new RegExp(` (?:(?:kabupaten|kab|pemkab|daerah) )*(?:${own}|${short})$`), '')
    .replace(/ (?:kabupaten|kab)$/, '')
    .trim()
}

const FULL: Readonly<Record<string, string>> = { din: 'dinas', kec: 'kecamatan', bdn: 'badan' }

/** "Kabupaten Kutai Timur" → "kutai timur", and "kutim" as everybody shortens it: two letters, then three. */
function districtWords(district: string): [name: string, short: string] {
  const name = nameKey(district)
    .replace(/^(?:kabupaten|kota) /, '')
    .replace(/[^a-z0-9 ]/g, '')
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)]
  return [name, first.slice(0, 2) + last.slice(0, 3)]
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
