import { z } from 'zod'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { REMARK, remarkMore } from './marking/correcting.server.ts'
import { handInAllOverdue, handInOverdue, TIME_OVER } from './time-over.server.ts'

const payloadSchema = z.object({ attemptId: z.string() })

export const jobs: Jobs = {
  handlers: {
    [TIME_OVER]: (payload, _messageId, now) => handInOverdue(payloadSchema.parse(payload).attemptId, now),
    [REMARK]: (payload, _messageId, now) => remarkMore(payload, now),
  },
  hourly: [handInAllOverdue],
}
