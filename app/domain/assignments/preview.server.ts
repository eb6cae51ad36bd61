import type { Asker } from '#app/domain/access/asker.ts'
import { writtenHtml } from '#app/domain/prose/written-text.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { findSchedule } from './schedule.server.ts'

/**
 * How a text would look to whoever reads it handed in; null where Markdown shows nothing of it. Keeps nothing. Undefined
 * for everybody whose assignment it is not.
 */
export async function previewWork(
  asker: Asker,
  scheduleId: string,
  text: string,
): Promise<string | null | undefined> {
  const schedule = await findSchedule(db, asker, scheduleId)
  return schedule?.asParticipant ? writtenHtml(text) : undefined
}
