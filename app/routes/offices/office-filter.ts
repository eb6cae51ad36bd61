import { OFFICE_GROUPS, type OfficeGroup } from '#app/domain/districts/office-kinds.ts'
import type { OfficeFilter } from '#app/domain/districts/offices.server.ts'
import { spotOf } from '#app/platform/paging.ts'

/** The groups as the address names them. */
export const GROUP_WORDS: Readonly<Record<OfficeGroup, string>> = {
  top: 'pimpinan',
  heads: 'kepala',
  camat: 'camat',
  below: 'bidang',
}
export const VACANT_WORD = 'kosong'

/** The filter of the list of offices from its address; anything unknown means "all". */
export function officeFilter(query: URLSearchParams): OfficeFilter {
  const word = query.get('kelompok')
  return {
    group: OFFICE_GROUPS.find((group) => GROUP_WORDS[group] === word) ?? null,
    vacant: query.get('keadaan') === VACANT_WORD,
    search: (query.get('cari') ?? '').trim().slice(0, 100),
    spot: spotOf(query),
  }
}
