import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetPresence } from './presence.server.ts'

export const jobs: Jobs = { hourly: [forgetPresence] }
