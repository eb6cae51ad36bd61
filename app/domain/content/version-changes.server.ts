import { LRUCache } from 'lru-cache'
import { paragraphChanges, type ChangeCounts, type ParagraphChange } from '#app/platform/say/paragraph-changes.ts'
import { lessonDocument } from './documents.server.ts'

type Version = { id: string; origin: string; hash: string }

/** What is different for readers; `more` paragraphs beside those in `changes` changed too. */
export type VersionChanges = { counts: ChangeCounts; changes: ParagraphChange[]; more: number }

/** Of so many changed paragraphs each is shown. */
export const MOST_SHOWN = 12

// Worked out once for each pair of texts: a class that comes back after a publication asks for the same one.
const kept = new LRUCache<string, VersionChanges>({ max: 200 })

/**
 * What a reader of one version would find different in another, by the words that readers see. Null where one of them
 * cannot be drawn any more, or where its words are the same: then a picture or the layout changed.
 */
export async function versionChanges(
  moduleId: string,
  from: Version,
  to: Version,
): Promise<VersionChanges | null> {
  const name = `${from.hash} ${to.hash}`
  const known = kept.get(name)
  if (known) return known
  const [before, after] = await Promise.all(
    [from, to].map((version) => lessonDocument(version, moduleId).catch(() => null)),
  )
  if (!before || !after) return null
  const { counts, changes } = paragraphChanges(before.plainText, after.plainText)
  const told = { counts, changes: changes.slice(0, MOST_SHOWN), more: Math.max(0, changes.length - MOST_SHOWN) }
  kept.set(name, told)
  return told
}
