import { LISTS, type ReferenceList } from './lists.data.ts'
import type { Language } from '#app/platform/say/language.ts'

/** What an entry is called, from `since` on. */
export type Words = { name: string; nameEn: string; note: string; since: Date }
type Dates = { validFrom: Date; validTo: Date | null }
type NamedEntry = { code: string; words: readonly Words[] }

/** An entry that was never in force counts as taken away: its code stays taken, it is shown nowhere. */
export type EntryState = 'in-force' | 'coming' | 'ended' | 'removed'

/** Every list with its key, in the order of the overview. */
export function everyList(): (ReferenceList & { key: string })[] {
  return Object.entries(LISTS).map(([key, list]) => ({ ...list, key }))
}

export function listAt(address: string): (ReferenceList & { key: string }) | undefined {
  return everyList().find((list) => list.address === address)
}

export function listTitle({ title, titleEn }: ReferenceList, language: Language): string {
  return language === 'id' ? title : titleEn
}

export function listUse({ use, useEn }: ReferenceList, language: Language): string {
  return language === 'id' ? use : useEn
}

export function nameIn({ name, nameEn }: Pick<Words, 'name' | 'nameEn'>, language: Language): string {
  return language === 'id' ? name : nameEn
}

export function stateAt({ validFrom, validTo }: Dates, at: Date): EntryState {
  if (validTo !== null && validTo <= validFrom) return 'removed'
  if (validTo !== null && validTo <= at) return 'ended'
  return validFrom > at ? 'coming' : 'in-force'
}

/**
 * What these codes were called at a moment, whether or not they were in force: code → words. The words of an entry stand in
 * the order in which they were given. Before its first words it is called by them; a code nobody knows is left out.
 */
export function wordsAt(
  entries: readonly NamedEntry[],
  codes: readonly string[],
  at: Date,
): Map<string, Words> {
  const wanted = new Set(codes)
  const found = entries.flatMap(({ code, words }): [string, Words][] => {
    if (!wanted.has(code)) return []
    const known = words.findLast(({ since }) => since <= at) ?? words[0]
    return known ? [[code, known]] : []
  })
  return new Map(found)
}

const MOST_CODE_LETTERS = 40

/** "Bank sampah & air" → BANK_SAMPAH_AIR, with a number after it where that is taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\p{M}/gu, '')
    .slice(0, MOST_CODE_LETTERS)
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '')
    .join('_')
  const code = plain === '' ? 'ENTRI' : plain
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? code : `${code}_${number}`
    if (!taken.has(tried)) return tried
  }
}
