import type { Asker } from './asker.ts'
import {
  allow,
  allowIf,
  allowThere,
  formerTeam,
  handedIn,
  handedInByOthers,
  handedInOrOwnTeam,
  leadOfTeam,
  otherTeam,
  otherTeamInOffice,
  own,
  ownAtTheTime,
  ownTeam,
  whereFounded,
  type Condition,
  type Facts,
  type Rule,
} from './conditions.ts'
import { liesIn, partsFor, type Reach } from './reach.ts'
import { ROLES } from './roles.ts'

/**
 * THE permission table: doors, buttons, domain functions and lists all read it. Each role stands with the condition
 * under which it may; a role that is not named may not. `allow`: for everything of the district; `allowThere`: for
 * things of the cohort in which the role is held.
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
  /** Taking a quiz with one's cohort; whoever reads lessons along sees what it will be like. */
  'quiz.take': allowThere('participant'),
  'content.faults': allow('trainer', 'admin'),
  /** How much the media of the district's modules may take: it is the server's disk. */
  'media.room': allow('admin'),

  /** Files at all; whether this one, the noun says to which it belongs. */
  'file.add': allow('participant', 'trainer'),
  'file.read': allow('participant', 'trainer', 'secretariat', 'auditor'),

  /** The cohorts whose dates are hers: when modules open, which assignments she owes. */
  'cohort.attend': allowThere('participant'),
  /** Assignments without anybody's work: dates, instructions, rubric. */
  'assignment.oversee': allowThere('trainer', 'secretariat', 'auditor'),
  'assignment.grade': allowThere('trainer'),
  /** When an assignment of a cohort opens, is due and closes. */
  'assignment.schedule': allowThere('trainer', 'secretariat'),

  'submission.read': { participant: ownAtTheTime, ...allowIf(handedIn, 'trainer', 'secretariat', 'auditor') },
  'submission.write': { participant: own },
  'submission.grade': { trainer: handedInByOthers },
  /** Sentences for comments: her own, and those that are shared in the district. */
  'phrase.use': allow('trainer'),

  'recommendation.read': {
    participant: ownTeam,
    ...allowThere('secretariat'),
    ...allowIf(handedInOrOwnTeam, 'reviewer', 'leader', 'aide', 'auditor'),
  },
  /** The text that is being written. */
  'recommendation.read-draft': {
    ...allowThere('secretariat'),
    ...allowIf(ownTeam, 'participant', 'reviewer', 'leader', 'aide', 'auditor'),
  },
  /** A version that her former team submitted while she belonged to it, with what was decided about it. */
  'recommendation.read-kept': { participant: formerTeam },
  'recommendation.write': { participant: ownTeam },
  'recommendation.submit': { participant: leadOfTeam },
  'recommendation.verify': { secretariat: otherTeam },
  /** The order of the leaders' queue says nothing about the text, so it is no judgement. */
  'recommendation.pin': allowThere('secretariat'),

  'decision.read': allowThere('leader', 'aide'),
  /** What waits for a decision. Were a text of her own team listed, its leaving the list would tell of a decision. */
  'decision.queue': allowIf(otherTeam, 'leader', 'aide'),
  'decision.decide': { leader: otherTeamInOffice },

  'people.manage': allow('secretariat', 'admin'),
  /** Taking away the second factor of somebody who lost it. */
  'factor.reset': allow('admin'),
  'teams.manage': allowThere('secretariat'),
  'cohorts.manage': allow('secretariat'),
  'windows.manage': allow('secretariat'),
  /** Which recommendations only the Bupati may decide: the secretariat lays it down; leaders and auditor read it. */
  'rules.read': allow('secretariat', 'auditor', 'admin', 'leader'),
  'rules.manage': allow('secretariat'),
  /** What the district is: when it works, under which head it writes. */
  'district.manage': allow('secretariat'),
  /** The district's reference lists: what may be chosen, and what it was called when. */
  'lists.read': allow('secretariat', 'auditor'),
  'lists.manage': allow('secretariat'),
  /** Everybody in the secretariat's rooms sees who holds an office. */
  'offices.read': allow('secretariat', 'admin'),
  /** Filling, renaming and closing an office. Its kind says which of the two rows: see `officeRule`. */
  'offices.manage-top': allow('admin'),
  'offices.manage': allow('secretariat'),
  /** Which agencies there are, what they are called and to what they belong; their other spellings go with `people.manage`. */
  'agencies.manage': allow('secretariat'),
  'progress.read': allowThere('secretariat', 'trainer', 'auditor'),
  /** Setting a lesson or a module as done for somebody, with a reason. */
  'progress.override': allowThere('secretariat', 'trainer'),
  /** Another district in this installation. Whoever founds it sees nothing of it. */
  'districts.found': allowIf(whereFounded, 'admin'),
  'audit.read': allow('auditor', 'admin'),
  /** The installation itself, which holds every district: its mails and what it stands on. */
  'settings.manage': allowIf(whereFounded, 'admin'),
  /** Copies of the whole installation. */
  'backups.manage': allowIf(whereFounded, 'admin'),
} as const satisfies Record<string, Rule>

export type Action = keyof typeof PERMISSIONS

type AskedBy<C> = C extends Condition<infer F> ? F : never
/** The facts that the row of this action asks; of several actions, the facts of all of them. */
type FactsOf<A extends Action> = {
  [One in A]: AskedBy<(typeof PERMISSIONS)[One][keyof (typeof PERMISSIONS)[One]]>
}[A]
/** A thing as this action asks about it: its district always, and the facts of its row. */
export type ThingOf<A extends Action> = { districtId: string } & Pick<Facts, FactsOf<A>>

/** May this person do this to anything at all? The question of doors, menus and buttons that lead to a door. */
export function mayEnter(asker: Asker | null, action: Action): boolean {
  const rule: Rule = PERMISSIONS[action]
  return asker?.roles.some((held) => rule[held.role] !== undefined) ?? false
}

/** May this person do this, to this thing? Denied by default: its district is hers, and one of her roles may. */
export function can<A extends Action>(asker: Asker | null, action: A, thing: ThingOf<A>): boolean {
  if (!asker || thing.districtId !== asker.districtId) return false
  return partsFor(asker, PERMISSIONS[action]).some((part) => liesIn(thing, part))
}

/** All things to which this person may do this, for a list; null when there can be none. `whereOf` makes a query of it. */
export function readable<A extends Action>(asker: Asker, action: A): Reach<FactsOf<A>> | null {
  const parts = partsFor(asker, PERMISSIONS[action])
  return parts.length === 0 ? null : { districtId: asker.districtId, parts }
}
