import type { Asker } from '#app/domain/access/asker.ts'
import type { SavedDraft } from '#app/domain/content/drafts.server.ts'
import { lastSave } from '#app/domain/content/last-save.server.ts'
import { DRAFT_NAMES } from '#app/domain/content/limits.ts'
import { studioTexts } from './texts.ts'
import type { SentFields } from '#app/platform/field-by-field.schema.ts'
import type { FieldErrors, FormAnswer, Typed } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import type { Answer, FieldAnswer } from '#app/platform/line/keeper-shape.ts'
import { compareTexts, shortened } from '#app/platform/say/comparison.ts'
import { dateTime, timeOrDay } from '#app/platform/say/time.ts'
import { draftErrors } from './draft-errors.ts'
import { namedMarks } from './draft-marks.ts'
import type { Clash, EditorSaid } from './editor-said.ts'

type Saved = Extract<SavedDraft, { ok: true }>

const FIELDS = Object.entries(DRAFT_NAMES)

/** What stands beside a text that comes back. */
export function beside(
  some: Partial<Omit<EditorSaid, keyof FormAnswer>>,
): Omit<EditorSaid, keyof FormAnswer> {
  return { clash: null, look: null, paused: false, marks: {}, ...some }
}

/** What is wrong with which field of the form, in the trainer's words. */
export function refusedFields(refused: FieldErrors, asker: Asker): Record<string, string> {
  const named = FIELDS.flatMap(([field, name]): [string, string][] => {
    const code = refused[field]
    return code === undefined ? [] : [[name, code]]
  })
  return draftErrors(Object.fromEntries(named), asker.language)
}

/** What a plain form shows of fields that were not written; null when all were. */
export async function unsavedDraft(form: Typed, saved: Saved, given: SentFields, asker: Asker) {
  const { met, refused } = saved
  if (met.length === 0 && Object.keys(refused).length === 0) return null
  const clash = met.length > 0 ? await clashOf(saved, given, asker) : null
  // A field that was refused is compared only when it is mended, with what its writer had before her.
  const left = Object.entries(given.marks).filter(([field]) => field in refused)
  const marks = namedMarks({ ...saved.marks, ...Object.fromEntries(left) })
  const errors = refusedFields(refused, asker)
  return refuseForm(form, errors, { status: clash ? 409 : 422 }, beside({ clash, marks }))
}

async function clashOf(saved: Saved, { sent }: SentFields, asker: Asker): Promise<Clash> {
  const { met, stored, before } = saved
  const fields = FIELDS.flatMap(([field, name]) => {
    if (!met.includes(field)) return []
    const theirs = stored[field] ?? ''
    return [{ name, theirs, parts: shortened(compareTexts(theirs, sent[field] ?? '')) }]
  })
  return { number: before.number, ...(await whoBefore(saved, asker)), fields }
}

/** Saved by a page's own script: what became of each field that it spoke of. */
export async function draftAnswer(
  asker: Asker,
  { marks }: SentFields,
  saved: Saved,
  now: Date,
): Promise<Answer> {
  const { met, behind, refused, stored } = saved
  const others = [...met, ...behind]
  const who = others.length > 0 ? await whoBefore(saved, asker) : { by: '', at: '' }
  const errors = refusedFields(refused, asker)
  const fields = FIELDS.flatMap(([field, name]): [string, FieldAnswer][] => {
    if (!(field in marks)) return []
    const mark = saved.marks[field] ?? ''
    if (field in refused) return [[name, { kind: 'refused', places: { [name]: errors[name] ?? '' } }]]
    if (!others.includes(field)) return [[name, { kind: 'saved', mark }]]
    return [[name, { kind: 'other', value: stored[field] ?? '', mark, ...who }]]
  })
  const at = timeOrDay(saved.savedAt, now, asker)
  return { kind: 'answered', at, done: Date.now(), fields: Object.fromEntries(fields) }
}

/** Who wrote what was met, and when; one's own comes from another of one's tabs. */
async function whoBefore({ before }: Saved, asker: Asker): Promise<{ by: string; at: string }> {
  const t = studioTexts[asker.language]
  const { name, at } = await lastSave(before)
  const by = before.authorId === asker.id ? t.ownTab : (name ?? (before.authorId ? t.somebody : t.theFile))
  return { by, at: dateTime(at, asker) }
}
