import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { handlePreparing, PREPARE } from './preparing.server.ts'
import { forgetDocuments } from './waiting.server.ts'

export const jobs: Jobs = { handlers: { [PREPARE]: handlePreparing }, hourly: [forgetDocuments] }
