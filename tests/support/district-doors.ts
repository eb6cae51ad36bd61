import { both, sent, type DoorRow, type MadeHere } from './door-rows.ts'

const OFFICE = ['secretariat', 'admin'] as const
const SECRETARIAT = ['secretariat'] as const

const aWindow: MadeHere = async ({ district: { id: districtId } }, data) => {
  const window = { code: 'RKPD', name: 'RKPD contoh', closesAt: new Date('2030-06-30') }
  const { closesAt } = window
  return data.budgetWindow.upsert({
    where: { districtId_closesAt: { districtId, closesAt } },
    create: { districtId, ...window },
    update: {},
  })
}

/** Another district, founded from this one. */
const aDistrict: MadeHere = async ({ district: { id, code } }, data) => {
  const founded = { name: 'Kabupaten Contoh Dua', foundedAt: new Date('2026-11-01'), foundedFrom: id }
  const own = { code: `${code}.2` }
  return data.district.upsert({ where: own, create: { ...own, ...founded }, update: {} })
}

const aHoliday: MadeHere = async ({ district: { id: districtId } }, data) => {
  const holiday = { day: '2030-12-25', name: 'Hari Natal contoh', kind: 'LIBUR' }
  return data.holiday.upsert({
    where: { districtId_day: { districtId, day: holiday.day } },
    create: { districtId, ...holiday },
    update: {},
  })
}

const anAgency: MadeHere = ({ agencies }) => Promise.resolve(agencies[0])

/** What a district is: its offices, agencies, rules, days, papers and windows, and the districts founded from it. */
export const DISTRICT_DOORS: Readonly<Record<string, DoorRow>> = {
  'sekretariat/jabatan': { get: OFFICE },
  'sekretariat/jabatan/baru': { get: ['secretariat'], post: ['secretariat'] },
  // The office of the scene is the Bupati's: another kind of it is the secretariat's.
  'sekretariat/jabatan/:id': both(['admin'], { id: 'office' }),
  'sekretariat/jabatan/:id/ubah': both(['admin'], { id: 'office' }),
  'sekretariat/jabatan/:id/tutup': sent(['admin'], { id: 'office' }),
  'sekretariat/jabatan/:id/akhiri': sent(['admin'], { id: 'office' }),
  'sekretariat/perangkat-daerah': { get: OFFICE },
  'sekretariat/perangkat-daerah/baru': { get: ['secretariat'], post: ['secretariat'] },
  'sekretariat/perangkat-daerah/:id/ubah': both(['secretariat'], { id: anAgency }),
  'sekretariat/perangkat-daerah/:id/tutup': sent(['secretariat'], { id: anAgency }),
  'sekretariat/perangkat-daerah/:id/buka': sent(['secretariat'], { id: anAgency }),
  'sekretariat/perangkat-daerah/:id': {
    get: OFFICE,
    post: OFFICE,
    params: { id: anAgency },
  },
  'sekretariat/ruang': { get: ['admin'], post: ['admin'] },
  'sekretariat/aturan': { get: ['secretariat', 'auditor', 'admin', 'leader'], post: SECRETARIAT },
  'sekretariat/kop-surat': { get: SECRETARIAT, post: SECRETARIAT },
  'sekretariat/hari-kerja': { get: SECRETARIAT, post: SECRETARIAT },
  'sekretariat/hari-kerja/pekan': { get: SECRETARIAT, post: SECRETARIAT },
  'sekretariat/hari-kerja/:id': both(SECRETARIAT, { id: aHoliday }),
  'sekretariat/hari-kerja/:id/hapus': sent(SECRETARIAT, { id: aHoliday }),
  'sekretariat/jendela': { get: SECRETARIAT, post: SECRETARIAT },
  'sekretariat/jendela/:id': both(SECRETARIAT, { id: aWindow }),
  'sekretariat/jendela/:id/hapus': sent(SECRETARIAT, { id: aWindow }),
  'sekretariat/kabupaten': { get: ['admin'], post: ['admin'] },
  'sekretariat/kabupaten/:kabupaten': both(['admin'], { kabupaten: aDistrict }),
}
