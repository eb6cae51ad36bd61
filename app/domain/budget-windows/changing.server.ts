import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { aimAnew, WAITING } from '#app/domain/recommendations/windows.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { ChangedWindow, RemovedWindow } from './windows.schema.ts'
import { endOf, faultOf, isTaken } from './windows.server.ts'

/** So many of those that aim at a window are named; the others are counted. */
export const MOST_NAMED = 20

const WINDOW = { id: true, code: true, name: true, closesAt: true, version: true } as const

const aimingSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  total: z.coerce.number(),
})

/**
 * A window of the district with what waits for the leaders and aims at it (the first of them by name, the others in
 * `more`), and the window they would aim at without this one; null when it is not the asker's to see. Three statements.
 */
export async function readWindow(asker: Asker, id: string, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'windows.manage', { districtId })) return null
  const window = await db.budgetWindow.findFirst({ where: { id, districtId }, select: WINDOW })
  if (!window) return null
  const [rows, next] = await Promise.all([
    ask(
      aimingSchema,
      sql`SELECT r."id", r."number", r."title", COUNT(*) OVER () AS "total" FROM "Recommendation" r
        WHERE r."districtId" = ${districtId} AND r."status" = ${WAITING} AND r."windowClosesAt" = ${window.closesAt}
        ORDER BY r."number", r."id" LIMIT ${MOST_NAMED}`,
    ),
    db.budgetWindow.findFirst({
      where: { districtId, closesAt: { gt: now }, id: { not: id } },
      orderBy: { closesAt: 'asc' },
      select: { name: true, closesAt: true },
    }),
  ])
  const aiming = rows.map(({ total: _total, ...row }) => row)
  return { ...window, over: window.closesAt <= now, aiming, more: (rows[0]?.total ?? 0) - rows.length, next }
}

const CHANGE_REFUSALS = ['not-found', 'stale', 'closed', 'over', 'far-off', 'same-day'] as const
type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]
/** How many recommendations aim anew, and at which window: null when none is ahead. */
type Aimed = { name: string; moved: number; aim: Date | null }

/**
 * Gives a window other words or another last day. What waits for the leaders and aimed at it aims anew. Refused when the
 * page is older than the window, and for one that has closed.
 */
export function changeWindow(
  asker: Asker,
  id: string,
  given: ChangedWindow,
  now: Date,
): Promise<Outcome<Aimed, ChangeRefusal>> {
  const { districtId } = asker
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const window = await findOpen(t, asker, id, now)
      if (!window.ok) throw new Refused<ChangeRefusal>(window.reason === 'over' ? 'closed' : window.reason)
      const { closesAt: from, version, ...before } = window.found
      const to = endOf(given.lastDay, asker)
      const fault = faultOf(to, now)
      if (fault) throw new Refused<ChangeRefusal>(fault)
      if (version !== given.version) throw new Refused<ChangeRefusal>('stale')
      if (await isTaken(t, { districtId, closesAt: to, ownId: id }))
        throw new Refused<ChangeRefusal>('same-day')
      const after = { code: given.code, name: given.name, closesAt: to }
      // Two secretaries at once: the second finds another version. Two windows that move to one day: the database lets one.
      const { count } = await t.budgetWindow
        .updateMany({
          where: { id, districtId, version: given.version },
          data: { ...after, version: given.version + 1 },
        })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<ChangeRefusal>('same-day') : error
        })
      if (count === 0) throw new Refused<ChangeRefusal>('stale')
      const moves = from.getTime() !== to.getTime()
      const aimed = moves ? await aimAnew(t, { districtId, from, to }, now) : { moved: 0, aim: null }
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'window.change',
          object: { type: 'window', id },
          before: { code: before.code, name: before.name, closesAt: from },
          after: { ...after, ...aimed },
        },
        now,
      )
      return { name: given.name, ...aimed }
    }),
  )
}

const REMOVE_REFUSALS = ['not-found', 'over', 'stale'] as const
type RemoveRefusal = (typeof REMOVE_REFUSALS)[number]

const receiptSchema = z.object({
  name: z.string(),
  moved: z.number(),
  aim: z.iso.datetime().nullable(),
})

/**
 * Takes away a checkpoint entered by mistake; one that is over stays, and one that is not what the page showed. What waits
 * for the leaders and aimed at it aims anew. The same form sent twice gets the same answer.
 */
export function removeWindow(
  asker: Asker,
  id: string,
  { key, version }: RemovedWindow,
  now: Date,
): Promise<Outcome<Aimed, RemoveRefusal>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key, purpose: `window.remove:${id}` }
  return outcomeOf(REMOVE_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const window = await findOpen(t, asker, id, now)
        if (!window.ok) throw new Refused<RemoveRefusal>(window.reason)
        const { code, name, closesAt } = window.found
        // Two secretaries at once: the second finds nothing to take away, or another window than she saw.
        const { count } = await t.budgetWindow.deleteMany({ where: { id, districtId, version } })
        if (count === 0) throw new Refused<RemoveRefusal>('stale')
        const { moved, aim } = await aimAnew(t, { districtId, from: closesAt, to: null }, now)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'window.remove',
            object: { type: 'window', id },
            before: { code, name, closesAt },
            after: { moved, aim },
          },
          now,
        )
        return { name, moved, aim: aim?.toISOString() ?? null }
      }),
    )
    return { ...receipt, aim: receipt.aim === null ? null : new Date(receipt.aim) }
  })
}

/** A window that is still ahead, for whoever keeps the district's windows. */
async function findOpen(t: Tx, asker: Asker, id: string, now: Date) {
  const { districtId } = asker
  const found = can(asker, 'windows.manage', { districtId })
    ? await t.budgetWindow.findFirst({ where: { id, districtId }, select: WINDOW })
    : null
  if (!found) return { ok: false, reason: 'not-found' } as const
  return found.closesAt <= now ? ({ ok: false, reason: 'over' } as const) : ({ ok: true, found } as const)
}
