import type { Asker } from '#app/domain/access/asker.ts'
import { toAsker } from '#app/domain/access/guard.server.ts'
import { endSession, readSession, startSession } from '#app/domain/access/sessions.server.ts'
import type { Calendar } from './calendar.ts'
import type { Dice } from './random.ts'

export type Told = { id: string; email: string; name: string }
export type Member = Told & { agencyCode: string; agencyName: string }
export type StoryTeam = { id: string; name: string; number: number; members: readonly Member[]; lead: Member }

/** One telling of the sample data: everything the chapters share. */
export type Story = {
  calendar: Calendar
  dice: Dice
  districtId: string
  cohort: { id: string; number: number; year: number }
  teams: readonly StoryTeam[]
  /** Somebody by the first part of her address: "pelatih1". */
  person: (account: string) => Told
  /** The same person as she stands at a door. */
  asker: (person: Told) => Promise<Asker>
}

/** Everybody signs in once, as at a door: what she may is read as it is for everybody else. */
export function askers(): Story['asker'] {
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
