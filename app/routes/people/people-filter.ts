import { isRole } from '#app/domain/access/roles.ts'
import type { PersonStatus } from '#app/domain/people/people.ts'
import { spotOf } from '#app/platform/paging.ts'

/** The states as the address names them. */
export const STATUS_WORDS = {
  diundang: 'INVITED',
  aktif: 'ACTIVE',
  nonaktif: 'DISABLED',
} as const satisfies Record<string, PersonStatus>

/** Not a state of the account, but found in the same place: a mail to this person could not be sent. */
export const UNSENT_MAIL = 'surel'

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
    unsentMail: word === UNSENT_MAIL,
    statusWord: status?.[0] ?? (word === UNSENT_MAIL ? word : ''),
    spot: spotOf(query),
  }
}
