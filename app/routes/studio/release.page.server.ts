import type { Asker } from '#app/domain/access/asker.ts'
import { versionMark, type StudioLesson } from '#app/domain/content/studio.server.ts'
import { compareVersions } from '#app/domain/content/versions.server.ts'
import { aroundChanges } from '#app/platform/say/comparison.ts'
import { countDone } from '#app/domain/learning/progress.server.ts'

/** What participants would read otherwise if this version were published, and how many have read the lesson. */
export async function releaseView(asker: Asker, lesson: StudioLesson, number: number) {
  const published = lesson.published?.number ?? null
  const version = lesson.versions.find((one) => one.number === number)
  const [parts, done] = await Promise.all([
    published === null ? null : compareVersions(lesson, published, number),
    countDone(asker, lesson.id),
  ])
  return {
    number,
    // Made of what was read before the text was: a draft that goes on in between is refused, not published unseen.
    mark: version ? versionMark(version) : '',
    published,
    parts: parts && aroundChanges(parts),
    done,
  }
}

export type ReleaseView = Awaited<ReturnType<typeof releaseView>>
