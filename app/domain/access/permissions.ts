import { inTeam, leadsTeam, type Asker } from './asker.ts'
import { isDecidingOffice, type Role } from './roles.ts'

/** What a rule may ask about the thing. Only what is given is checked, so a door asks without, the domain with. */
export type Thing = {
  districtId?: string
  cohortId?: string | null
  teamId?: string | null
  personId?: string | null
}

type Rule = {
  roles: readonly Role[]
  /** Narrower than the role: checked only when the thing is given. */
  when?: (asker: Asker, thing: Thing) => boolean
}

const EVERYBODY: readonly Role[] = [
  'participant',
  'trainer',
  'secretariat',
  'reviewer',
  'leader',
  'aide',
  'opd',
  'steward',
  'auditor',
  'admin',
]
const OVERSEERS: readonly Role[] = ['trainer', 'secretariat', 'auditor']

function ownThing(asker: Asker, thing: Thing): boolean {
  return thing.personId ? thing.personId === asker.id : inTeam(asker, thing.teamId ?? null)
}

function ownTeamOr(...roles: Role[]) {
  return (asker: Asker, thing: Thing) =>
    inTeam(asker, thing.teamId ?? null) || asker.roles.some((held) => roles.includes(held.role))
}

/**
 * THE permission table: doors, buttons and domain functions all read it, nothing else decides.
 * A role held in a cohort only counts for things of that cohort.
 */
export const PERMISSIONS = {
  'home.read': { roles: EVERYBODY },
  'profile.edit': { roles: EVERYBODY },
  'help.read': { roles: EVERYBODY },

  'lesson.read': { roles: ['participant', 'trainer', 'secretariat', 'auditor', 'admin'] },
  'lesson.complete': { roles: ['participant'] },
  'lesson.edit': { roles: ['trainer'] },
  'content.faults': { roles: ['trainer', 'admin'] },

  'submission.read': {
    roles: ['participant', 'trainer', 'secretariat', 'auditor'],
    when: (asker, thing) => ownThing(asker, thing) || asker.roles.some((held) => OVERSEERS.includes(held.role)),
  },
  'submission.write': { roles: ['participant'], when: ownThing },
  'submission.grade': { roles: ['trainer'] },

  'recommendation.list': { roles: ['participant', 'secretariat', 'reviewer', 'leader', 'aide', 'auditor'] },
  'recommendation.read': {
    roles: ['participant', 'secretariat', 'reviewer', 'leader', 'aide', 'auditor'],
    when: ownTeamOr('secretariat', 'reviewer', 'leader', 'aide', 'auditor'),
  },
  'recommendation.write': { roles: ['participant'], when: (asker, thing) => inTeam(asker, thing.teamId ?? null) },
  'recommendation.submit': { roles: ['participant'], when: (asker, thing) => leadsTeam(asker, thing.teamId ?? null) },
  'recommendation.verify': { roles: ['secretariat'] },

  'decision.read': { roles: ['leader', 'aide'] },
  'decision.decide': {
    roles: ['leader'],
    when: (asker) => asker.offices.some((office) => isDecidingOffice(office.code)),
  },

  'people.manage': { roles: ['secretariat', 'admin'] },
  'teams.manage': { roles: ['secretariat'] },
  'progress.read': { roles: ['secretariat', 'trainer', 'auditor'] },
  'audit.read': { roles: ['auditor', 'admin'] },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof PERMISSIONS

/**
 * May this person do this, to this thing? Denied by default.
 * Without a thing: may she at all (doors, menus). With it: also its district, cohort and the rule's own condition.
 */
export function can(asker: Asker | null, action: Action, thing?: Thing): boolean {
  if (!asker) return false
  const rule: Rule = PERMISSIONS[action]
  const held = asker.roles.filter((holding) => rule.roles.includes(holding.role))
  if (held.length === 0) return false
  if (thing === undefined) return true
  if (thing.districtId !== undefined && thing.districtId !== asker.districtId) return false
  const cohortId = thing.cohortId ?? null
  if (cohortId !== null && !held.some((holding) => holding.cohortId === null || holding.cohortId === cohortId))
    return false
  return rule.when ? rule.when(asker, thing) : true
}
