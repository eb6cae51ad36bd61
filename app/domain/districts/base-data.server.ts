import { agencyKey } from './agencies.ts'
import type { StartingArea } from './areas.ts'
import { STARTING_AGENCIES, startingAgenciesOf, type StartingAgency } from './starting-list.ts'
import { areasOfRegency } from './idn-area.server.ts'
import { startingOffices } from './starting-offices.ts'
import { HOME_ZONE } from './zones.ts'
import { ensureLists } from '#app/domain/reference-lists/starting.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'

/** The district this installation begins with; others are further rows. */
const HOME_DISTRICT = { code: '64.08', name: 'Kabupaten Kutai Timur', timeZone: HOME_ZONE }

export type NewDistrict = {
  code: string
  name: string
  timeZone: string
  foundedAt?: Date
  foundedFrom?: string
}

/**
 * Makes sure that the home district exists with its areas, agencies and offices, and answers its id.
 * What is there already stays as it is: names belong to the district once they are loaded.
 */
export async function ensureBaseData(now: Date, given?: Tx): Promise<string> {
  const areas = await areasOfRegency(HOME_DISTRICT.code)
  const filled = (t: Tx) => fill(t, HOME_DISTRICT, { areas, agencies: STARTING_AGENCIES }, now)
  return given ? filled(given) : tx(filled)
}

/** The id of the home district. Its base data is loaded only when it is not there yet: that reads 3 MB. */
export async function homeDistrict(now: Date): Promise<string> {
  const known = await db.district.findUnique({ where: { code: HOME_DISTRICT.code }, select: { id: true } })
  return known?.id ?? ensureBaseData(now)
}

/** Copies into every district what it lacks of the lists that this release brings. */
export async function ensureListsEverywhere(): Promise<void> {
  for (const { id } of await db.district.findMany({ select: { id: true } }))
    await tx((t) => ensureLists(t, id))
}

/** The zone of the district this installation began with, for visitors who have no district yet. Throws before there is one. */
export async function homeZone(): Promise<string> {
  const first = await db.district.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { timeZone: true } })
  return first.timeZone
}

/** Another district with its areas, the agencies and offices that every regency has; answers its id. */
export function fillNewDistrict(
  t: Tx,
  district: NewDistrict,
  areas: readonly StartingArea[],
  now: Date,
): Promise<string> {
  return fill(t, district, { areas, agencies: startingAgenciesOf(areas) }, now)
}

type BaseData = { areas: readonly StartingArea[]; agencies: readonly StartingAgency[] }

async function fill(t: Tx, district: NewDistrict, { areas, agencies }: BaseData, now: Date): Promise<string> {
  const { id: districtId } = await t.district.upsert({
    where: { code: district.code },
    create: district,
    update: {},
    select: { id: true },
  })
  const knownAreas = new Set(
    (await t.area.findMany({ where: { districtId }, select: { code: true } })).map((area) => area.code),
  )
  const knownAgencies = new Set(
    (await t.agency.findMany({ where: { districtId }, select: { code: true } })).map((agency) => agency.code),
  )
  const missing = <R extends { code: string }>(rows: readonly R[], known: ReadonlySet<string>) =>
    rows.filter((row) => !known.has(row.code)).map((row) => ({ ...row, districtId }))
  await t.area.createMany({
    data: missing(areas, knownAreas).map((area) => ({ ...area, validFrom: now })),
  })
  const kecamatan = new Map(areas.map(({ name, code, kind }) => [`${kind} ${name}`, code]))
  await t.agency.createMany({
    data: missing(agencies, knownAgencies).map((agency) => ({
      ...agency,
      nameKey: agencyKey(agency),
      aliases: [],
      areaCode: kecamatan.get(`${agency.kind} ${agency.name.replace(/^Kecamatan /, '')}`) ?? null,
    })),
  })
  await fillOffices(t, districtId, district.name)
  await ensureLists(t, districtId)
  return districtId
}

/** Offices that no row stands for yet, closed ones included: a closed one stays closed. */
async function fillOffices(t: Tx, districtId: string, name: string): Promise<void> {
  const [agencies, known] = [
    await t.agency.findMany({
      where: { districtId, closedAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, code: true, name: true, kind: true, areaCode: true },
    }),
    await t.office.findMany({ where: { districtId }, select: { code: true, slot: true } }),
  ]
  const places = new Set(known.map(({ code, slot }) => `${code} ${slot}`))
  await t.office.createMany({
    data: startingOffices(name, agencies)
      .filter(({ code, slot }) => !places.has(`${code} ${slot}`))
      .map((office) => ({ ...office, districtId })),
  })
}
