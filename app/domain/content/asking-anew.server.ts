import type { Tx } from '#app/platform/data/db.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'

export const SETTLE_MODULE = 'learning.settle'

/**
 * A module or a lesson of it asks for something else: whoever has done all that it asks now is to have it done, which may be
 * many people and is therefore worked on afterwards.
 */
export async function askAnew(t: Tx, moduleId: string, now: Date): Promise<void> {
  await enqueue(t, { kind: SETTLE_MODULE, payload: { moduleId } }, now)
}
