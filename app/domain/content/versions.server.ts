import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
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

/** What changed between two versions of a lesson; null when one of them does not exist. */
export async function compareVersions(
  lesson: StudioLesson,
  from: number,
  to: number,
): Promise<ComparedPart[] | null> {
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
  return shortened(compareTexts(whole(before), whole(after)))
}

/** All that readers see of a version, as one text. */
export function whole({ title, summary, source }: { title: string; summary: string; source: string }): string {
  return `${title}\n${summary}\n\n${source.trimEnd()}`
}
