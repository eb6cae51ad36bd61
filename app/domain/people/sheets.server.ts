import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { sheetCode } from '#app/platform/link-token.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { issueToken } from './account-tokens.server.ts'
import { shownCode } from './link-codes.ts'
import { ensureUsername } from './usernames.server.ts'

/** Whose sheets: one person's, or those of everybody in a cohort who has not come in yet. */
export type SheetsOf = { personId: string } | { cohortId: string }

/** A class has 40: so many are made at once, and the others by the next form. */
const MOST_SHEETS = 200

const ISSUE_REFUSALS = ['not-found', 'nobody'] as const
type IssueRefusal = (typeof ISSUE_REFUSALS)[number]

/**
 * Makes printed sheets: a user name and a code that is used once, within 14 days. For one person always: her older sheet
 * ends, and if she has come in before she sets a new password with the code. In a cohort for those who have never come in
 * and have no sheet that can be used: what was handed out goes on working. The same form sent twice makes them once.
 * Refused where there is no such person or cohort for the asker, or nobody who needs one.
 */
export async function issueSheets(
  asker: Asker,
  of: SheetsOf,
  key: string,
  now: Date,
): Promise<Outcome<{ count: number }, IssueRefusal>> {
  return outcomeOf(ISSUE_REFUSALS, async () => {
    if (!(await readSheetOwner(asker, of))) throw new Refused<IssueRefusal>('not-found')
    return tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `person.sheet:${Object.values(of).join()}` }
      const { receipt } = await once(t, by, z.object({ count: z.number() }), async () => {
        const people = await t.person.findMany({
          where: { districtId: asker.districtId, ...needing(of, now) },
          select: PERSON,
          orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
          take: MOST_SHEETS,
        })
        const theirs = people.filter(({ id, roles }) =>
          mayManage(asker, { id, roles: roles.map(({ role }) => role) }),
        )
        if (theirs.length === 0) throw new Refused<IssueRefusal>('nobody')
        for (const person of theirs) await issueSheet(t, asker, person, now)
        return { count: theirs.length }
      })
      return receipt
    })
  })
}

const PERSON = {
  id: true,
  name: true,
  username: true,
  roles: { where: { endedAt: null }, select: { role: true } },
} as const

function needing(of: SheetsOf, now: Date) {
  if ('personId' in of) return { id: of.personId, status: { not: 'DISABLED' } }
  return {
    status: 'INVITED',
    roles: { some: { cohortId: of.cohortId, endedAt: null } },
    tokens: { none: { purpose: 'SHEET', usedAt: null, expiresAt: { gt: now } } },
  }
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

/** Whose name stands over the sheets, and how many of them have never come in; null where there is nobody for the asker. */
export async function readSheetOwner(
  asker: Asker,
  of: SheetsOf,
): Promise<{ name: string; waiting: number } | null> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return null
  const [owner] = await ask(
    z.object({ name: z.string(), waiting: z.coerce.number() }),
    'personId' in of
      ? sql`SELECT p."name", CASE WHEN p."status" = 'INVITED' THEN 1 ELSE 0 END AS "waiting"
          FROM "Person" p WHERE p."id" = ${of.personId} AND p."districtId" = ${districtId}`
      : sql`SELECT c."name", (SELECT COUNT(DISTINCT p."id")
            FROM "RoleHolding" r JOIN "Person" p ON p."id" = r."personId"
            WHERE r."cohortId" = c."id" AND r."endedAt" IS NULL AND p."status" = 'INVITED') AS "waiting"
          FROM "Cohort" c WHERE c."id" = ${of.cohortId} AND c."districtId" = ${districtId}`,
  )
  return owner ?? null
}

/** The sheets that can be used now, by name, with their codes; that they were read is noted. */
export async function readSheets(asker: Asker, of: SheetsOf, now: Date): Promise<SheetToPrint[]> {
  const open = await openSheets(asker, of, now)
  const people = open.map(({ id }) => id)
  const object = { type: 'district', id: asker.districtId }
  if (people.length > 0) await recordReading(asker, { action: 'person.sheet-read', object, people }, now)
  return open.map(({ tokenId, ...sheet }) => ({ ...sheet, code: shownCode(sheetCode(tokenId)) }))
}

/** How many sheets of theirs can be used now. */
export async function countSheets(asker: Asker, of: SheetsOf, now: Date): Promise<number> {
  return (await openSheets(asker, of, now)).length
}

type OpenSheet = Omit<z.infer<typeof openSchema>, 'role'>
export type SheetToPrint = Omit<OpenSheet, 'tokenId'> & { code: string }

const openSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  username: z.string(),
  agency: z.string().nullable(),
  tokenId: z.string(),
  until: z.coerce.date(),
  role: z.string().nullable(),
})

/** In one statement, in which a person stands once for each role she holds; her newest sheet, should two have been made at once. */
async function openSheets(asker: Asker, of: SheetsOf, now: Date): Promise<OpenSheet[]> {
  const { districtId } = asker
  if (!can(asker, 'people.manage', { districtId })) return []
  const theirs =
    'personId' in of
      ? sql`p."id" = ${of.personId} AND p."status" <> 'DISABLED'`
      : sql`p."status" = 'INVITED' AND p."id" IN (SELECT h."personId" FROM "RoleHolding" h
          WHERE h."cohortId" = ${of.cohortId} AND h."endedAt" IS NULL)`
  const rows = await ask(
    openSchema,
    sql`SELECT p."id", p."name", p."title", p."username", a."name" AS "agency", k."id" AS "tokenId",
        k."expiresAt" AS "until", r."role"
      FROM "Person" p
      JOIN "AccountToken" k ON k."personId" = p."id" AND k."purpose" = 'SHEET' AND k."usedAt" IS NULL
        AND k."expiresAt" > ${now}
      LEFT JOIN "Agency" a ON a."id" = p."agencyId"
      LEFT JOIN "RoleHolding" r ON r."personId" = p."id" AND r."endedAt" IS NULL
      WHERE p."districtId" = ${districtId} AND p."username" IS NOT NULL AND ${theirs}
      ORDER BY p."nameKey", p."id", k."createdAt" DESC`,
  )
  const people = new Map<string, OpenSheet & { roles: string[] }>()
  for (const { role, ...sheet } of rows) {
    const person = people.get(sheet.id) ?? { ...sheet, roles: [] }
    if (role) person.roles.push(role)
    people.set(sheet.id, person)
  }
  return [...people.values()].flatMap(({ roles, ...sheet }) =>
    mayManage(asker, { id: sheet.id, roles }) ? [sheet] : [],
  )
}
