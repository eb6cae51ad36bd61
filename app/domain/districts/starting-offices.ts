import type { OfficeKind } from './office-kinds.ts'

/** An office as it is made first, vacant: its name belongs to the district afterwards. */
type StartingOffice = {
  code: OfficeKind
  slot: string
  name: string
  agencyId: string | null
  areaCode: string | null
}

type StartingPlace = { id: string; code: string; name: string; kind: string; areaCode: string | null }

/** What the head of an agency is called where it is not "Kepala …", by the code of the agency. */
const HEADS: Readonly<Record<string, string>> = {
  inspektorat: 'Inspektur Daerah',
  rsud: 'Direktur Rumah Sakit Umum Daerah',
}

/** The offices of a district ("Kabupaten Kutai Timur"): the three highest, the head of each OPD and the camat of each kecamatan. */
export function startingOffices(district: string, agencies: readonly StartingPlace[]): StartingOffice[] {
  const region = district.replace(/^(?:Kabupaten|Kota) /, '')
  const head = district.startsWith('Kota ') ? 'Wali Kota' : 'Bupati'
  const alone = { slot: '', agencyId: null, areaCode: null }
  return [
    { ...alone, code: 'BUPATI', name: `${head} ${region}` },
    { ...alone, code: 'WAKIL_BUPATI', name: `Wakil ${head} ${region}` },
    { ...alone, code: 'SEKDA', name: `Sekretaris Daerah ${district}` },
    ...agencies.flatMap((agency): StartingOffice[] => {
      const { id: agencyId, code, name, kind, areaCode } = agency
      if (kind === 'OPD')
        return [
          { code: 'KEPALA_OPD', slot: code, name: HEADS[code] ?? `Kepala ${name}`, agencyId, areaCode: null },
        ]
      if (kind !== 'KECAMATAN' || areaCode === null) return []
      return [
        { code: 'CAMAT', slot: areaCode, name: name.replace(/^Kecamatan /, 'Camat '), agencyId, areaCode },
      ]
    }),
  ]
}
