import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { backupNightly } from './nightly.server.ts'
import { MAKE, makeAsked } from './room.server.ts'

export const jobs: Jobs = { handlers: { [MAKE]: makeAsked }, hourly: [backupNightly] }
