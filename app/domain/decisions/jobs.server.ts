import { z } from 'zod'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { publishDue } from './publishing.server.ts'

const payloadSchema = z.object({ decisionId: z.string() })

export const jobs: Jobs = {
  handlers: {
    'decision.publish': async (payload, _messageId, now) => {
      await publishDue(payloadSchema.parse(payload).decisionId, now)
    },
  },
}
