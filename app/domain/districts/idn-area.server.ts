import { getDistricts, getVillages } from 'idn-area-data'
import { startingArea, type StartingArea } from './areas.ts'

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
