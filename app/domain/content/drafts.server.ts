import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, tx, TryAgain } from '#app/platform/data/db.server.ts'
import { compileText, textHash, type TextResult } from '#app/domain/prose/compile.server.ts'
import { moduleFiles } from './documents.server.ts'
import type { DraftForm } from './draft.schema.ts'
import { editedVersion } from './studio.ts'
import { studioLesson, textOf, type EditedText, type LessonPlace } from './studio.server.ts'

export type Draft = Omit<DraftForm, 'onlyPreview'>

export type SaveResult =
  | { ok: true; number: number; unchanged: boolean }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'stale'; theirs: EditedText }

/**
 * Keeps a trainer's text as a new version that participants do not see. A text with faults may be kept; it cannot be
 * published. When somebody saved since `base`, nothing is overwritten and her text comes back to be compared.
 */
export async function saveDraft(asker: Asker, place: LessonPlace, draft: Draft, now: Date): Promise<SaveResult> {
  const before = await studioLesson(asker, place)
  if (!before) return { ok: false, reason: 'not-found' }
  const hash = textHash(draft.source, await moduleFiles(before.module.id))
  return tx(async (t) => {
    // Two editors at once: both started from the same version; the second one sees the first one's number here.
    const lesson = await studioLesson(asker, place, t)
    const base = lesson && editedVersion(lesson)
    if (!base) return { ok: false, reason: 'not-found' }
    const current = await textOf(base, t)
    if (isSame(current, draft)) return { ok: true, number: base.number, unchanged: true }
    if (base.number !== draft.base) return { ok: false, reason: 'stale', theirs: current }
    const number = (lesson.versions[0]?.number ?? 0) + 1
    try {
      await t.lessonVersion.create({
        data: {
          lessonId: lesson.id,
          number,
          title: draft.title,
          summary: draft.summary,
          minutes: draft.minutes,
          source: draft.source,
          hash,
          origin: 'STUDIO',
          note: draft.note,
          authorId: asker.id,
          createdAt: now,
        },
      })
    } catch (error) {
      throw isUniqueViolation(error) ? new TryAgain() : error
    }
    await recordActivity(t, {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'lesson.draft',
      object: { type: 'lesson', id: lesson.id },
      before: { version: base.number },
      after: { version: number, hash },
    }, now)
    return { ok: true, number, unchanged: false }
  })
}

/** Compiles a text as it would be shown, without keeping it. Null when the asker may not edit this lesson. */
export async function previewText(
  asker: Asker,
  place: LessonPlace,
  source: string,
): Promise<TextResult | null> {
  const lesson = await studioLesson(asker, place)
  if (!lesson) return null
  return compileText('STUDIO', source, await moduleFiles(lesson.module.id), asker.language)
}

function isSame(current: EditedText, draft: Draft): boolean {
  return (
    current.source.trim() === draft.source &&
    current.title === draft.title &&
    current.summary === draft.summary &&
    current.minutes === draft.minutes &&
    // A note is only ever added: an empty one says nothing new.
    (draft.note === '' || current.note === draft.note)
  )
}
