import { setImmediate as othersTurn } from 'node:timers/promises'
import { z } from 'zod'
import { SETTLE_MODULE } from '#app/domain/content/asking-anew.server.ts'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { settleSome } from './settling-many.server.ts'

const payloadSchema = z.object({ moduleId: z.string() })

export const jobs: Jobs = {
  handlers: {
    async [SETTLE_MODULE](payload, _messageId, now) {
      const { moduleId } = payloadSchema.parse(payload)
      let reached: string | null = await settleSome(moduleId, '', now)
      // SQLite answers in the same turn: without a pause nobody else would be served until the end.
      while (reached !== null) {
        await othersTurn()
        reached = await settleSome(moduleId, reached, now)
      }
    },
  },
}
