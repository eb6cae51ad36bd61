import type { Tx } from '#app/platform/data/db.server.ts'
import { countedAnew, savesIn, type Saves } from '#app/platform/field-by-field.server.ts'
import type { ReadLesson, ReadModule } from './content-read.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { DRAFT_NAMES } from './limits.ts'

type VersionFacts = { number: number; origin: string; authorId: string | null; hash: string } & Head
type Head = { title: string; summary: string; minutes: number }

/**
 * Lessons of a module as versions. A lesson that follows its file is published anew when the file changed; one that a
 * trainer has taken over keeps its text, and the file's news waits as an unpublished version. One without a file retires.
 */
export async function importLessons(t: Tx, moduleId: string, read: ReadModule, now: Date): Promise<void> {
  const known = await t.lesson.findMany({
    where: { moduleId },
    select: {
      id: true,
      slug: true,
      position: true,
      retiredAt: true,
      version: true,
      publishedVersionId: true,
      publishedVersion: { select: { number: true } },
      versions: {
        select: {
          number: true,
          origin: true,
          authorId: true,
          hash: true,
          title: true,
          summary: true,
          minutes: true,
          saves: true,
        },
        orderBy: { number: 'desc' },
      },
    },
  })
  for (const lesson of read.lessons) {
    const hash = textHash(lesson.source, read.files)
    const before = known.find((row) => row.slug === lesson.slug)
    if (!before) {
      const { id } = await t.lesson.create({
        data: { moduleId, slug: lesson.slug, position: lesson.position, ...lesson.head },
        select: { id: true },
      })
      const first = { lessonId: id, number: 1, saves: {}, lesson, hash, published: true }
      await publish(t, id, await addVersion(t, first, now), lesson)
      continue
    }
    if (before.retiredAt || before.position !== lesson.position)
      await t.lesson.update({
        where: { id: before.id },
        data: { position: lesson.position, retiredAt: null },
      })
    const published = before.versions.find((version) => version.number === before.publishedVersion?.number)
    const follows = followsFile(published, before.versions)
    const compared = follows ? published : before.versions.find(isFromFile)
    if (compared && sameText(compared, lesson, hash)) continue
    const number = (before.versions[0]?.number ?? 0) + 1
    const counts = before.versions.map((version) => savesIn(version.saves))
    const saves = countedAnew(Object.keys(DRAFT_NAMES), counts)
    const versionId = await addVersion(
      t,
      { lessonId: before.id, number, saves, lesson, hash, published: follows },
      now,
    )
    if (follows) await publish(t, before.id, versionId, lesson)
  }
  const gone = known
    .filter((row) => !row.retiredAt && !read.lessonSlugs.includes(row.slug))
    .map((row) => row.id)
  if (gone.length > 0) await t.lesson.updateMany({ where: { id: { in: gone } }, data: { retiredAt: now } })
}

/** Written by the import itself; a copy that a trainer restored carries her as its author. */
function isFromFile(version: { origin: string; authorId: string | null }): boolean {
  return version.origin === 'FILE' && version.authorId === null
}

/** No trainer has taken the lesson over, neither by publishing nor by a draft she is working on. */
function followsFile(published: VersionFacts | undefined, versions: readonly VersionFacts[]): boolean {
  if (!published) return !versions.some((version) => version.origin === 'STUDIO')
  return (
    isFromFile(published) &&
    !versions.some((version) => version.origin === 'STUDIO' && version.number > published.number)
  )
}

function sameText(version: VersionFacts, lesson: ReadLesson, hash: string): boolean {
  const { title, summary, minutes } = lesson.head
  return (
    version.hash === hash &&
    version.title === title &&
    version.summary === summary &&
    version.minutes === minutes
  )
}


type NewVersion = {
  lessonId: string
  number: number
  saves: Saves
  lesson: ReadLesson
  hash: string
  published: boolean
}

async function addVersion(
  t: Tx,
  { lessonId, number, saves, lesson, hash, published }: NewVersion,
  now: Date,
): Promise<string> {
  const { id } = await t.lessonVersion.create({
    data: {
      lessonId,
      number,
      ...lesson.head,
      source: lesson.source,
      saves,
      hash,
      origin: 'FILE',
      createdAt: now,
      publishedAt: published ? now : null,
    },
    select: { id: true },
  })
  return id
}

async function publish(t: Tx, lessonId: string, versionId: string, lesson: ReadLesson): Promise<void> {
  await t.lesson.update({
    where: { id: lessonId },
    data: { publishedVersionId: versionId, ...lesson.head, version: { increment: 1 } },
  })
}
