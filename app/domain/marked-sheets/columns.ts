import { nameKey } from '#app/platform/say/name-key.ts'

/** A criterion as its column is called; criteria of all versions that works were handed in under, the newest first. */
export type Criterion = { key: string; criterion: string }

/** Heads of a sheet, in the language of those who fill it in. What stands in the others is not read. */
export const HEADS = {
  key: 'Kunci',
  version: 'Versi',
  name: 'Nama',
  agency: 'Perangkat daerah',
  team: 'Tim',
  attempt: 'Percobaan',
  state: 'Keadaan',
  handedIn: 'Dikirim',
  late: 'Terlambat',
  comment: 'Catatan',
  score: 'Nilai',
  grader: 'Penilai',
  released: 'Dirilis',
} as const

/** "1. Ketepatan": the number tells two criteria of one name apart. */
export function criterionHead({ criterion }: Criterion, index: number): string {
  return `${index + 1}. ${criterion}`
}

/** The key of a row: never a number or a date to any program. */
export function rowKey(submissionId: string): string {
  return `nilai-${submissionId}`
}

/** The work that a key names, however it was typed; null for what is no key of ours. */
export function workOf(key: string): string | null {
  const plain = key
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
  return /^nilai-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(plain)?.[1] ?? null
}

/** A head as it is compared: without what stands in brackets, signs, accents and capitals. */
export function headKey(head: string): string {
  return nameKey(head.replace(/\([^()]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export type Columns = {
  key: number
  version: number | null
  name: number | null
  comment: number | null
  /** By the criterion's key. */
  levels: ReadonlyMap<string, number>
  /** Heads of columns that are none of ours. */
  unknown: readonly string[]
  /** Criteria that have no column. */
  missing: readonly string[]
}

/** Which column holds what, wherever it stands; null where none is called after the key. */
export function columnsIn(
  heads: ReadonlyMap<number, string>,
  criteria: readonly Criterion[],
): Columns | null {
  const called = [...heads].map(([column, head]) => ({ column, head, key: headKey(head) }))
  const of = (head: string) => called.find(({ key }) => key === headKey(head))?.column ?? null
  const key = of(HEADS.key)
  if (key === null) return null
  const levels = new Map<string, number>()
  for (const [index, one] of criteria.entries()) {
    const column = of(criterionHead(one, index)) ?? byNameAlone(called, one, criteria)
    if (column !== null) levels.set(one.key, column)
  }
  const ours = Object.values(HEADS).map((head) => headKey(head))
  const taken = new Set(levels.values())
  return {
    key,
    version: of(HEADS.version),
    name: of(HEADS.name),
    comment: of(HEADS.comment),
    levels,
    unknown: called
      .filter((one) => !ours.includes(one.key) && !taken.has(one.column))
      .map(({ head }) => head),
    missing: criteria.filter((one) => !levels.has(one.key)).map(({ criterion }) => criterion),
  }
}

/** Somebody took the number away. */
function byNameAlone(
  called: readonly { column: number; key: string }[],
  { criterion }: Criterion,
  criteria: readonly Criterion[],
): number | null {
  const name = headKey(criterion)
  const isOnly = criteria.filter((one) => headKey(one.criterion) === name).length === 1
  const found = called.filter(({ key }) => key.replace(/^\d+ /, '') === name)
  return isOnly && found.length === 1 ? (found[0]?.column ?? null) : null
}
