import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetDocuments } from './waiting.server.ts'

export const jobs: Jobs = { handlers: {}, hourly: [forgetDocuments] }
