import { z } from 'zod'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { COUNT_PROGRESS } from './progress-asking.server.ts'
import { countAll, countEverywhere } from './progress-count.server.ts'

const payloadSchema = z.object({ cohortId: z.string() })

export const jobs: Jobs = {
  handlers: {
    [COUNT_PROGRESS]: (payload, _messageId, now) => countAll(payloadSchema.parse(payload).cohortId, now),
  },
  hourly: [countEverywhere],
}
