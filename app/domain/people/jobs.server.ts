import { z } from 'zod'
import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetDeadTokens } from './account-tokens.server.ts'
import { sendResetLink } from './passwords.server.ts'

const payloadSchema = z.object({ email: z.string() })

export const jobs: Jobs = {
  handlers: {
    'account.reset-asked': (payload, _messageId, now) =>
      sendResetLink(payloadSchema.parse(payload).email, now),
  },
  hourly: [forgetDeadTokens],
}
