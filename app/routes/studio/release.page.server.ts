import type { Asker } from '#app/domain/access/asker.ts'
import type { StudioLesson } from '#app/domain/content/studio.server.ts'
import { compareVersions } from '#app/domain/content/versions.server.ts'
import { aroundChanges } from '#app/platform/say/comparison.ts'
import { countDone } from '#app/domain/learning/progress.server.ts'

/** What participants would read otherwise if this version were published, and how many have read the lesson. */
export async function releaseView(asker: Asker, lesson: StudioLesson, number: number) {
  const published = lesson.published?.number ?? null
  const [parts, done] = await Promise.all([
    published === null ? null : compareVersions(lesson, published, number),
    countDone(asker, lesson.id),
  ])
  return { number, published, parts: parts && aroundChanges(parts), done }
}

export type ReleaseView = Awaited<ReturnType<typeof releaseView>>
