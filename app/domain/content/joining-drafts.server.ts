import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { judgeEach, type SentFields } from '#app/platform/field-by-field.schema.ts'
import { markOf, savesIn } from '#app/platform/field-by-field.server.ts'
import { mergeTexts } from '#app/platform/line/merge.ts'
import { draftFields } from './draft.schema.ts'
import { saveDraft, type SavedDraft } from './drafts.server.ts'
import type { LessonPlace } from './studio.server.ts'

type Saved = Extract<SavedDraft, { ok: true }>

/** Among so many of the newest versions the one is looked for that a text was made from. */
const LOOKED_AT = 20

/**
 * Saves a draft, and joins its text by paragraphs with another one that it meets, for pages without scripts. That needs the
 * text both grew out of, which is there as long as it is a version of the lesson and no draft has gone on in its place;
 * else the two stand beside each other as ever. `joined`: another text is in it now.
 */
export async function saveDraftJoined(
  asker: Asker,
  place: LessonPlace,
  given: SentFields,
  now: Date,
): Promise<{ saved: SavedDraft; joined: boolean }> {
  const saved = await saveDraft(asker, place, given, now)
  const source = saved.ok && saved.met.includes('source') ? await joinedText(saved, given) : null
  if (!saved.ok || source === null) return { saved, joined: false }
  // Race: somebody saves in between. The mark says which text was joined, so that one is met as any other.
  const again = await saveDraft(
    asker,
    place,
    { sent: { source }, marks: { source: saved.marks['source'] ?? '' } },
    now,
  )
  if (!again.ok || again.met.length > 0) return { saved, joined: false }
  const met = saved.met.filter((field) => field !== 'source')
  return { saved: { ...again, met, refused: saved.refused, before: saved.before }, joined: true }
}

async function joinedText({ before, stored }: Saved, { sent, marks }: SentFields): Promise<string | null> {
  const mine = judgeEach({ source: draftFields.source }, sent).taken['source']
  if (mine === undefined) return null
  const versions = await db.lessonVersion.findMany({
    where: { lessonId: before.lessonId },
    orderBy: { number: 'desc' },
    take: LOOKED_AT,
    select: { source: true, saves: true },
  })
  const base = versions.find(
    ({ source, saves }) => markOf(source.trim(), savesIn(saves)['source']) === marks['source'],
  )
  return base ? mergeTexts(base.source.trim(), mine, stored['source'] ?? '') : null
}
