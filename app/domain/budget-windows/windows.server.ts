import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
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
  const closesAt = endOf(given.lastDay, asker)
  const fault = faultOf(closesAt, now)
  if (fault) return { ok: false, reason: fault }
  const by: Sending = { personId: asker.id, key: given.key, purpose: 'window.add' }
  return outcomeOf(ADD_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        if (await isTaken(t, { districtId, closesAt })) throw new Refused<AddRefusal>('same-day')
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

/** A window closes with its last day, in the time zone of the district. */
export function endOf(lastDay: string, { zone }: Asker): Date {
  return new Date(addDays(dayStart(lastDay, zone), 1, zone).getTime() - SECOND)
}

/** Why nothing can aim at a window that closes then. */
export function faultOf(closesAt: Date, now: Date): 'over' | 'far-off' | null {
  if (closesAt <= now) return 'over'
  return closesAt.getTime() - now.getTime() > 3 * YEAR ? 'far-off' : null
}

/** Whether another window of the district closes with that day. */
export async function isTaken(
  t: Tx,
  { districtId, closesAt, ownId }: { districtId: string; closesAt: Date; ownId?: string },
): Promise<boolean> {
  const other = { districtId, closesAt, id: { not: ownId } }
  return (await t.budgetWindow.findFirst({ where: other, select: { id: true } })) !== null
}
