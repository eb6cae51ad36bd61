import type { Asker } from '#app/domain/access/asker.ts'
import { saveGrade, type SavedGrade } from './grade.server.ts'
import { findSetAsideText } from './set-aside.server.ts'

type Wish = {
  textId: string
  /** Of what stood in the field when she chose. */
  mark: string
}

/**
 * Puts a level or a comment that was set aside back into its field, as a saving like any other: it replaces only what
 * she saw there, and that is set aside in turn. `gone`: no such text is kept for her.
 */
export async function callBack(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  { textId, mark }: Wish,
  now: Date,
): Promise<SavedGrade | { ok: false; reason: 'gone' }> {
  const found = await findSetAsideText(asker, place, textId)
  if (!found) return { ok: false, reason: 'not-found' }
  if (found === 'gone') return { ok: false, reason: 'gone' }
  const { field, text } = found
  const saving = { sent: { [field]: text }, marks: { [field]: mark }, over: [field], calledBack: true }
  return saveGrade(asker, place, saving, now)
}
