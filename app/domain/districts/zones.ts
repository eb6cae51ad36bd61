/** The zones of Indonesia by the first two digits of an area's code (Keputusan Presiden 41/1987, and the provinces made since). */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  'Asia/Jakarta': '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62'.split(' '),
  'Asia/Makassar': '51 52 53 63 64 65 71 72 73 74 75 76'.split(' '),
  'Asia/Jayapura': '81 82 91 92 93 94 95 96'.split(' '),
}

export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type TimeZone = (typeof TIME_ZONES)[number]
export const HOME_ZONE: TimeZone = 'Asia/Makassar'

/** The zone of a province, regency or village by its code ("64.08" → Asia/Makassar), or null for a code of none. */
export function zoneOf(code: string): TimeZone | null {
  return TIME_ZONES.find((zone) => ZONES[zone]?.includes(code.slice(0, 2))) ?? null
}
