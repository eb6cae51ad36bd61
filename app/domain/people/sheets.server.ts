import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, TryAgain, tx, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { sheetCode } from '#app/platform/link-token.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { issueToken } from './account-tokens.server.ts'
import { shownCode } from './link-codes.ts'
import { ensureUsername } from './usernames.server.ts'

/** Whose sheets: one person's, or those of everybody in a cohort who has not come in yet. */
export type SheetsOf = { personId: string } | { cohortId: string }

/** A class has 40; nobody prints more at once. */
const MOST_SHEETS = 200

const ISSUE_REFUSALS = ['not-found', 'nobody'] as const
type IssueRefusal = (typeof ISSUE_REFUSALS)[number]

/**
 * Makes a printed sheet for each of them: a user name and a code that is used once, within 14 days. Older sheets of theirs
 * end. For one person also when she has come in before: with the code she sets a new password. The same form sent twice
 * makes them once. Refused where there is no such person or cohort for the asker, or nobody who still needs one.
 */
export async function issueSheets(
  asker: Asker,
  of: SheetsOf,
  key: string,
  now: Date,
): Promise<Outcome<{ count: number }, IssueRefusal>> {
  return outcomeOf(ISSUE_REFUSALS, () =>
    tx(async (t) => {
      const where = await whoseSheets(t, asker, of)
      if (!where) throw new Refused<IssueRefusal>('not-found')
      const by: Sending = { personId: asker.id, key, purpose: `person.sheet:${Object.values(of).join()}` }
      const { receipt } = await once(t, by, z.object({ count: z.number() }), async () => {
        const people = await t.person.findMany({ where, select: PERSON, orderBy: ORDER, take: MOST_SHEETS })
        const theirs = people.filter((person) => mayManage(asker, { id: person.id, roles: rolesOf(person) }))
        if (theirs.length === 0) throw new Refused<IssueRefusal>('nobody')
        for (const person of theirs)
          await issueSheet(t, asker, person, now).catch((error: unknown) => {
            // Two were given one user name at once: the second counts again.
            throw isUniqueViolation(error) ? new TryAgain() : error
          })
        return { count: theirs.length }
      })
      return receipt
    }),
  )
}

async function issueSheet(
  t: Tx,
  { id: askerId, districtId }: Asker,
  person: { id: string; name: string; username: string | null },
  now: Date,
): Promise<void> {
  await ensureUsername(t, person)
  await issueToken(t, { personId: person.id, purpose: 'SHEET', createdById: askerId }, now)
  const object = { type: 'person', id: person.id }
  await recordActivity(t, { personId: askerId, districtId, action: 'person.sheet', object }, now)
}

/**
 * The sheets that can be used now, by name, with their codes; that they were read is noted. Null where there is no such
 * person or cohort for the asker.
 */
export async function readSheets(asker: Asker, of: SheetsOf, now: Date) {
  const where = await whoseSheets(db, asker, of)
  if (!where) return null
  const people = await db.person.findMany({
    where: { ...where, tokens: { some: openAt(now) } },
    select: {
      ...PERSON,
      title: true,
      agency: { select: { name: true } },
      tokens: {
        where: openAt(now),
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, expiresAt: true },
      },
    },
    orderBy: ORDER,
    take: MOST_SHEETS,
  })
  const theirs = people.filter((person) => mayManage(asker, { id: person.id, roles: rolesOf(person) }))
  if (theirs.length > 0)
    await recordReading(
      asker,
      {
        action: 'person.sheet-read',
        object: { type: 'district', id: asker.districtId },
        people: theirs.map(({ id }) => id),
      },
      now,
    )
  return theirs.flatMap(({ id, name, title, username, agency, tokens: [token] }) =>
    token && username
      ? [
          {
            id,
            name,
            title,
            username,
            agency: agency?.name ?? null,
            code: shownCode(sheetCode(token.id)),
            until: token.expiresAt,
          },
        ]
      : [],
  )
}

/** How many of a cohort have not come in yet, and so could be given a sheet. */
export async function countWithoutEntry(asker: Asker, cohortId: string): Promise<number> {
  const where = await whoseSheets(db, asker, { cohortId })
  return where ? db.person.count({ where }) : 0
}

const PERSON = {
  id: true,
  name: true,
  username: true,
  roles: { where: { endedAt: null }, select: { role: true } },
} as const
const ORDER = [{ nameKey: 'asc' as const }, { id: 'asc' as const }]

function rolesOf({ roles }: { roles: readonly { role: string }[] }): string[] {
  return roles.map(({ role }) => role)
}

function openAt(now: Date) {
  return { purpose: 'SHEET', usedAt: null, expiresAt: { gt: now } }
}

async function whoseSheets(
  t: Pick<Tx, 'person' | 'cohort'>,
  asker: Asker,
  of: SheetsOf,
): Promise<Prisma.PersonWhereInput | null> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  if ('personId' in of) {
    const where = { id: of.personId, districtId, status: { not: 'DISABLED' } }
    return (await t.person.count({ where: { id: of.personId, districtId } })) === 1 ? where : null
  }
  const { cohortId } = of
  if ((await t.cohort.count({ where: { id: cohortId, districtId } })) === 0) return null
  return { districtId, status: 'INVITED', roles: { some: { cohortId, endedAt: null } } }
}
