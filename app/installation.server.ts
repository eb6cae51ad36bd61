import { homeDistrict } from './domain/cohorts/base-data.server.ts'
import { decisionHandlers } from './domain/decisions/publishing.server.ts'
import { faultLine } from './domain/learning/content-fault.ts'
import { importContentEverywhere } from './domain/learning/import.server.ts'
import { mailHandlers } from './domain/notifications/mail.server.ts'
import { ensureFirstAdminLink } from './domain/people/first-admin.server.ts'
import { peopleHandlers } from './domain/people/passwords.server.ts'
import { db } from './platform/db.server.ts'
import { env } from './platform/env.server.ts'
import { removeForgottenUploads } from './platform/files.server.ts'
import { log } from './platform/log.server.ts'
import type { Handler } from './platform/outbox.server.ts'

/** Who does which message's work. */
export const workHandlers: Readonly<Record<string, Handler>> = {
  ...mailHandlers,
  ...peopleHandlers,
  ...decisionHandlers,
}

/** Everything a new or updated installation needs before it opens its doors. */
export async function prepareInstallation(): Promise<void> {
  await refuseWrongMode()
  await removeForgottenUploads()
  await homeDistrict()
  for (const fault of await importContentEverywhere()) log.warn(fault, faultLine(fault))
  if (env.mode === 'demo') {
    const { seedDemo } = await import('#prisma/seed/demo.ts')
    await seedDemo(new Date())
  }
  const firstAdminLink = await ensureFirstAdminLink(homeDistrict)
  if (firstAdminLink) process.stdout.write(`Administrator pertama: ${firstAdminLink}\n`)
}

/** Sample data and real data never meet: a data base belongs to one mode for ever. */
async function refuseWrongMode(): Promise<void> {
  const kept = await db.setting.findUnique({ where: { key: 'mode' } })
  if (kept && kept.value !== env.mode)
    throw new Error(`This data base belongs to the mode "${kept.value}"; it is not opened as "${env.mode}".`)
  if (!kept) await db.setting.create({ data: { key: 'mode', value: env.mode } })
}
