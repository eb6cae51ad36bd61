import { env } from './platform/env.server.ts'
import { db } from './platform/db.server.ts'
import type { Handler } from './platform/outbox.server.ts'

/** Who does which message's work. */
export const workHandlers: Readonly<Record<string, Handler>> = {}

/** Everything a new or updated installation needs before it opens its doors. */
export async function prepareInstallation(): Promise<void> {
  await refuseWrongMode()
}

/** Sample data and real data never meet: a data base belongs to one mode for ever. */
async function refuseWrongMode(): Promise<void> {
  const kept = await db.setting.findUnique({ where: { key: 'mode' } })
  if (kept && kept.value !== env.mode)
    throw new Error(`This data base belongs to the mode "${kept.value}"; it is not opened as "${env.mode}".`)
  if (!kept) await db.setting.create({ data: { key: 'mode', value: env.mode } })
}
