import { z } from 'zod'
import { importContent } from '#app/domain/content/import.server.ts'
import type { Jobs } from '#app/platform/data/outbox.server.ts'

/** The message that brings lessons into a district that was just founded. */
export const BRING_CONTENT = 'district.content'

const payloadSchema = z.object({ districtId: z.string() })

export const jobs: Jobs = {
  handlers: {
    async [BRING_CONTENT](payload, _messageId, now) {
      await importContent(payloadSchema.parse(payload).districtId, now)
    },
  },
}
