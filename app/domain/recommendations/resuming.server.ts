import { tx } from '#app/platform/data/db.server.ts'
import { outcomeOf } from '#app/platform/refusal.ts'
import { fire } from './firing.server.ts'
import { aimAtNearest } from './windows.server.ts'

/**
 * The clock's turn: a deferred recommendation whose date has come goes back to the leaders. Calling it twice, too
 * early or for another state does nothing; answers whether it moved.
 */
export async function resumeDue(id: string, now: Date): Promise<boolean> {
  const done = await outcomeOf(['not-found', 'closed'], () =>
    tx((t) =>
      fire(t, 'clock', 'resume', { id, now, given: {} }, async ({ found }) => {
        await aimAtNearest(t, found, now)
        return { answer: {}, before: { deferredUntil: found.deferredUntil } }
      }),
    ),
  )
  return done.ok
}
