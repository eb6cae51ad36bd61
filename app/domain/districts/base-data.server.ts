import { agencyKey } from './agencies.ts'
import { STARTING_AGENCIES } from './starting-list.ts'
import { areasOfRegency } from './idn-area.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'

/** The district this installation begins with; others are further rows. */
const HOME_DISTRICT = { code: '64.08', name: 'Kabupaten Kutai Timur' }

const OFFICES = [
  { code: 'BUPATI', name: 'Bupati Kutai Timur' },
  { code: 'WAKIL_BUPATI', name: 'Wakil Bupati Kutai Timur' },
  { code: 'SEKDA', name: 'Sekretaris Daerah Kabupaten Kutai Timur' },
]

/**
 * Makes sure that the home district exists with its areas, agencies and offices, and answers its id.
 * What is there already stays as it is: names belong to the district once they are loaded.
 */
export async function ensureBaseData(now: Date, given?: Tx): Promise<string> {
  const areas = await areasOfRegency(HOME_DISTRICT.code)
  return given ? fill(given, areas, now) : tx((t) => fill(t, areas, now))
}

/** The id of the home district. Its base data is loaded only when it is not there yet: that reads 3 MB. */
export async function homeDistrict(now: Date): Promise<string> {
  const known = await db.district.findUnique({ where: { code: HOME_DISTRICT.code }, select: { id: true } })
  return known?.id ?? ensureBaseData(now)
}

/** The zone of the district this installation began with, for visitors who have no district yet. Throws before there is one. */
export async function homeZone(): Promise<string> {
  const first = await db.district.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { timeZone: true } })
  return first.timeZone
}

async function fill(t: Tx, areas: Awaited<ReturnType<typeof areasOfRegency>>, now: Date): Promise<string> {
  const { id: districtId } = await t.district.upsert({
    where: { code: HOME_DISTRICT.code },
    create: HOME_DISTRICT,
    update: {},
    select: { id: true },
  })
  const knownAreas = new Set(
    (await t.area.findMany({ where: { districtId }, select: { code: true } })).map((area) => area.code),
  )
  const knownAgencies = new Set(
    (await t.agency.findMany({ where: { districtId }, select: { code: true } })).map((agency) => agency.code),
  )
  const knownOffices = new Set(
    (await t.office.findMany({ where: { districtId }, select: { code: true } })).map((office) => office.code),
  )
  const missing = <R extends { code: string }>(rows: readonly R[], known: ReadonlySet<string>) =>
    rows.filter((row) => !known.has(row.code)).map((row) => ({ ...row, districtId }))
  await t.area.createMany({
    data: missing(areas, knownAreas).map((area) => ({ ...area, validFrom: now })),
  })
  await t.agency.createMany({
    data: missing(STARTING_AGENCIES, knownAgencies).map((agency) => ({
      ...agency,
      nameKey: agencyKey(agency),
      aliases: [],
    })),
  })
  await t.office.createMany({ data: missing(OFFICES, knownOffices) })
  return districtId
}
