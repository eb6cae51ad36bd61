import { nameKey } from '#app/platform/say/name-key.ts'

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

export type SpelledAgency = { id: string; name: string; shortName: string; aliases: readonly string[] }

/** By what a spelling means an agency; only an alias can be taken from it here. */
export type MeantBy = 'name' | 'shortName' | 'alias'

/** A spelling that means another agency, and by what. */
export type TakenSpelling = { spelling: string; agency: string; by: MeantBy }

/** The first of these spellings that means another agency already, and which; null when all are free. */
export function takenSpelling(
  spellings: readonly string[],
  others: readonly SpelledAgency[],
  district: string,
): TakenSpelling | null {
  const known = new Map(
    others.flatMap(({ name, shortName, aliases }) => {
      const meant = (spelling: string, by: MeantBy) =>
        [spellingKey(spelling, district), { agency: name, by }] as const
      return [
        ...aliases.map((alias) => meant(alias, 'alias')),
        meant(shortName, 'shortName'),
        meant(name, 'name'),
      ]
    }),
  )
  for (const spelling of spellings) {
    const meant = known.get(spellingKey(spelling, district))
    if (meant !== undefined) return { spelling, ...meant }
  }
  return null
}

/** A spelling that need not be kept, and why: the agency is known by `same` already, or nothing of it can be compared. */
export type LeftOut = { spelling: string; why: MeantBy | 'nothing'; same: string }

/** Which of these an agency is to be known by beside its own names, each once, and what becomes of the others. */
export function ownSpellings(
  { name, shortName }: { name: string; shortName: string },
  spellings: readonly string[],
  district: string,
): { kept: string[]; leftOut: LeftOut[] } {
  const known = new Map<string, { why: LeftOut['why']; same: string }>([
    [spellingKey(shortName, district), { why: 'shortName', same: shortName }],
    [spellingKey(name, district), { why: 'name', same: name }],
    ['', { why: 'nothing', same: '' }],
  ])
  const kept: string[] = []
  const leftOut: LeftOut[] = []
  for (const spelling of spellings) {
    const key = spellingKey(spelling, district)
    const before = known.get(key)
    if (before) leftOut.push({ spelling, ...before })
    else kept.push(spelling)
    if (!before) known.set(key, { why: 'alias', same: spelling })
  }
  return { kept, leftOut }
}
