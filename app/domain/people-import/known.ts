import type { KnownAgency } from './agency-match.ts'
import type { KnownCohort } from './cohort-match.ts'

/** Somebody of the district who has an account already. */
export type KnownPerson = {
  id: string
  name: string
  email: string | null
  title: string | null
  agencyId: string | null
  agency: string | null
  status: string
  /** Whether the asker may change her. */
  manageable: boolean
  roles: readonly { role: string; cohortId: string | null }[]
  /** Her team in the newest of her cohorts. */
  team: { cohortId: string; name: string } | null
}

/** What a list is compared with. */
export type Known = {
  /** The district's name. */
  district: string
  agencies: readonly KnownAgency[]
  /** `participants`: who takes part now; closed accounts do not count. */
  cohorts: readonly (KnownCohort & { quota: number; participants: number })[]
  teams: readonly { id: string; cohortId: string; name: string; nameKey: string }[]
  byAddress: ReadonlyMap<string, KnownPerson>
  byName: ReadonlyMap<string, readonly KnownPerson[]>
  /** Addresses of the list that belong to accounts of other districts. */
  elsewhere: ReadonlySet<string>
}
