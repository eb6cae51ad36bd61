/** How far an account is: invited and without a password, in use, or closed. */
const PERSON_STATUSES = ['INVITED', 'ACTIVE', 'DISABLED'] as const
export type PersonStatus = (typeof PERSON_STATUSES)[number]

export function isPersonStatus(value: string): value is PersonStatus {
  return PERSON_STATUSES.some((status) => status === value)
}

/** "dr. Hj. Sekar Melati Contoh, Sp.A." → "SC": the first and the last name's letter, degrees left out. */
export function initials(name: string): string {
  const plain =
    name
      .split(',')[0]
      ?.split(/\s+/)
      .filter((word) => /^\p{L}/u.test(word) && !word.includes('.')) ?? []
  const words = plain.length > 0 ? plain : name.split(/[\s,]+/).filter((word) => /^\p{L}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}

/** A few words for the list of sessions: "Chrome, Android". Unknown things are left out; never longer than 60. */
export function deviceWords(userAgent: string | null): string {
  const agent = userAgent ?? ''
  const browser = BROWSERS.find(([mark]) => agent.includes(mark))?.[1]
  const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1]
  return [browser, system].filter(Boolean).join(', ')
}

/** In this order: many browsers also carry the names of others. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const
