import type { Asker } from '#app/domain/access/asker.ts'
import { shownUnfinished } from '#app/domain/files/unfinished.server.ts'
import { readLibrary, type LibraryRow } from '#app/domain/media/library.server.ts'
import type { MediumUse } from '#app/domain/media/usage.server.ts'
import { UNDO_REMOVAL } from '#app/domain/media/limits.ts'
import { resultsOf } from '#app/i18n/results.ts'
import type { Medium } from '#app/mdx/media.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { sizeWords } from '#app/platform/say/sizes.ts'
import { timeOfDay } from '#app/platform/say/time.ts'
import { libraryTexts } from './library-texts.ts'
import { mediumLine } from './medium-line.ts'

export type LibraryData = NonNullable<Awaited<ReturnType<typeof libraryData>>>
export type ShownMedium = LibraryData['media'][number]

/** A module's library as the page shows it; null when there is none for her. */
export async function libraryData(asker: Asker, slug: string, query: URLSearchParams, now: Date) {
  const unusedOnly = query.get('tampil') === 'tak-dipakai'
  const library = await readLibrary(asker, slug, { spot: spotOf(query), unusedOnly }, now)
  if (!library) return null
  const { module, page, room, drawings, unfinished } = library
  const { language } = asker
  const t = libraryTexts[language]
  const results = resultsOf(
    {
      title: `${t.title}: ${module.title}`,
      count: t.count({ count: page.rows.length }),
      partial: page.before !== null || page.after !== null,
      filters: [unusedOnly ? t.isUnused : null],
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    pageTitle: results.title,
    results: results.line,
    module: { id: module.id, slug: module.slug, title: module.title, position: module.position },
    unusedOnly,
    room: {
      used: room.bytes,
      most: room.most,
      words: t.room({
        used: room.bytes === 0 ? '0 MB' : sizeWords(room.bytes, language),
        most: sizeWords(room.most, language),
      }),
    },
    before: page.before,
    after: page.after,
    drawings,
    unfinished: unfinished.map((one) => ({
      ...shownUnfinished(asker, one, now),
      endAt: paths.upload(one.id),
    })),
    media: page.rows.map((row) => shown(asker, module.slug, row)),
  }
}

function shown(asker: Asker, module: string, row: LibraryRow) {
  const { id, name, medium, drawnAt, bytes, usedIn, removedAt } = row
  return {
    id,
    name,
    key: newSubmissionKey(),
    about: aboutMedium(asker, medium, bytes),
    preview: drawnAt === null ? previewOf(medium) : { address: drawnAt, ...DRAWING },
    /** The line that a lesson shows it by. */
    line: mediumLine(name, medium),
    usedIn: usedIn.map((use) => placeOf(module, use, asker)),
    removed: removedAt && {
      at: timeOfDay(removedAt, asker),
      until: timeOfDay(new Date(removedAt.getTime() + UNDO_REMOVAL), asker),
    },
  }
}

/** Where a text that calls a medium is changed; one in the archive is named only. */
function placeOf(module: string, { kind, slug, title, isRetired }: MediumUse, { language }: Asker) {
  const t = libraryTexts[language]
  const to = {
    introduction: paths.changeModule(module),
    assignment: paths.changeTask(module, slug),
    lesson: paths.studioLesson(module, slug),
  }[kind]
  return { kind, title, words: t.place[kind], to: isRetired ? null : to }
}

function aboutMedium({ language }: Asker, medium: Medium, bytes: number): string {
  const t = libraryTexts[language]
  const size = sizeWords(bytes, language)
  if (typeof medium === 'string') return t.kind.drawing({ size })
  switch (medium.kind) {
    case 'picture':
      return t.kind.picture({ width: medium.width, height: medium.height, size })
    case 'file':
      return t.kind.file({ type: medium.type, size })
    case 'video':
      return t.kind.video({
        length: medium.seconds === null ? t.unknownLength : minutesOf(medium.seconds),
        size,
      })
    case 'captions':
      return t.kind.captions({ size })
  }
}

function minutesOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`
}

/** A drawing is as large as its reader makes it. */
const DRAWING = { width: 4, height: 3 }

function previewOf(medium: Medium): { address: string; width: number; height: number } | null {
  if (typeof medium === 'string' || medium.kind !== 'picture') return null
  const [smallest] = medium.sizes
  return smallest ? { address: smallest.jpeg, width: smallest.width, height: smallest.height } : null
}

export function libraryPaths(slug: string) {
  return {
    add: paths.studioFileAdd(slug),
    remove: paths.studioFileRemove(slug),
    restore: paths.studioFileRestore(slug),
  }
}
