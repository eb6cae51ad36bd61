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

/** The first of these spellings that means another agency already, and which; null when all are free. */
export function takenSpelling(
  spellings: readonly string[],
  others: readonly SpelledAgency[],
  district: string,
): { spelling: string; agency: string } | null {
  const known = new Map(
    others.flatMap(({ name, shortName, aliases }) =>
      [name, shortName, ...aliases].map((spelling) => [spellingKey(spelling, district), name] as const),
    ),
  )
  for (const spelling of spellings) {
    const agency = known.get(spellingKey(spelling, district))
    if (agency !== undefined) return { spelling, agency }
  }
  return null
}
