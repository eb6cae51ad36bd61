import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { judgeEach, type SentFields } from '#app/platform/field-by-field.schema.ts'
import { fieldByField, savesIn, type Marks, type Says, type Saves } from '#app/platform/field-by-field.server.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import type { Media } from '#app/mdx/media.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { draftFields } from './draft.schema.ts'
import { judgeText, type JudgedText } from './judged-text.server.ts'
import { editedVersion } from './studio.ts'
import { studioLesson, textOf, type EditedText, type LessonPlace, type StudioLesson } from './studio.server.ts'

/** So long the saves of one author go on in the version that they began. */
export const CONTINUED = 30 * MINUTE

export type SavedDraft =
  | {
      ok: true
      /** The version that holds the text now; participants see it once it is published. */
      number: number
      /** There is something that could be published. */
      draft: boolean
      savedAt: Date
      marks: Marks
      /** Why a field was not written; the others were. */
      refused: FieldErrors
      /** Something else lies there than what this trainer had before her: nothing was written there. */
      met: readonly string[]
      /** She left them as she found them, and somebody else has changed them since. */
      behind: readonly string[]
      /** What lies there now. */
      stored: Says
      /** What lay there before: who had written that version. */
      before: { number: number; authorId: string | null; lessonId: string; createdAt: Date }
    }
  | { ok: false; reason: 'not-found' }

/** What the fields of an edited text say. A note tells of one draft: what is published begins the next one without. */
export function draftSays({ title, summary, minutes, source, note, publishedAt }: EditedText): Says {
  return {
    title,
    summary,
    minutes: String(minutes),
    source: source.trim(),
    note: publishedAt === null ? note : '',
  }
}

/**
 * Keeps those fields of a trainer's text that have a mark, each by itself: one that is refused, or that somebody else
 * has changed since, is left as it lies and holds back no other. A text with faults may be kept; it cannot be published.
 *
 * Which version takes it: successive saves of one author go on in the draft that she began, so that the history is not
 * filled by every pause in typing. That draft is changed in place as long as it is the newest version of the lesson, was
 * never published, is her own, and was begun less than `CONTINUED` ago. Everything else begins a new version: so nobody
 * changes what another has written, what was published, or what a newer version (a restored one, or the news of its file)
 * was made after. Whoever publishes says by a mark which text her sheet showed, because one number no longer does.
 */
export async function saveDraft(
  asker: Asker,
  place: LessonPlace,
  { sent, marks, again = [] }: SentFields,
  now: Date,
): Promise<SavedDraft> {
  const seen = await studioLesson(asker, place)
  if (!seen) return { ok: false, reason: 'not-found' }
  const files = await moduleMedia(seen.module.id)
  const { taken, refused } = judgeEach(draftFields, sent)
  return tx(async (t) => {
    // Race: two trainers save, publish or restore at once. The lesson's row makes one of them wait.
    await t.lesson.updateMany({ where: { id: seen.id }, data: { version: { increment: 0 } } })
    const lesson = await studioLesson(asker, place, t)
    const base = lesson && editedVersion(lesson)
    if (!base) return { ok: false, reason: 'not-found' }
    const current = await textOf(base, t)
    const stored = draftSays(current)
    const lying = { says: stored, saves: savesIn(current.saves) }
    const done = fieldByField(lying, { sent: taken, marks, again })
    const { written, met, behind, upheld, marks: after, saves } = done
    const before = { number: base.number, authorId: base.authorId, createdAt: base.createdAt, lessonId: lesson.id }
    const outcome = { ok: true, marks: after, refused, met, behind, before, savedAt: now } as const
    if (written.length === 0) {
      // Nobody has written anything; what was sent before and comes late is to be met.
      if (upheld.length > 0) await t.lessonVersion.update({ where: { id: base.id }, data: { saves } })
      return { ...outcome, stored, number: base.number, draft: lesson.draft !== null }
    }
    const says = { ...stored, ...Object.fromEntries(written.map((field) => [field, taken[field] ?? ''])) }
    const text = textFrom(says)
    const kept = { ...text, saves, hash: textHash(text.source, files) }
    const goesOn = continues(lesson, current, asker, now)
    const number = goesOn ? await goOn(t, current, kept) : await beginVersion(t, lesson, kept, asker, now)
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'lesson.draft',
        object: { type: 'lesson', id: lesson.id },
        before: { version: base.number },
        after: { version: number, hash: kept.hash },
      },
      now,
    )
    return { ...outcome, stored: says, number, draft: true }
  })
}

type Kept = ReturnType<typeof textFrom> & { saves: Saves; hash: string }

function textFrom({ title = '', summary = '', minutes, source = '', note = '' }: Says) {
  return { title, summary, minutes: Number(minutes), source, note }
}

/** The rule stands at `saveDraft`. */
function continues({ draft, versions }: StudioLesson, base: EditedText, asker: Asker, now: Date): boolean {
  const newest = versions[0]?.number === base.number
  const own = draft?.id === base.id && base.authorId === asker.id
  return newest && own && now.getTime() - base.createdAt.getTime() < CONTINUED
}

/** The lesson is held, so nobody can have been faster; what lies there says so once more. */
async function goOn(t: Tx, { id, hash, number }: EditedText, kept: Kept): Promise<number> {
  const { count } = await t.lessonVersion.updateMany({
    where: { id, publishedAt: null, hash },
    data: kept,
  })
  if (count !== 1) throw new TryAgain()
  return number
}

async function beginVersion(t: Tx, { id, versions }: StudioLesson, kept: Kept, asker: Asker, now: Date) {
  const number = (versions[0]?.number ?? 0) + 1
  const facts = { lessonId: id, number, origin: 'STUDIO', authorId: asker.id, createdAt: now }
  await t.lessonVersion.create({ data: { ...kept, ...facts } }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new TryAgain() : error
  })
  return number
}

/** Compiles a text as it would be shown, without keeping it. Null when the asker may not edit this lesson. */
export async function previewText(
  asker: Asker,
  place: LessonPlace,
  source: string,
): Promise<JudgedText | null> {
  const lesson = await studioLesson(asker, place)
  return lesson && previewIn(lesson, source, asker)
}

/** The same of a lesson that was opened already, and of a module whose media were read. */
export async function previewIn(
  lesson: StudioLesson,
  source: string,
  asker: Asker,
  media?: Media,
): Promise<JudgedText> {
  return judgeText(lesson, { origin: 'STUDIO', source }, asker, media)
}
