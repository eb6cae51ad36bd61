import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetRemoved } from './removal.server.ts'

export const jobs: Jobs = { hourly: [forgetRemoved] }
