import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetExpiredTries } from '#app/platform/rate-limit.server.ts'
import { forgetExpiredSessions } from './sessions.server.ts'

export const jobs: Jobs = { hourly: [forgetExpiredSessions, forgetExpiredTries] }
