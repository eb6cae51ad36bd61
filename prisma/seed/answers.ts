import type { LessonPlace } from '#app/domain/content/studio.server.ts'
import { lessonDocument } from '#app/domain/content/documents.server.ts'
import { answerQuestion, tickChecklist, writeReflection } from '#app/domain/learning/entries.server.ts'
import type { Block } from '#app/mdx/blocks.ts'
import { db } from '#app/platform/data/db.server.ts'
import { REFLECTION } from './assignment-texts.data.ts'
import { nth, type Story } from './story.ts'
import { done, type Act } from './timeline.ts'

/** So many lessons peserta01 has read and answered. */
const READ = 8

type ReadLesson = LessonPlace & { blocks: readonly Block[] }

/** The first participant has answered the questions, ticked lists and written one private note. */
export async function answer(story: Story): Promise<Act[]> {
  const lessons = await openLessons(story.districtId)
  return lessons.map((lesson, index) => ({
    at: story.calendar.at(index < 3 ? -26 : index < 7 ? -7 : -2, 20.5 + index / 60),
    act: (now) => answerLesson(story, lesson, index === 0, now),
    silent: true,
  }))
}

async function openLessons(districtId: string): Promise<ReadLesson[]> {
  const lessons = await db.lesson.findMany({
    where: { retiredAt: null, module: { districtId } },
    orderBy: [{ module: { position: 'asc' } }, { position: 'asc' }],
    take: READ,
    select: {
      slug: true,
      moduleId: true,
      module: { select: { slug: true } },
      publishedVersion: { select: { id: true, origin: true, hash: true } },
    },
  })
  const opened: ReadLesson[] = []
  for (const { slug, moduleId, module, publishedVersion } of lessons)
    if (publishedVersion) {
      const { blocks } = await lessonDocument(publishedVersion, moduleId)
      opened.push({ module: module.slug, lesson: slug, blocks })
    }
  return opened
}

async function answerLesson(
  story: Story,
  { module, lesson, blocks }: ReadLesson,
  reflects: boolean,
  now: Date,
) {
  const asker = await story.asker(nth(story.teams, 0).lead)
  for (const block of blocks) {
    if (block.kind === 'html') continue
    const where = { module, lesson, block: block.id }
    if (block.kind === 'soal') done(await answerQuestion(asker, where, block.answer.correct, now), 'answer')
    if (block.kind === 'daftar-periksa') {
      const ticks = block.items.slice(0, 2).map((item) => item.id)
      done(await tickChecklist(asker, where, { ticks, base: [] }, now), 'ticks')
    }
    if (block.kind === 'refleksi' && reflects)
      done(await writeReflection(asker, where, { text: REFLECTION, version: 0 }, now), 'reflection')
  }
}
