import { spellingKey } from '#app/domain/districts/agency-spelling.ts'
import { COHORT_ROLES } from '#app/domain/access/roles.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { agencyMatcher } from './agency-match.ts'
import { LEAVE_OUT, NO_AGENCY } from './answer-words.ts'
import { type Answers } from './answers.schema.ts'
import { matchCohort, teamNameIn } from './cohort-match.ts'
import type { Known, KnownPerson } from './known.ts'
import type { List, ListedRow } from './list.ts'
import { faultsOf, warningsOf, type RowFault, type Warning } from './row-check.ts'
import { readRole, type ListedRole } from './role-words.ts'

/** How one row would come in. `before` is null for somebody new. */
export type Person = {
  personId: string | null
  name: string
  address: string | null
  title: string | null
  agencyId: string | null
  role: ListedRole
  cohortId: string | null
  /** A team to be put into: by id, or a new one by its name. */
  team: { id: string | null; name: string } | null
  changes: readonly Change[]
  /** A role that she does not hold yet. */
  givesRole: boolean
}
export type Change = { field: 'name' | 'title' | 'agency'; before: string; after: string }

export type PlannedRow = {
  row: number
  name: string
  address: string | null
  state: 'new' | 'changed' | 'same' | 'fault' | 'asked' | 'left-out'
  faults: readonly RowFault[]
  warnings: readonly Warning[]
  person: Person | null
}

/** What only the secretariat can say, each once however many rows it is about. */
export type Question =
  | { kind: 'agency'; key: string; spelling: string; rows: readonly number[]; proposal: string | null }
  | { kind: 'role'; key: string; spelling: string; rows: readonly number[] }
  | { kind: 'no-role'; rows: readonly number[] }
  | { kind: 'no-cohort'; rows: readonly number[] }
  | { kind: 'unwilling'; rows: readonly number[] }

export type Plan = { rows: readonly PlannedRow[]; questions: readonly Question[] }

/** What would become of each row of a list, as things stand and with what was answered. Writes nothing. */
export function planOf(list: List, answers: Answers, known: Known): Plan {
  const questions = new Map<string, Question & { rows: number[] }>()
  const ask = (question: Question, row: number) => {
    const id = 'key' in question ? `${question.kind} ${question.key}` : question.kind
    const asked = questions.get(id) ?? { ...question, rows: [] }
    asked.rows.push(row)
    questions.set(id, asked)
  }
  const match = agencyMatcher(known.agencies, known.district)
  const rows = list.rows.map((row) => plannedRow(row, { list, answers, known, match, ask }))
  return { rows, questions: [...questions.values()] }
}

/** Cohorts that would have more participants than their quota, with how many. */
export function overQuota(
  { rows }: Plan,
  { cohorts }: Known,
): { name: string; quota: number; participants: number }[] {
  const joins = (id: string) =>
    rows.filter(
      ({ person }) =>
        person?.role === 'participant' &&
        person.cohortId === id &&
        (person.personId === null || person.givesRole),
    )
  return cohorts
    .map(({ id, name, quota, participants }) => ({
      name,
      quota,
      participants: participants + joins(id).length,
      more: joins(id).length,
    }))
    .filter(({ quota, participants, more }) => more > 0 && participants > quota)
    .map(({ name, quota, participants }) => ({ name, quota, participants }))
}

/** Teams that would be made, each once, as the first row that names it writes it; nobody leads them. */
export function newTeams({ rows }: Plan): string[] {
  const made = new Map<string, string>()
  for (const { person, state } of rows) {
    if (person?.team?.id !== null || state === 'same') continue
    const key = `${person.cohortId ?? ''} ${nameKey(person.team.name)}`
    if (!made.has(key)) made.set(key, person.team.name)
  }
  return [...made.values()]
}

type Around = {
  list: List
  answers: Answers
  known: Known
  match: ReturnType<typeof agencyMatcher>
  ask: (question: Question, row: number) => void
}

function plannedRow(row: ListedRow, around: Around): PlannedRow {
  const { answers, known, ask, list } = around
  const told = { row: row.row, name: row.name, address: row.address }
  const leftOut: PlannedRow = { ...told, state: 'left-out', faults: [], warnings: [], person: null }
  if (answers.skip.includes(row.row)) return leftOut
  if (!row.willing && answers.unwilling !== 'ikut') {
    if (answers.unwilling === LEAVE_OUT) return leftOut
    ask({ kind: 'unwilling', rows: [] }, row.row)
  }
  const role = roleOf(row, around)
  if (role === LEAVE_OUT) return leftOut
  const agency = agencyOf(row, around)
  const before = personBefore(row, known)
  const faults = faultsOf(row, before, list, known)
  const cohort = role && COHORT_ROLES.includes(role) ? cohortOf(row, around) : null
  const warnings = warningsOf(row, before, list, known)
  if (faults.length > 0) return { ...told, state: 'fault', faults, warnings, person: null }
  const asked = !row.willing && answers.unwilling === null
  if (asked || role === null || agency === undefined || cohort === undefined)
    return { ...told, state: 'asked', faults, warnings, person: null }
  const person = personOf(row, { role, agencyId: agency, cohortId: cohort, before }, known)
  const state = before === null ? 'new' : isSame(person) ? 'same' : 'changed'
  return { ...told, state, faults, warnings, person }
}

function roleOf(row: ListedRow, { answers, ask }: Around): ListedRole | typeof LEAVE_OUT | null {
  const read = readRole(row.role)
  if (read.kind === 'role') return read.role
  if (read.kind === 'never') return null
  if (read.kind === 'none') {
    if (answers.role === null) ask({ kind: 'no-role', rows: [] }, row.row)
    return answers.role
  }
  const key = nameKey(row.role)
  const answer = answers.roles[key]
  if (answer === undefined) ask({ kind: 'role', key, spelling: row.role, rows: [] }, row.row)
  return answer ?? null
}

/** The id of the agency, null for none, undefined while it is asked. */
function agencyOf(row: ListedRow, { answers, known, match, ask }: Around): string | null | undefined {
  if (row.agency === '' || row.agency === '-') return null
  const found = match.find(row.agency)
  if (found) return found
  const key = spellingKey(row.agency, known.district)
  const answer = answers.agencies[key]
  if (answer === NO_AGENCY) return null
  if (answer !== undefined && known.agencies.some(({ id }) => id === answer)) return answer
  ask({ kind: 'agency', key, spelling: row.agency, rows: [], proposal: match.propose(row.agency) }, row.row)
  return undefined
}

/** The id of the cohort, or undefined while it is asked. */
function cohortOf(row: ListedRow, { answers, known, ask }: Around): string | undefined {
  const found = matchCohort(row.cohort, known.cohorts)
  if (found) return found
  const answer = known.cohorts.find(({ id }) => id === answers.cohortId)?.id
  if (!answer) ask({ kind: 'no-cohort', rows: [] }, row.row)
  return answer
}

function personBefore(row: ListedRow, known: Known): KnownPerson | null {
  if (row.address !== null) return known.byAddress.get(row.address) ?? null
  const same = (known.byName.get(nameKey(row.name)) ?? []).filter(({ email }) => email === null)
  return same.length === 1 ? (same[0] ?? null) : null
}

type Resolved = {
  role: ListedRole
  agencyId: string | null
  cohortId: string | null
  before: KnownPerson | null
}

function personOf(row: ListedRow, { role, agencyId, cohortId, before }: Resolved, known: Known): Person {
  const agencyName = (id: string | null) => known.agencies.find((agency) => agency.id === id)?.name ?? ''
  const name = row.name.normalize('NFC')
  const title = row.title || before?.title || null
  const changes: Change[] = []
  const changed = (field: Change['field'], from: string, to: string) => {
    if (before && to !== '' && from !== to) changes.push({ field, before: from, after: to })
  }
  changed('name', before?.name ?? '', name)
  changed('title', before?.title ?? '', row.title)
  changed('agency', agencyName(before?.agencyId ?? null), agencyName(agencyId))
  const holds = before?.roles.some((held) => held.role === role && held.cohortId === cohortId) ?? false
  return {
    personId: before?.id ?? null,
    name,
    address: row.address,
    title,
    agencyId: agencyId ?? before?.agencyId ?? null,
    role,
    cohortId,
    team: teamOf(row, cohortId, role, before, known),
    changes,
    givesRole: before !== null && !holds,
  }
}

/** Who is in a team of the cohort stays there; from one to another somebody moves her on the page of the team. */
function teamOf(
  row: ListedRow,
  cohortId: string | null,
  role: ListedRole,
  before: KnownPerson | null,
  known: Known,
): Person['team'] {
  if (row.team === '' || row.team === '-' || role !== 'participant' || cohortId === null) return null
  if (before?.team?.cohortId === cohortId) return null
  const name = teamNameIn(row.team)
  const found = known.teams.find((team) => team.cohortId === cohortId && team.nameKey === nameKey(name))
  return { id: found?.id ?? null, name: found?.name ?? name }
}

function isSame({ changes, givesRole, team }: Person): boolean {
  return changes.length === 0 && !givesRole && team === null
}
