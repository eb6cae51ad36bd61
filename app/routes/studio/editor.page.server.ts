import { partBlocks, quizSample } from '#app/components/blocks/block-view.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { lookOfText, viewBlocks } from '#app/domain/learning/block-view.server.ts'
import type { JudgedText } from '#app/domain/content/judged-text.server.ts'
import { draftSays, previewIn } from '#app/domain/content/drafts.server.ts'
import { lessonDocument } from '#app/domain/content/documents.server.ts'
import { openInStudio, type LessonPlace, type StudioLesson } from '#app/domain/content/studio.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { describeBlocks } from '#app/mdx/grammar.ts'
import { marksOf, savesIn } from '#app/platform/field-by-field.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong, dateTime } from '#app/platform/say/time.ts'
import { namedMarks } from './draft-marks.ts'
import type { Fault } from './fault-lines.tsx'
import { mediaSamples } from './medium-line.ts'
import { releaseView } from './release.page.server.ts'

/** How a text would look, when it can be drawn, and what keeps it from being published. */
export type Look = {
  text: ReturnType<typeof partBlocks> | null
  faults: Fault[]
}

export function lookOf({ document, faults: found }: JudgedText): Look {
  const faults = found.map(({ line, sentence, attribute }) => ({ line, sentence, attribute }))
  if (!document) return { text: null, faults }
  // Nobody has written into what is only looked at, and its author sees all of it.
  const blocks = viewBlocks(document.blocks, [], 'pratinjau').map((block) => {
    if (block.kind === 'html') return lookOfText(block, false)
    if (block.kind === 'kuis') return quizSample(block.id)
    return 'savedAt' in block ? { ...block, savedAt: null } : block
  })
  return { text: partBlocks(blocks), faults }
}

/** How the published text looks: what there is to see as long as the newest one cannot be drawn. */
async function publishedLook({ published, module }: StudioLesson): Promise<Look['text']> {
  if (!published) return null
  // One that does not compile any more is mended here: it must not take this page with it.
  const document = await lessonDocument(published, module.id).catch(() => null)
  return lookOf({ document, faults: [] }).text
}

/** What the editor's screen shows of the lesson: its newest text, how that looks, what is published. */
export async function editorPage(asker: Asker, place: LessonPlace, now: Date) {
  const open = await openInStudio(asker, place)
  if (!open) throw notFound()
  const { lesson, text } = open
  const media = await moduleMedia(lesson.module.id)
  const result = await previewIn(lesson, text.source, asker, media)
  const { published, draft, news } = lesson
  const look = lookOf(result)
  const release = draft && (await releaseView(asker, lesson, draft.number))
  const says = draftSays(text)
  return {
    module: lesson.module,
    slug: lesson.slug,
    seen: lesson.seen,
    title: text.title,
    readAt: now.getTime(),
    values: {
      judul: text.title,
      ringkasan: text.summary,
      menit: String(text.minutes),
      naskah: says['source'] ?? '',
      catatan: says['note'] ?? '',
    },
    marks: namedMarks(marksOf(says, savesIn(text.saves))),
    published: published && {
      number: published.number,
      when: dateLong(published.publishedAt ?? published.createdAt, asker),
    },
    draft: draft && { number: draft.number, when: dateTime(draft.createdAt, asker) },
    release,
    news: news && { number: news.number },
    /** What the menus offer: blocks, and what lies in the module's library. */
    blocks: [...mediaSamples(media, asker.language), ...describeBlocks(asker.language)],
    look,
    lastGood: look.text ? null : await publishedLook(lesson),
  }
}

export type EditorPage = Awaited<ReturnType<typeof editorPage>>
