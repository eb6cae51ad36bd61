import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { addDays, dayStart, SECOND, YEAR } from '#app/platform/say/time.ts'
import type { NewWindow } from './windows.schema.ts'

const MOST_SHOWN = 100

/** The budget checkpoints of the district, the latest first, at most a hundred. */
export async function listWindows(asker: Asker) {
  const { districtId } = asker
  if (!can(asker, 'windows.manage', { districtId })) return []
  return db.budgetWindow.findMany({
    where: { districtId },
    orderBy: { closesAt: 'desc' },
    take: MOST_SHOWN,
    select: { id: true, code: true, name: true, closesAt: true },
  })
}

const ADD_REFUSALS = ['not-allowed', 'over', 'far-off', 'same-day'] as const
type AddRefusal = (typeof ADD_REFUSALS)[number]
type AddAnswer = Outcome<{ name: string }, AddRefusal>

const receiptSchema = z.object({ name: z.string() })

/**
 * Adds a checkpoint that closes with its day. What is passed to the leaders from now on has to catch the nearest one;
 * what already waits for them keeps its own. Two that close on one day could not be told apart in the queue.
 */
export async function addWindow(asker: Asker, given: NewWindow, now: Date): Promise<AddAnswer> {
  const { districtId } = asker
  if (!can(asker, 'windows.manage', { districtId })) return { ok: false, reason: 'not-allowed' }
  const closesAt = new Date(addDays(dayStart(given.lastDay, asker.zone), 1, asker.zone).getTime() - SECOND)
  if (closesAt <= now) return { ok: false, reason: 'over' }
  if (closesAt.getTime() - now.getTime() > 3 * YEAR) return { ok: false, reason: 'far-off' }
  const by: Sending = { personId: asker.id, key: given.key, purpose: 'window.add' }
  return outcomeOf(ADD_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        if (await t.budgetWindow.findFirst({ where: { districtId, closesAt }, select: { id: true } }))
          throw new Refused<AddRefusal>('same-day')
        const window = { code: given.code, name: given.name, closesAt }
        const { id } = await t.budgetWindow
          .create({ data: { districtId, ...window }, select: { id: true } })
          .catch((error: unknown) => {
            // Two secretaries at once: both found the day free, the database lets one in.
            throw isUniqueViolation(error) ? new Refused<AddRefusal>('same-day') : error
          })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'window.add',
            object: { type: 'window', id },
            after: window,
          },
          now,
        )
        return { name: given.name }
      }),
    )
    return receipt
  })
}

const REMOVE_REFUSALS = ['not-found', 'over', 'in-use'] as const
type RemoveRefusal = (typeof REMOVE_REFUSALS)[number]
type RemoveAnswer = Outcome<{ name: string }, RemoveRefusal>

/** Takes away a checkpoint entered by mistake; one that is over or that something waits for stays. */
export async function removeWindow(
  asker: Asker,
  { id, key }: { id: string; key: string },
  now: Date,
): Promise<RemoveAnswer> {
  const { districtId } = asker
  if (!can(asker, 'windows.manage', { districtId })) return { ok: false, reason: 'not-found' }
  const by: Sending = { personId: asker.id, key, purpose: `window.remove:${id}` }
  return outcomeOf(REMOVE_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const window = await t.budgetWindow.findFirst({
          where: { id, districtId },
          select: { code: true, name: true, closesAt: true },
        })
        if (!window) throw new Refused<RemoveRefusal>('not-found')
        if (window.closesAt <= now) throw new Refused<RemoveRefusal>('over')
        const waiting = await t.recommendation.findFirst({
          where: { districtId, windowClosesAt: window.closesAt },
          select: { id: true },
        })
        if (waiting) throw new Refused<RemoveRefusal>('in-use')
        // Two secretaries at once: the second finds nothing to take away.
        const { count } = await t.budgetWindow.deleteMany({ where: { id, districtId } })
        if (count === 0) throw new Refused<RemoveRefusal>('not-found')
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'window.remove',
            object: { type: 'window', id },
            before: window,
          },
          now,
        )
        return { name: window.name }
      }),
    )
    return receipt
  })
}
