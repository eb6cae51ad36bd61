import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetOldTrust } from './trusted-browsers.server.ts'

export const jobs: Jobs = { hourly: [forgetOldTrust] }
