import { nameKey } from '#app/platform/say/name-key.ts'

/** What is needed of a list of people; everything else in a file is named and not kept. */
export const FIELDS = ['name', 'email', 'title', 'agency', 'role', 'cohort', 'team', 'willing', 'at'] as const
export type Field = (typeof FIELDS)[number]

/** Heads as people write them, the most telling first. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  name: ['nama lengkap dan gelar', 'nama lengkap', 'nama peserta', 'nama', 'full name', 'name'],
  email: ['alamat surel', 'alamat email', 'alamat e mail', 'surel', 'email', 'e mail', 'email address'],
  title: ['jabatan', 'posisi', 'position', 'job title'],
  agency: [
    'perangkat daerah',
    'nama perangkat daerah',
    'asal instansi',
    'instansi',
    'opd',
    'skpd',
    'unit kerja',
    'asal opd',
    'agency',
  ],
  role: ['peran', 'sebagai', 'role'],
  cohort: ['angkatan', 'cohort', 'batch'],
  team: ['tim', 'nama tim', 'kelompok', 'regu', 'team'],
  willing: ['bersedia', 'bersedia mengikuti', 'kesediaan'],
  at: ['timestamp', 'cap waktu', 'stempel waktu'],
}

/** A head as it is compared: without what stands in brackets, without signs. */
export function headKey(head: string): string {
  return nameKey(head.replace(/\([^()]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Which column holds what: of several that could, the one with the most telling head, then the first. */
export function columnsOf(heads: ReadonlyMap<number, string>): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>()
  for (const field of FIELDS) {
    const found = [...heads]
      .map(([column, head]) => ({ column, rank: HEADS[field].indexOf(headKey(head)) }))
      .filter(({ rank }) => rank >= 0)
      .sort((one, other) => one.rank - other.rank || one.column - other.column)[0]
    if (found) columns.set(field, found.column)
  }
  return columns
}

/** Numbers the rows; nobody misses it. */
export function isRunningNumber(head: string): boolean {
  return ['no', 'nomor', 'no urut', 'nr'].includes(headKey(head))
}
