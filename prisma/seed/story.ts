import type { Asker } from '#app/domain/access/asker.ts'
import { toAsker } from '#app/domain/access/guard.server.ts'
import { endSession, readSession, startSession } from '#app/domain/access/sessions.server.ts'
import type { Calendar } from './calendar.ts'
import type { Dice } from './random.ts'

export type Told = { id: string; email: string; name: string }
export type Member = Told & { agencyCode: string; agencyName: string }
export type StoryTeam = { id: string; name: string; number: number; members: readonly Member[]; lead: Member }

/** One telling of the sample data: everything the chapters share. Founding fills it with people, cohort and teams. */
export type Story = {
  calendar: Calendar
  dice: Dice
  districtId: string
  /** By their codes. */
  agencies: ReadonlyMap<string, { id: string; name: string }>
  cohort: { id: string }
  teams: StoryTeam[]
  people: Map<string, Member>
  /** Somebody by the first part of her address: "pelatih1". */
  person: (account: string) => Member
  /** The same person as she stands at a door. */
  asker: (person: Told) => Promise<Asker>
}

/** A story in which nothing has happened yet. */
export function newStory(beginning: Pick<Story, 'calendar' | 'dice' | 'districtId' | 'agencies'>): Story {
  const people = new Map<string, Member>()
  function person(account: string): Member {
    const found = people.get(account)
    if (!found) throw new Error(`Nobody has the account "${account}".`)
    return found
  }
  return { ...beginning, cohort: { id: '' }, teams: [], people, person, asker: askers() }
}

/** Everybody signs in once, as at a door: what she may is read as it is for everybody else. */
function askers(): Story['asker'] {
  const known = new Map<string, Promise<Asker>>()
  async function signIn({ id, name }: Told): Promise<Asker> {
    const cookie = await startSession(id, 'contoh')
    const signedIn = await readSession(cookie)
    await endSession(cookie)
    if (!signedIn) throw new Error(`${name} cannot sign in.`)
    return toAsker(signedIn.person)
  }
  return (person) => {
    const asker = known.get(person.id) ?? signIn(person)
    known.set(person.id, asker)
    return asker
  }
}

/** A member of a list by place; the list goes round. */
export function nth<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('The list is empty.')
  return found
}
