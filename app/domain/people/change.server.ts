import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { personChanged } from './change-mails.ts'
import { manageable } from './manageable.server.ts'
import { isUnasked } from './namesakes.server.ts'
import type { PersonChange } from './people.schema.ts'

const CHANGE_REFUSALS = ['not-found', 'not-allowed', 'stale', 'unknown-agency', 'namesake'] as const
export type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]

/** One fact about a person, as it was and as it is now. */
type Change = { field: 'name' | 'title' | 'agency'; before: string; after: string }

/**
 * Corrects name, position and agency of a person, and tells her by mail where she has an address. A team keeps the agency
 * with which she joined. Refused for a name that somebody else of the district has, unless `otherThan` is that name's key.
 */
export async function changePerson(
  asker: Asker,
  personId: string,
  given: PersonChange,
  now: Date,
): Promise<Outcome<{ name: string; changed: boolean }, ChangeRefusal>> {
  const { districtId } = asker
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const person = await manageable(t, asker, personId)
      if (!person.ok) throw new Refused<ChangeRefusal>(person.reason)
      const { name, title, agencyId, otherThan } = given
      const agency =
        agencyId === person.agencyId ? person.agency : await nameOfAgency(t, districtId, agencyId)
      const renamed = nameKey(name) !== nameKey(person.name)
      if (renamed && (await isUnasked(t, districtId, { name, otherThan, except: personId })))
        throw new Refused<ChangeRefusal>('namesake')
      const changes = changesBetween(person, { name, title, agency })
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.person.updateMany({
        where: { id: personId, version: given.version },
        data:
          changes.length === 0
            ? { version: given.version }
            : { name, nameKey: nameKey(name), title, agencyId, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<ChangeRefusal>('stale')
      if (changes.length === 0) return { name, changed: false }
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'person.change',
          object: { type: 'person', id: personId },
          before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
          after: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
        },
        now,
      )
      const { email: to, language } = person
      await enqueueMail(t, personChanged, { to, language, zone: asker.zone, args: { name, changes } }, now)
      return { name, changed: true }
    }),
  )
}

/** Of an agency that somebody may be put into now. */
async function nameOfAgency(t: Tx, districtId: string, id: string | null): Promise<string | null> {
  if (id === null) return null
  const agency = await t.agency.findFirst({
    where: { id, districtId, closedAt: null },
    select: { name: true },
  })
  if (!agency) throw new Refused<ChangeRefusal>('unknown-agency')
  return agency.name
}

type Facts = { name: string; title: string | null; agency: string | null }

function changesBetween(before: Facts, after: Facts): Change[] {
  const fields = ['name', 'title', 'agency'] as const
  return fields
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}
