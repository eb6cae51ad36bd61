import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { areaName, startingArea, type StartingArea } from './areas.ts'
import { zoneOf, type TimeZone } from './zones.ts'

/**
 * The kecamatan and desa/kelurahan of a regency ("64.08"), ordered by code so that a parent comes before its children.
 * Reads the package's files (about 3 MB): for the first filling of a database, not for requests.
 * Throws when the package knows no area of that regency. Name the source where the list is shown: `AREA_ATTRIBUTION`.
 */
export async function areasOfRegency(regencyCode: string): Promise<StartingArea[]> {
  if (!/^\d{2}\.\d{2}$/.test(regencyCode))
    throw new Error(`"${regencyCode}" is not a regency code like "64.08"`)
  const [districts, villages] = await Promise.all([getDistricts(), getVillages()])
  const areas = [...districts, ...villages]
    .filter((row) => row.code.startsWith(`${regencyCode}.`))
    .map(startingArea)
    .sort((one, other) => (one.code < other.code ? -1 : 1))
  if (areas.length === 0) throw new Error(`idn-area-data knows no areas of regency ${regencyCode}`)
  return areas
}

/** A regency or town: "64.74", "Kota Bontang", in "Kalimantan Timur", whose zone is that of its province. */
export type Regency = { code: string; name: string; province: string; zone: TimeZone }

let regencies: Promise<Regency[]> | undefined

/** All regencies and towns of the country, ordered by code. Read once a process: 20 kB. */
export function listRegencies(): Promise<Regency[]> {
  return (regencies ??= readRegencies())
}

async function readRegencies(): Promise<Regency[]> {
  const [rows, provinces] = await Promise.all([getRegencies(), getProvinces()])
  const provinceOf = new Map(provinces.map(({ code, name }) => [code, provinceName(name)]))
  return rows
    .flatMap(({ code, name, province_code }) => {
      const zone = zoneOf(code)
      return zone ? [{ code, name: areaName(name), province: provinceOf.get(province_code) ?? '', zone }] : []
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** "DKI JAKARTA" is no word that shouts. */
function provinceName(written: string): string {
  return areaName(written).replace(/^Dki /, 'DKI ')
}
