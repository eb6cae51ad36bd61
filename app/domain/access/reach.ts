import { within, type Asker } from './asker.ts'
import type { Among, Condition, Fact, Facts, Part, Rule, Span } from './conditions.ts'
import { COHORT_ROLES, ROLES, type Role } from './roles.ts'

/** For which parts of her district's things a rule lets the asker through; none: for no thing. */
export function partsFor(asker: Asker, rule: Rule): Part[] {
  const parts = ROLES.flatMap((role) => partsOfRole(asker, role, rule[role]))
  return parts.filter((part, index) => !parts.some((other, at) => makesNeedless(other, part, at < index)))
}

function partsOfRole(asker: Asker, role: Role, condition: Condition | undefined): Part[] {
  const held = asker.roles.filter((one) => one.role === role)
  if (!condition || held.length === 0) return []
  const whole = !COHORT_ROLES.includes(role) && held.some(({ cohortId }) => cohortId === null)
  const cohorts = held.flatMap(({ cohortId }) => cohortId ?? [])
  const bound = condition.asks.includes('cohortId') && !whole
  return condition
    .parts(asker)
    .map((part) => (bound ? { cohortId: { in: cohorts }, ...part } : part))
    .filter((part) => !isEmpty(part.cohortId) && !isEmpty(part.teamId) && !isEmpty(part.ownerKey))
}

function isEmpty(among: Among | undefined): boolean {
  return among !== undefined && 'in' in among && among.in.length === 0
}

/** Is `part` within `other`? Of two that say the same the first stays. */
function makesNeedless(other: Part, part: Part, isFirst: boolean): boolean {
  return covers(other, part) && (isFirst || !covers(part, other))
}

function covers(wide: Part, narrow: Part): boolean {
  return (
    sameOrOpen(wide.cohortId, narrow.cohortId) &&
    sameOrOpen(wide.teamId, narrow.teamId) &&
    sameOrOpen(wide.ownerKey, narrow.ownerKey) &&
    sameOrOpen(wide.handedInAt, narrow.handedInAt) &&
    (wide.submitted === undefined || wide.submitted === narrow.submitted)
  )
}

function sameOrOpen(wide: Among | Span | undefined, narrow: Among | Span | undefined): boolean {
  return wide === undefined || JSON.stringify(wide) === JSON.stringify(narrow)
}

/** Does the thing lie in this part? What the part asks and the thing does not say is a no. */
export function liesIn(thing: Partial<Facts> & { districtId: string }, part: Part): boolean {
  return (
    isAmong(thing.cohortId, part.cohortId) &&
    isAmong(thing.teamId, part.teamId) &&
    isAmong(thing.ownerKey, part.ownerKey) &&
    isWithin(thing.handedInAt, part.handedInAt) &&
    (part.submitted === undefined || thing.submitted === true)
  )
}

function isAmong(value: string | undefined, among: Among | undefined): boolean {
  if (among === undefined) return true
  if (value === undefined) return false
  return 'in' in among ? among.in.includes(value) : !among.notIn.includes(value)
}

function isWithin(at: Date | null | undefined, span: Span | undefined): boolean {
  return span === undefined || (at instanceof Date && within(span, at))
}

/** The things a person may do something to: those of her district that lie in one of the parts. */
export type Reach<F extends Fact = Fact> = { districtId: string; parts: readonly Part<F>[] }

/** How a noun asks its own table for the facts: each as a condition of the query it writes. */
export type Columns<F extends Fact, Where> = { districtId: (id: string) => Where } & {
  [K in F]: (test: NonNullable<Part[K]>) => Where
}

/** All of `AND`, and one of `OR` where there is any: as Prisma reads it. */
type AllAndOne<Where> = { AND: Where[]; OR?: { AND: Where[] }[] }

/** The reach as a condition of a query. Every fact that is asked has its column: a missing one is a type error. */
export function whereOf<F extends Fact, Where>(reach: Reach<F>, columns: Columns<F, Where>): AllAndOne<Where>
export function whereOf<Where>(
  { districtId, parts }: Reach,
  columns: Columns<never, Where> & Partial<Columns<Fact, Where>>,
): AllAndOne<Where> {
  const district = columns.districtId(districtId)
  const conditions = parts.map((part) => [
    ...asked(part.cohortId, columns.cohortId),
    ...asked(part.teamId, columns.teamId),
    ...asked(part.ownerKey, columns.ownerKey),
    ...asked(part.submitted, columns.submitted),
    ...asked(part.handedInAt, columns.handedInAt),
  ])
  const [only] = conditions
  if (only && conditions.length === 1) return { AND: [district, ...only] }
  return { AND: [district], OR: conditions.map((AND) => ({ AND })) }
}

function asked<Test, Where>(test: Test | undefined, column: ((test: Test) => Where) | undefined): Where[] {
  if (test === undefined) return []
  if (!column) throw new Error('A rule asks a fact that the list has no column for.')
  return [column(test)]
}

/** A piece of plain SQL with its values, `?` for each. */
export type Sql = { text: string; values: (string | Date)[] }

/** A column as plain SQL asks it; `sqlOf` puts the pieces together. */
export function column(name: string): { is: (value: string) => Sql; among: (among: Among) => Sql } {
  return {
    is: (value) => ({ text: `${name} = ?`, values: [value] }),
    among: (among) => {
      const values = 'in' in among ? among.in : among.notIn
      const marks = values.map(() => '?').join(', ')
      return { text: `${name} ${'in' in among ? 'IN' : 'NOT IN'} (${marks})`, values }
    },
  }
}

/** The whole condition in plain SQL; it may stand wherever a condition stands. */
export function sqlOf({ AND, OR }: AllAndOne<Sql>): Sql {
  const one = OR?.map((part) => sqlOf(part)) ?? []
  const either =
    one.length > 0 ? [{ text: one.map(({ text }) => text).join(' OR '), values: valuesOf(one) }] : []
  const all = [...AND, ...either]
  return { text: all.map(({ text }) => `(${text})`).join(' AND '), values: valuesOf(all) }
}

function valuesOf(pieces: readonly Sql[]): (string | Date)[] {
  return pieces.flatMap(({ values }) => values)
}
