import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { shownWords } from '#app/mdx/shown-words.ts'
import { compareTexts, shortened, type ComparedPart } from '#app/platform/say/comparison.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import type { VersionFacts } from './studio.ts'
import { studioLesson, type LessonPlace, type StudioLesson } from './studio.server.ts'

const VERSIONS_PER_PAGE = 20

type ListedVersion = VersionFacts & { authorName: string | null }

type VersionList = {
  lesson: StudioLesson
  versions: ListedVersion[]
  page: number
  pageCount: number
}

/** One page of a lesson's versions, newest first, with who wrote them. */
export async function listVersions(
  asker: Asker,
  place: LessonPlace,
  page: number,
): Promise<VersionList | null> {
  const lesson = await studioLesson(asker, place)
  if (!lesson) return null
  const pageCount = pageCountOf(lesson.versions.length, VERSIONS_PER_PAGE)
  const shown = Math.min(Math.max(1, page), pageCount)
  const slice = lesson.versions.slice((shown - 1) * VERSIONS_PER_PAGE, shown * VERSIONS_PER_PAGE)
  const ids = slice.flatMap(({ authorId }) => (authorId ? [authorId] : []))
  const authors =
    ids.length === 0
      ? []
      : await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(authors.map((author) => [author.id, author.name]))
  return {
    lesson,
    versions: slice.map((version) => ({ ...version, authorName: names.get(version.authorId ?? '') ?? null })),
    page: shown,
    pageCount,
  }
}

/** `onlySigns`: readers find the same words; only what makes them bold, a link, a list differs. */
export type Compared = { parts: ComparedPart[]; onlySigns: boolean }

/**
 * What changed between two versions of a lesson, in the words that readers see; with `source` in those that its author
 * typed. Null when one of them does not exist.
 */
export async function compareVersions(
  lesson: StudioLesson,
  from: number,
  to: number,
  look: 'words' | 'source' = 'words',
): Promise<Compared | null> {
  const [one, other] = [from, to].map((number) =>
    lesson.versions.find((version) => version.number === number),
  )
  if (!one || !other) return null
  const texts = await db.lessonVersion.findMany({
    where: { id: { in: [one.id, other.id] } },
    select: { id: true, title: true, summary: true, source: true },
  })
  const [before, after] = [one, other].map(({ id }) => texts.find((text) => text.id === id))
  if (!before || !after) return null
  if (look === 'words') return comparedWords(before, after)
  return { parts: shortened(compareTexts(whole(before), whole(after))), onlySigns: false }
}

type Text = { title: string; summary: string; source: string }

/** The same of two texts that were read already. `patience` as of `compareTexts`. */
export function comparedWords(before: Text, after: Text, patience?: number): Compared {
  const [one, other] = [before, after].map((text) => whole({ ...text, source: shownWords(text.source) }))
  const parts = shortened(compareTexts(one ?? '', other ?? '', patience))
  const isSame = parts.every(({ kind }) => kind === 'same')
  return { parts, onlySigns: isSame && before.source.trim() !== after.source.trim() }
}

function whole({ title, summary, source }: Text): string {
  return `${title}\n${summary}\n\n${source.trimEnd()}`
}
