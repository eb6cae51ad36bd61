import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetImports } from './people-import.server.ts'

export const jobs: Jobs = { handlers: {}, hourly: [forgetImports] }
