/** A version without its text. */
export type VersionFacts = {
  id: string
  number: number
  origin: string
  authorId: string | null
  title: string
  summary: string
  minutes: number
  hash: string
  note: string
  createdAt: Date
  publishedAt: Date | null
}

export type LessonState = {
  published: VersionFacts | null
  /** Written by a trainer after what is published; participants do not see it. */
  draft: VersionFacts | null
  /** The file of this lesson changed while a trainer's text is published or drafted. */
  news: VersionFacts | null
}

/** What the versions of a lesson mean together. `versions` in any order. */
export function lessonState(
  versions: readonly VersionFacts[],
  publishedVersionId: string | null,
): LessonState {
  const published = versions.find((version) => version.id === publishedVersionId) ?? null
  const later = versions
    .filter((version) => version.number > (published?.number ?? 0) && version.publishedAt === null)
    .sort((a, b) => b.number - a.number)
  return {
    published,
    draft: later.find((version) => version.origin === 'STUDIO') ?? null,
    news: later.find((version) => version.origin === 'FILE' && version.authorId === null) ?? null,
  }
}

/** The version an editor starts from. */
export function editedVersion({ draft, published }: LessonState): VersionFacts | null {
  return draft ?? published
}

const RESTORED = '← '

/** The note of a copy that was made by restoring an older version. */
export function restoreNote(number: number): string {
  return `${RESTORED}${number}`
}

/** The number a version was restored from, or null when its note is a trainer's own. */
export function restoredFrom(note: string): string | null {
  return note.startsWith(RESTORED) ? note.slice(RESTORED.length) : null
}
