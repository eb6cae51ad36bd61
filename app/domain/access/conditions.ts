import { formerStays, keysEver, ownKeys, teamKey, teamsEver, type Asker, type Stay } from './asker.ts'
import { isDecidingOffice, type Role } from './roles.ts'

/** What a rule may ask of a thing besides its district. */
export type Facts = {
  cohortId: string
  teamId: string
  /** Whose work it is: `personKey` or `teamKey`. */
  ownerKey: string
  /** Handed in at least once: others than its writers may know of it. */
  submitted: boolean
  /** When this was handed in; null while it is being written. */
  handedInAt: Date | null
}
export type Fact = keyof Facts

/** What a text among the facts must be. */
export type Among = { in: string[] } | { notIn: string[] }

/** When something must have been handed in, both ends included; `from` null: from the beginning. */
export type Span = Pick<Stay, 'from' | 'to'>

/** Some of the things of a district: those for which all of this holds; `{}` is every thing there. */
export type Part<F extends Fact = Fact> = Partial<
  Pick<{ cohortId: Among; teamId: Among; ownerKey: Among; submitted: true; handedInAt: Span }, F>
>

/**
 * Under which condition a role may: which facts it asks, and for which parts of the district's things it holds. One
 * thing is checked against the parts and a list asks the data base for them, so the two cannot differ.
 */
export type Condition<F extends Fact = Fact> = {
  /** With `cohortId` a role that is held in a cohort counts only there. */
  asks: readonly F[]
  parts: (asker: Asker) => readonly Part<F>[]
}
export type Rule<F extends Fact = Fact> = Readonly<Partial<Record<Role, Condition<F>>>>

/** Every thing of the district, whatever cohort the role is held in. */
const anywhere: Condition<never> = { asks: [], parts: () => [{}] }

/** Things of cohorts: of the role's own cohort, or all of the district for a role that is held in none. */
const there: Condition<'cohortId'> = { asks: ['cohortId'], parts: () => [{}] }

/** Work of her own or of her team. */
export const own: Condition<'cohortId' | 'ownerKey'> = {
  asks: ['cohortId', 'ownerKey'],
  parts: (asker) => [{ ownerKey: { in: ownKeys(asker) } }],
}

/** The same, and what a team handed in while she belonged to it: ownership is membership at the time. */
export const ownAtTheTime: Condition<'cohortId' | 'ownerKey' | 'handedInAt'> = {
  asks: ['cohortId', 'ownerKey', 'handedInAt'],
  parts: (asker) => [
    ...own.parts(asker),
    ...formerStays(asker).map(({ teamId, from, to }) => ({
      ownerKey: { in: [teamKey(teamId)] },
      handedInAt: { from, to },
    })),
  ],
}

/** What others have handed in. Nobody grades herself, or sees through grading what is not released to her. */
export const handedInByOthers: Condition<'cohortId' | 'ownerKey' | 'submitted'> = {
  asks: ['cohortId', 'ownerKey', 'submitted'],
  parts: (asker) => [{ ownerKey: { notIn: keysEver(asker) }, submitted: true }],
}

export const handedIn: Condition<'cohortId' | 'submitted'> = {
  asks: ['cohortId', 'submitted'],
  parts: () => [{ submitted: true }],
}

export const ownTeam: Condition<'cohortId' | 'teamId'> = {
  asks: ['cohortId', 'teamId'],
  parts: (asker) => [ofTeams(asker.teams)],
}

export const leadOfTeam: Condition<'cohortId' | 'teamId'> = {
  asks: ['cohortId', 'teamId'],
  parts: (asker) => [ofTeams(asker.teams.filter((team) => team.isLead))],
}

/** Unsubmitted text is for those who write it; everybody else reads what was handed in. */
export const handedInOrOwnTeam: Condition<'cohortId' | 'teamId' | 'submitted'> = {
  asks: ['cohortId', 'teamId', 'submitted'],
  parts: (asker) => [{ submitted: true }, ofTeams(asker.teams)],
}

/** What a team submitted while she belonged to it. */
export const formerTeam: Condition<'cohortId' | 'teamId' | 'handedInAt'> = {
  asks: ['cohortId', 'teamId', 'handedInAt'],
  parts: (asker) =>
    formerStays(asker).map(({ teamId, from, to }) => ({
      teamId: { in: [teamId] },
      handedInAt: { from, to },
    })),
}

/**
 * Nobody passes judgement on what a team wrote in which she is or was, whatever office or role she holds; reading stays
 * open.
 */
export const otherTeam: Condition<'cohortId' | 'teamId'> = {
  asks: ['cohortId', 'teamId'],
  parts: (asker) => {
    const teams = teamsEver(asker)
    return [teams.length === 0 ? {} : { teamId: { notIn: teams } }]
  },
}

/** In the district this installation began with: from there others are founded, and from nowhere else. */
export const whereFounded: Condition<never> = {
  asks: [],
  parts: (asker) => (asker.foundsDistricts ? [{}] : []),
}

/** As holder of a deciding office, for what other teams wrote. */
export const otherTeamInOffice: Condition<'cohortId' | 'teamId'> = {
  asks: otherTeam.asks,
  parts: (asker) =>
    asker.offices.some((office) => isDecidingOffice(office.code)) ? otherTeam.parts(asker) : [],
}

function ofTeams(teams: Asker['teams']): Part<'teamId'> {
  return { teamId: { in: teams.map((team) => team.id) } }
}

export function allow(...roles: readonly Role[]): Rule<never> {
  return Object.fromEntries(roles.map((role) => [role, anywhere]))
}

export function allowThere(...roles: readonly Role[]): Rule<'cohortId'> {
  return Object.fromEntries(roles.map((role) => [role, there]))
}

/** The same condition for several roles. */
export function allowIf<F extends Fact>(condition: Condition<F>, ...roles: readonly Role[]): Rule<F> {
  return Object.fromEntries(roles.map((role) => [role, condition]))
}
