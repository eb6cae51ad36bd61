import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { mailAnchors } from './mailing.server.ts'
import { verifyNightly } from './verifying.server.ts'

export const jobs: Jobs = { hourly: [mailAnchors, verifyNightly] }
