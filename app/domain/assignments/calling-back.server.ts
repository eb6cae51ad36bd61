import type { Asker } from '#app/domain/access/asker.ts'
import { saveText, type SaveResult } from './draft.server.ts'
import { findSetAsideText } from './set-aside.server.ts'

/**
 * Puts a text that was set aside back, as a saving like any other: it replaces only version `from`, which she saw, and
 * that is set aside in turn. `gone`: no such text is kept for her.
 */
export async function callBack(
  asker: Asker,
  scheduleId: string,
  { textId, from }: { textId: string; from: number },
  now: Date,
): Promise<SaveResult | { ok: false; reason: 'gone' }> {
  const found = await findSetAsideText(asker, scheduleId, textId)
  if (!found) return { ok: false, reason: 'not-found' }
  if (found === 'gone') return { ok: false, reason: 'gone' }
  return saveText(asker, scheduleId, { text: found.text, from, over: true, calledBack: true }, now)
}
