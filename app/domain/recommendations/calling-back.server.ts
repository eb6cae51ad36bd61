import type { Asker } from '#app/domain/access/asker.ts'
import { saveSection, type SavedSection } from './drafting.server.ts'
import type { SectionKey } from './sections.ts'
import { findSetAsideText } from './set-aside.server.ts'

type Wish = {
  id: string
  section: SectionKey
  textId: string
  /** Of the text that stood in the field when she chose. */
  mark: string
}

export type CalledBack = SavedSection | { ok: false; reason: 'gone' }

/**
 * Puts a text that was set aside back into its field, as a saving like any other: it replaces only what she saw there,
 * and that is set aside in turn. `gone`: no such text is kept for her.
 */
export async function callBack(
  asker: Asker,
  { id, section, textId, mark }: Wish,
  now: Date,
): Promise<CalledBack> {
  const found = await findSetAsideText(asker, { id, section, textId })
  if (!found) return { ok: false, reason: 'not-found' }
  if (found === 'gone') return { ok: false, reason: 'gone' }
  const { field, draft } = found
  const saving = { id, section, marks: { [field]: mark }, draft, over: [field], calledBack: true }
  return saveSection(asker, saving, now)
}
