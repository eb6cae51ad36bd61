import type { Jobs } from '#app/platform/data/outbox.server.ts'
import { forgetSheets } from './marked-sheets.server.ts'

export const jobs: Jobs = { hourly: [forgetSheets] }
