import { checkNightly } from './data/file-check.server.ts'
import { removeForgottenUploads } from './data/files.server.ts'
import { forgetOldKeys } from './data/once.server.ts'
import { forgetDoneMessages, type Jobs } from './data/outbox.server.ts'

/** The plumbing's own tidying. */
export const jobs: Jobs = {
  hourly: [forgetOldKeys, forgetDoneMessages, removeForgottenUploads, checkNightly],
}
