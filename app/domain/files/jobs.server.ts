import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { sweepStore, sweepUploads } from './sweep.server.ts'

export const jobs: Jobs = { hourly: [sweepUploads, sweepStore] }
