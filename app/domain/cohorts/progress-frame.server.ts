import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import {
  FEW_TEAMS,
  readParts,
  type CountOfFrame,
  type PersonOfFrame,
  type Wanted,
} from './frame-parts.server.ts'
import { nameOf, plan, type PlannedModule } from './progress.ts'

export type Frame = {
  cohorts: { id: string; name: string }[]
  /** The one that is wanted, or the one that is shown first; null where there is none or the wanted one is not hers to see. */
  cohort: { id: string; name: string } | null
  /** With what the named person has done of each. */
  modules: (PlannedModule & { done: number })[]
  /** The newest that is finished of the cohort's counts, and whether it counts what is due now; null for a person's page. */
  count: Count | null
  /** The teams of the cohort that are called so are few enough to begin with them. */
  areTeamsFew: boolean
  agencies: { id: string; name: string }[]
  /** The first of those in the cohort who have never come in. */
  absent: { id: string; name: string; agency: string | null }[]
  /** The named person, where she takes part in the cohort. */
  person: PersonOfFrame | null
}

/**
 * A count of a cohort's progress: how many lessons it counts, how many people stand in it, and how many of them are not
 * behind. `takePart`: with those who have never come in. `isAsked`: the worker knows already that it is to be made anew.
 */
export type Count = {
  id: number
  lessons: number
  people: number
  upToDate: number
  takePart: number
  madeAt: Date
  isCurrent: boolean
  isAsked: boolean
}

const NOTHING: Frame = {
  cohorts: [],
  cohort: null,
  modules: [],
  count: null,
  areTeamsFew: false,
  agencies: [],
  absent: [],
  person: null,
}

/**
 * What the pages of progress stand in, in one statement: the cohorts whose progress the asker may see, the modules that
 * have been opened for the chosen one and have something to read, agencies to filter by, or one participant.
 */
export async function readFrame(asker: Asker, wanted: Wanted, now: Date): Promise<Frame> {
  const reach = readable(asker, 'progress.read')
  if (!reach) return NOTHING
  const columns = { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }
  const parts = await readParts(asker, sqlOf(whereOf(reach, columns)), wanted, now)
  const cohorts = parts.filter((part) => part.is === 'cohort')
  const cohort = cohorts.find(({ isChosen }) => isChosen > 0) ?? null
  const modules = parts.filter((part) => part.is === 'module')
  const titled = modules.map(({ name, ...module }) => ({ ...module, title: name }))
  const planned = cohort ? plan(titled, cohort.endsOn, now) : []
  const count = parts.find((part) => part.is === 'count')
  return {
    cohorts,
    cohort,
    count: count ? countOf(count, planned) : null,
    areTeamsFew: parts.some((part) => part.is === 'teams' && part.teams <= FEW_TEAMS),
    modules: planned.map((module, index) => ({ ...module, done: modules[index]?.done ?? 0 })),
    agencies: parts.filter((part) => part.is === 'agency'),
    absent: parts.filter((part) => part.is === 'absent'),
    person: parts.find((part) => part.is === 'person') ?? null,
  }
}

function countOf(
  { id, name, courseVersion, startsOn, isAsked, ...figures }: CountOfFrame,
  modules: readonly PlannedModule[],
): Count {
  const { lessons, people, upToDate, takePart } = figures
  return {
    id: Number(id),
    lessons,
    people,
    upToDate,
    takePart,
    madeAt: startsOn,
    isCurrent: name === nameOf(courseVersion, modules),
    isAsked: isAsked > 0,
  }
}
