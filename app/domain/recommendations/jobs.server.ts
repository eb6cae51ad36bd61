import { z } from 'zod'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { resumeDue } from './resuming.server.ts'
import { aimAtNextWindow } from './windows.server.ts'

const payloadSchema = z.object({ recommendationId: z.string() })

export const jobs: Jobs = {
  handlers: {
    'recommendation.resume': async (payload, _messageId, now) => {
      await resumeDue(payloadSchema.parse(payload).recommendationId, now)
    },
  },
  hourly: [aimAtNextWindow],
}
