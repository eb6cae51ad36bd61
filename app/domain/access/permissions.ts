import { inTeam, leadsTeam, type Asker } from './asker.ts'
import { isDecidingOffice, ROLES, type Role } from './roles.ts'

/** What a rule may ask about the thing. Only what is given is checked, so a door asks without, the domain with. */
export type Thing = {
  districtId?: string
  cohortId?: string | null
  teamId?: string | null
  personId?: string | null
}

type Condition = (asker: Asker, thing: Thing) => boolean
type Rule = Readonly<Partial<Record<Role, Condition>>>

const always: Condition = () => true
const own: Condition = (asker, thing) =>
  thing.personId ? thing.personId === asker.id : inTeam(asker, thing.teamId ?? null)
const ownTeam: Condition = (asker, thing) => inTeam(asker, thing.teamId ?? null)
const leadOfTeam: Condition = (asker, thing) => leadsTeam(asker, thing.teamId ?? null)
const inOffice: Condition = (asker) => asker.offices.some((office) => isDecidingOffice(office.code))

function allow(...roles: readonly Role[]): Rule {
  return Object.fromEntries(roles.map((role) => [role, always]))
}

/**
 * THE permission table: doors, buttons and domain functions all read it, nothing else decides.
 * Each role stands with the condition under which it may; a role that is not named may not.
 */
export const PERMISSIONS = {
  'home.read': allow(...ROLES),
  'profile.edit': allow(...ROLES),
  'help.read': allow(...ROLES),

  'lesson.read': allow('participant', 'trainer', 'secretariat', 'auditor', 'admin'),
  /** Reading along without progress of one's own, also what a cohort has not opened yet. */
  'lesson.oversee': allow('trainer', 'secretariat', 'auditor', 'admin'),
  'lesson.complete': allow('participant'),
  'lesson.edit': allow('trainer'),
  'content.faults': allow('trainer', 'admin'),

  'submission.read': { participant: own, ...allow('trainer', 'secretariat', 'auditor') },
  'submission.write': { participant: own },
  'submission.grade': allow('trainer'),

  'recommendation.list': allow('participant', 'secretariat', 'reviewer', 'leader', 'aide', 'auditor'),
  'recommendation.read': {
    participant: ownTeam,
    ...allow('secretariat', 'reviewer', 'leader', 'aide', 'auditor'),
  },
  'recommendation.write': { participant: ownTeam },
  'recommendation.submit': { participant: leadOfTeam },
  'recommendation.verify': allow('secretariat'),

  'decision.read': allow('leader', 'aide'),
  'decision.decide': { leader: inOffice },

  'people.manage': allow('secretariat', 'admin'),
  'teams.manage': allow('secretariat'),
  'cohorts.manage': allow('secretariat'),
  'windows.manage': allow('secretariat'),
  /** Who holds an office decides: everybody in the secretariat's rooms sees it, the administrator appoints. */
  'offices.read': allow('secretariat', 'admin'),
  'offices.manage': allow('admin'),
  'progress.read': allow('secretariat', 'trainer', 'auditor'),
  'audit.read': allow('auditor', 'admin'),
} as const satisfies Record<string, Rule>

export type Action = keyof typeof PERMISSIONS

/**
 * May this person do this, to this thing? Denied by default.
 * Without a thing: may she at all (doors, menus). With it: its district, and for one of her roles both its cohort
 * (a role held in a cohort only counts there) and the rule's condition.
 */
export function can(asker: Asker | null, action: Action, thing?: Thing): boolean {
  if (!asker) return false
  const rule: Rule = PERMISSIONS[action]
  if (thing?.districtId !== undefined && thing.districtId !== asker.districtId) return false
  return asker.roles.some((held) => {
    const condition = rule[held.role]
    if (!condition) return false
    if (thing === undefined) return true
    const elsewhere = held.cohortId !== null && !!thing.cohortId && held.cohortId !== thing.cohortId
    return !elsewhere && condition(asker, thing)
  })
}
