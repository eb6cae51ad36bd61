import { beginChain } from './domain/activity/anchor.server.ts'
import { ensureListsEverywhere, homeDistrict } from './domain/districts/base-data.server.ts'
import { ensureRulesEverywhere } from './domain/recommendations/decision-rules.server.ts'
import { faultLine } from './domain/content/content-fault.ts'
import { importContentEverywhere } from './domain/content/import.server.ts'
import { convertQuizzes } from './domain/question-bank/converting.server.ts'
import { ensureFirstAdminLink } from './domain/people/first-admin.server.ts'
import { env } from './platform/env.server.ts'
import { removeForgottenUploads } from './platform/data/files.server.ts'
import { log } from './platform/edge/log.server.ts'

/** Everything a new or updated installation needs before it opens its doors. */
export async function prepareInstallation(now: Date): Promise<void> {
  await beginChain(now)
  await removeForgottenUploads()
  await homeDistrict(now)
  await ensureRulesEverywhere(now)
  await ensureListsEverywhere()
  const { faults, notes } = await importContentEverywhere(now)
  for (const said of [...faults, ...notes]) log.warn(said, faultLine(said))
  await convertQuizzes(now)
  if (env.mode === 'demo') {
    const { seedDemo } = await import('#prisma/seed/demo.ts')
    await seedDemo(now)
  }
  const firstAdminLink = await ensureFirstAdminLink(homeDistrict, now)
  if (firstAdminLink) process.stdout.write(`Administrator pertama: ${firstAdminLink}\n`)
}
