import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { dropAnchor } from './anchor.server.ts'

export const jobs: Jobs = { hourly: [dropAnchor] }
