/** In the order of every list of choices. */
export const AGENCY_KINDS = ['OPD', 'KECAMATAN', 'PARTNER'] as const
export type AgencyKind = (typeof AGENCY_KINDS)[number]

/** A perangkat daerah or a partner. `code` is a slug by which its row is found again: leave it as it is. */
export type StartingAgency = { code: string; name: string; shortName: string; kind: AgencyKind }

const OPD: [code: string, shortName: string, name: string][] = [
  ['dppkb', 'DPPKB', 'Dinas Pengendalian Penduduk dan Keluarga Berencana'],
  ['bappeda', 'Bappeda', 'Badan Perencanaan Pembangunan Daerah'],
  ['dinkes', 'Dinkes', 'Dinas Kesehatan'],
  ['dinsos', 'Dinsos', 'Dinas Sosial'],
  ['disdikbud', 'Disdikbud', 'Dinas Pendidikan dan Kebudayaan'],
  ['dinas-pupr', 'Dinas PUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
  ['disperkim', 'Disperkim', 'Dinas Perumahan dan Permukiman'],
  ['dpmd', 'DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa'],
  ['dkp', 'DKP', 'Dinas Ketahanan Pangan'],
  ['distan', 'Distan', 'Dinas Pertanian'],
  ['diskan', 'Diskan', 'Dinas Perikanan'],
  ['disnaker', 'Disnaker', 'Dinas Tenaga Kerja'],
  ['diskop-umkm', 'Diskop UMKM', 'Dinas Koperasi dan Usaha Mikro, Kecil, dan Menengah'],
  ['dp3a', 'DP3A', 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak'],
  ['disdukcapil', 'Disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil'],
  ['diskominfo', 'Diskominfo', 'Dinas Komunikasi dan Informatika'],
  ['bkpsdm', 'BKPSDM', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'],
  ['bpkad', 'BPKAD', 'Badan Pengelolaan Keuangan dan Aset Daerah'],
  ['inspektorat', 'Inspektorat', 'Inspektorat Daerah'],
  ['rsud', 'RSUD', 'Rumah Sakit Umum Daerah'],
]

const PARTNERS: [code: string, shortName: string, name: string][] = [
  ['baznas', 'Baznas', 'Badan Amil Zakat Nasional'],
  ['tp-pkk', 'TP PKK', 'Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga'],
  ['kemenag', 'Kemenag', 'Kantor Kementerian Agama'],
  ['kodim-0909', 'Kodim 0909', 'Komando Distrik Militer 0909'],
  ['pdam', 'PDAM', 'Perusahaan Daerah Air Minum'],
  ['forum-tjsp', 'Forum TJSP', 'Forum Tanggung Jawab Sosial Perusahaan'],
]

const KECAMATAN = [
  'Muara Ancalong',
  'Muara Wahau',
  'Muara Bengkal',
  'Sangatta Utara',
  'Sangkulirang',
  'Busang',
  'Telen',
  'Kombeng',
  'Bengalon',
  'Kaliorang',
  'Sandaran',
  'Sangatta Selatan',
  'Teluk Pandan',
  'Rantau Pulung',
  'Kaubun',
  'Karangan',
  'Batu Ampar',
  'Long Mesangat',
]

/**
 * The agencies Kutai Timur starts with: 20 OPD, 18 kecamatan in the order of their codes, 6 partners. A list to begin
 * with, edited afterwards in the database; long forms of names are the usual ones.
 */
export const STARTING_AGENCIES: readonly StartingAgency[] = [
  ...OPD.map(([code, shortName, name]) => ({ code, name, shortName, kind: 'OPD' as const })),
  ...KECAMATAN.map(kecamatanAgency),
  ...PARTNERS.map(([code, shortName, name]) => ({ code, name, shortName, kind: 'PARTNER' as const })),
]

function kecamatanAgency(place: string): StartingAgency {
  return {
    code: `kecamatan-${place.toLowerCase().replaceAll(' ', '-')}`,
    name: `Kecamatan ${place}`,
    shortName: `Kec. ${place}`,
    kind: 'KECAMATAN',
  }
}

/** Partners that stand under this name in one district only. */
const OF_ONE_PLACE: readonly string[] = ['kodim-0909']

/** The same for any other district: the agencies that every regency has, and its own kecamatan. */
export function startingAgenciesOf(areas: readonly { name: string; kind: string }[]): StartingAgency[] {
  const kecamatan = areas.filter(({ kind }) => kind === 'KECAMATAN').map(({ name }) => kecamatanAgency(name))
  const others = STARTING_AGENCIES.filter(
    ({ kind, code }) => kind !== 'KECAMATAN' && !OF_ONE_PLACE.includes(code),
  )
  return [...others, ...kecamatan]
}
