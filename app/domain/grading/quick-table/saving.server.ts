import type { Asker } from '#app/domain/access/asker.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { db } from '#app/platform/data/db.server.ts'
import { markOf } from '#app/platform/field-by-field.server.ts'
import { BASE } from '#app/platform/forms.ts'
import { findGradable, type Gradable } from '../gradable.server.ts'
import { saveGrade, type SavedGrade } from '../grade.server.ts'
import { gradeSchemaFor, type GradeSaving } from '../grading.schema.ts'

/** What the form of one work says, by the fields' names on its own page. */
type RowForm = Readonly<Record<string, string>>

export type SavedRow = {
  work: Gradable
  saving: GradeSaving
  /** `other-rubric`: the form was drawn for another version of the rubric. */
  saved: SavedGrade | { ok: false; reason: 'other-rubric' }
}

/**
 * Saves what a page says of several works, each by itself: a row in which somebody else was faster holds back no other. Rows
 * in which she has touched nothing are not spoken of, nor works that are not hers to grade.
 */
export async function saveRows(
  asker: Asker,
  scheduleId: string,
  forms: ReadonlyMap<string, RowForm>,
  now: Date,
): Promise<SavedRow[]> {
  const rows: SavedRow[] = []
  for (const [submissionId, form] of forms) {
    if (!isTouched(form)) continue
    const work = await findGradable(db, asker, scheduleId, submissionId)
    if (!work) continue
    const parsed = gradeSchemaFor(keysOf(work.rubric), 2).safeParse(form)
    const saving = parsed.data?.saving ?? { sent: {}, marks: {} }
    const isOlder = !parsed.success || parsed.data.older
    const saved = isOlder
      ? ({ ok: false, reason: 'other-rubric' } as const)
      : await saveGrade(asker, { scheduleId, submissionId }, saving, now)
    rows.push({ work, saving, saved })
  }
  return rows
}

/** Does a field say something else than what it was made from? */
export function isTouched(form: RowForm): boolean {
  return Object.entries(form).some(([name, mark]) => {
    const value = name.startsWith(BASE) ? form[name.slice(BASE.length)] : undefined
    return value !== undefined && !mark.startsWith(markOf(value))
  })
}
