/** Kecamatan, desa and kelurahan by their Kemendagri codes: "64.08.01" and "64.08.01.2001". */
type AreaKind = 'KECAMATAN' | 'DESA' | 'KELURAHAN'

/** One area as it is loaded first; afterwards names and aliases belong to the district's own list. */
export type StartingArea = {
  code: string
  parentCode: string
  name: string
  kind: AreaKind
  aliases: string[]
}

/** Where the starting list comes from; ODbL asks us to say so wherever the list is shown or exported. */
export const AREA_ATTRIBUTION = {
  name: 'idn-area-data 3.1.2',
  address: 'https://github.com/fityannugroho/idn-area-data',
  licence: 'Open Database License (ODbL) 1.0',
  licenceAddress: 'https://opendatacommons.org/licenses/odbl/1-0/',
}

/** Spellings met in the press and in agencies' files, by code. */
const KNOWN_ALIASES: Record<string, string[]> = { '64.08.08': ['Kongbeng'] }

const KECAMATAN_CODE = /^\d{2}\.\d{2}\.\d{2}$/
/** The last group of a kelurahan begins with 1, that of a desa with 2 (3 for a desa adat). */
const VILLAGE_CODE = /^\d{2}\.\d{2}\.\d{2}\.([123])\d{3}$/

/** The kind of area a code stands for, or null where it is no kecamatan, desa or kelurahan. */
export function areaKindOf(code: string): AreaKind | null {
  if (KECAMATAN_CODE.test(code)) return 'KECAMATAN'
  const group = VILLAGE_CODE.exec(code)
  if (!group) return null
  return group[1] === '1' ? 'KELURAHAN' : 'DESA'
}

/** The code one level up: "64.08.01.2001" → "64.08.01" → "64.08". */
export function parentCodeOf(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('.')))
}

/** The area of a row of the source; throws on a code that is neither kecamatan nor desa/kelurahan. */
export function startingArea(row: { code: string; name: string }): StartingArea {
  const kind = areaKindOf(row.code)
  if (!kind) throw new Error(`"${row.code}" is not the code of a kecamatan, desa or kelurahan`)
  return {
    code: row.code,
    parentCode: parentCodeOf(row.code),
    name: areaName(row.name),
    kind,
    aliases: KNOWN_ALIASES[row.code] ?? [],
  }
}

/** Some sources shout ("SANGATTA UTARA") or whisper: such words get a capital, mixed spelling and Roman numerals stay. */
export function areaName(written: string): string {
  return written
    .trim()
    .split(/\s+/)
    .map((word) => {
      if (/^[IVX]+$/.test(word)) return word
      const shoutsOrWhispers = word === word.toUpperCase() || word === word.toLowerCase()
      if (!shoutsOrWhispers) return word
      return word.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    })
    .join(' ')
}
