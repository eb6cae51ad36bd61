import { both, sent, type DoorRow, type MadeHere } from './door-rows.ts'

const LISTS_READ = ['secretariat', 'auditor'] as const
/** Its code is named after the district, so that the address of one does not lead into the other. */
const anEntry: MadeHere = async ({ district: { id: districtId } }, data) => {
  const place = { districtId, list: 'target-groups', code: `LANSIA_${districtId}` }
  const words = { number: 1, name: 'Lansia contoh', nameEn: 'Elderly people, sample', since: new Date(0) }
  await data.listEntry.upsert({
    where: { districtId_list_code: place },
    create: { ...place, position: 1, validFrom: new Date(0), words: { create: words } },
    update: {},
  })
  return { id: place.code }
}
const ENTRY = { daftar: 'list', kode: anEntry } as const

/** The doors of the reference lists. */
export const LIST_DOORS: Readonly<Record<string, DoorRow>> = {
  'sekretariat/daftar': { get: LISTS_READ },
  'sekretariat/daftar/:daftar': { get: LISTS_READ, post: ['secretariat'], params: { daftar: 'list' } },
  'sekretariat/daftar/:daftar/:kode': { get: LISTS_READ, post: ['secretariat'], params: ENTRY },
  'sekretariat/daftar/:daftar/:kode/akhiri': both(['secretariat'], ENTRY),
  'sekretariat/daftar/:daftar/:kode/kembalikan': sent(['secretariat'], ENTRY),
  'sekretariat/daftar/:daftar/:kode/pindah': sent(['secretariat'], ENTRY),
  'sekretariat/daftar/:daftar/:kode/hapus': sent(['secretariat'], ENTRY),
}
