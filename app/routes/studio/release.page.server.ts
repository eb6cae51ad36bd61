import type { Asker } from '#app/domain/access/asker.ts'
import { versionChanges } from '#app/domain/content/version-changes.server.ts'
import { changeWords } from '#app/i18n/changes.ts'
import { versionMark, type StudioLesson } from '#app/domain/content/studio.server.ts'
import { compareVersions } from '#app/domain/content/versions.server.ts'
import { aroundChanges } from '#app/platform/say/comparison.ts'
import { countDone } from '#app/domain/learning/progress.server.ts'

/** What participants would read otherwise if this version were published, and how many have read the lesson. */
export async function releaseView(asker: Asker, lesson: StudioLesson, number: number) {
  const published = lesson.published?.number ?? null
  const version = lesson.versions.find((one) => one.number === number)
  const from = lesson.versions.find((one) => one.number === published)
  const [compared, done, changes] = await Promise.all([
    published === null ? null : compareVersions(lesson, published, number),
    countDone(asker, lesson.id),
    from && version ? versionChanges(lesson.module.id, from, version) : null,
  ])
  return {
    number,
    // Made of what was read before the text was: a draft that goes on in between is refused, not published unseen.
    mark: version ? versionMark(version) : '',
    published,
    parts: compared && aroundChanges(compared.parts),
    onlySigns: compared?.onlySigns ?? false,
    done,
    /** What those who have read it would be told. */
    told: from ? changeWords(changes?.counts ?? null, asker.language) : null,
  }
}

export type ReleaseView = Awaited<ReturnType<typeof releaseView>>
