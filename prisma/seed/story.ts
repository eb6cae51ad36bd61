import type { Activity } from '#app/domain/activity/record.server.ts'
import type { Mail } from '#app/emails/mail.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import type { Calendar } from './calendar.ts'
import type { Dice } from './random.ts'

export type PastActivity = Activity & { at: Date }
export type Told = { id: string; email: string; name: string }
export type Member = Told & { agencyCode: string; agencyName: string }
export type StoryTeam = { id: string; name: string; number: number; members: readonly Member[]; lead: Member }

/** One telling of the sample data: everything the chapters share. */
export type Story = {
  /** The whole story is one transaction. */
  t: Tx
  calendar: Calendar
  dice: Dice
  districtId: string
  cohort: { id: string; number: number; year: number }
  teams: readonly StoryTeam[]
  /** Somebody by the first part of her address: "pelatih1". */
  person: (account: string) => Told
  /** Notes what happened; the audit chain is written at the end, in the order of time. */
  happened: (
    at: Date,
    personId: string | null,
    activity: Omit<PastActivity, 'at' | 'personId' | 'districtId'>,
  ) => void
  /** Keeps a mail as if it had left at that time. */
  mailed: (at: Date, mail: SampleMail) => void
}

export type SampleMail = { to: string; mail: Mail; args: Record<string, unknown> }

/** A member of a list by place; the list goes round. */
export function nth<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('The list is empty.')
  return found
}
