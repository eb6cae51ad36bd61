import { z } from 'zod'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { COUNT_ANALYSIS, keepCounts } from './kept-counts.server.ts'

const payloadSchema = z.object({ quizId: z.string(), cohortId: z.string() })

export const jobs: Jobs = {
  handlers: {
    [COUNT_ANALYSIS]: (payload, _messageId, now) => keepCounts(payloadSchema.parse(payload), now),
  },
}
