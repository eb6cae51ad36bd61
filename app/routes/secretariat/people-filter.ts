import { isRole } from '#app/domain/access/roles.ts'
import { PEOPLE_PER_PAGE } from '#app/domain/people/people.schema.ts'
import type { PersonStatus } from '#app/domain/people/people.ts'

/** The states as the address names them. */
export const STATUS_WORDS = {
  diundang: 'INVITED',
  aktif: 'ACTIVE',
  nonaktif: 'DISABLED',
} as const satisfies Record<string, PersonStatus>

const MOST_PAGES = 10_000

/** The filter of the people list from its address; anything unknown means "all". */
export function peopleFilter(url: URL) {
  const query = url.searchParams
  const role = query.get('peran') ?? ''
  const word = query.get('keadaan')
  const status = Object.entries(STATUS_WORDS).find(([known]) => known === word)
  return {
    search: (query.get('cari') ?? '').trim().slice(0, 100),
    role: isRole(role) ? role : null,
    status: status?.[1] ?? null,
    statusWord: status?.[0] ?? '',
    page: pageOf(query),
  }
}

export function pageCountOf(total: number, perPage: number = PEOPLE_PER_PAGE): number {
  return Math.max(1, Math.ceil(total / perPage))
}

/** The page asked for, counted from 1. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('halaman') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}
