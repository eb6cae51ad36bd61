import { nameKey } from '#app/platform/say/name-key.ts'

export type KnownCohort = { id: string; name: string; number: number; year: number }

/** Finds a cohort by its name, its number ("Angkatan 2", "2", "II") or its year, when one alone has it; null otherwise. */
export function matchCohort(typed: string, cohorts: readonly KnownCohort[]): string | null {
  const text = nameKey(typed)
  if (text === '' || text === '-') return null
  const said = /^(?:angkatan|batch)?[ .-]*(?:(?:ke|no)[ .-]*)?(\d{1,4}|[ivx]{1,5})$/.exec(text)?.[1]
  const number = said === undefined ? NaN : (ROMAN[said] ?? Number(said))
  const ways = [
    (cohort: KnownCohort) => nameKey(cohort.name) === text,
    (cohort: KnownCohort) => cohort.number === number,
    (cohort: KnownCohort) => cohort.year === number,
  ]
  for (const fits of ways) {
    const found = cohorts.filter(fits)
    if (found.length === 1) return found[0]?.id ?? null
  }
  return null
}

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
}

/** A team's name as a list gives it: a number alone is that of a team. */
export function teamNameIn(typed: string): string {
  const name = typed.normalize('NFC').trim()
  return /^\d{1,3}$/.test(name) ? `Tim ${Number(name)}` : name
}
