import { nameSchema, TITLE_LENGTH } from '#app/domain/people/account.schema.ts'
import { teamNameSchema } from '#app/domain/teams/teams.schema.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { teamNameIn } from './cohort-match.ts'
import type { Known, KnownPerson } from './known.ts'
import { plainName, type CellFault, type List, type ListedRow } from './list.ts'
import { readRole } from './role-words.ts'

/** Why a row cannot come in as it is. */
export type RowFault = { field: string; fault: RowFaultCode; shown: string }
export type RowFaultCode =
  | CellFault['fault']
  | 'no-name'
  | 'name-length'
  | 'title-length'
  | 'role-by-hand'
  | 'team-length'
  | 'no-cohort'
  | 'address-twice'
  | 'other-district'
  | 'closed-account'
  | 'above-you'

/** What is worth a look before it comes in. */
export type Warning =
  | { kind: 'further-addresses'; shown: string }
  | { kind: 'link-elsewhere'; shown: string }
  | { kind: 'like-row'; shown: string }
  | { kind: 'like-person'; shown: string }
  | { kind: 'team-name' }
  | { kind: 'other-team'; shown: string }

/** Why a row cannot come in; nothing when it can. */
export function faultsOf(row: ListedRow, before: KnownPerson | null, list: List, known: Known): RowFault[] {
  const faults: RowFault[] = [...row.faults]
  const add = (field: string, fault: RowFaultCode, shown = '') => faults.push({ field, fault, shown })
  const broken = (field: string) => row.faults.some((fault) => fault.field === field)
  if (row.name === '' && !broken('name')) add('name', 'no-name')
  else if (row.name !== '' && !nameSchema.safeParse(row.name).success) add('name', 'name-length', row.name)
  if ([...row.title].length > TITLE_LENGTH.max) add('title', 'title-length')
  if (row.team !== '' && row.team !== '-' && !teamNameSchema.safeParse(teamNameIn(row.team)).success)
    add('team', 'team-length', row.team)
  if (readRole(row.role).kind === 'never') add('role', 'role-by-hand', row.role)
  const twice = list.rows.find(
    (other) => other.row < row.row && row.address !== null && other.address === row.address,
  )
  if (twice) add('email', 'address-twice', String(twice.row))
  if (row.address !== null && known.elsewhere.has(row.address)) add('email', 'other-district')
  if (before?.status === 'DISABLED') add('name', 'closed-account')
  else if (before && !before.manageable) add('name', 'above-you')
  return faults
}

/** What somebody should look at before it comes in. */
export function warningsOf(row: ListedRow, before: KnownPerson | null, list: List, known: Known): Warning[] {
  const warnings: Warning[] = []
  if (row.others.length > 0) warnings.push({ kind: 'further-addresses', shown: row.others.join(', ') })
  if (row.leadsTo) warnings.push({ kind: 'link-elsewhere', shown: row.leadsTo })
  if (/^(?:tim|kelompok|regu)\b/i.test(row.name)) warnings.push({ kind: 'team-name' })
  const plain = plainName(row.name)
  const like = list.rows.find(
    (other) =>
      other.row !== row.row &&
      plain !== '' &&
      plainName(other.name) === plain &&
      other.address !== row.address,
  )
  if (like) warnings.push({ kind: 'like-row', shown: String(like.row) })
  const namesake = (known.byName.get(nameKey(row.name)) ?? []).find(({ id }) => id !== before?.id)
  if (namesake)
    warnings.push({ kind: 'like-person', shown: [namesake.name, namesake.agency].filter(Boolean).join(', ') })
  if (before && row.team !== '' && before.team && nameKey(before.team.name) !== nameKey(teamNameIn(row.team)))
    warnings.push({ kind: 'other-team', shown: before.team.name })
  return warnings
}
