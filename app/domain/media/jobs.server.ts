import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetRemovedMedia } from './removing.server.ts'

export const jobs: Jobs = { hourly: [forgetRemovedMedia] }
