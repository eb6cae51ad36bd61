import { questionMark } from '#app/domain/learning/block-view.server.ts'
import { lessonDocument } from '#app/domain/content/documents.server.ts'
import type { Block } from '#app/mdx/blocks.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'
import { REFLECTION } from './assignment-texts.data.ts'
import { nth, type Story } from './story.ts'

export type ReadLesson = { lessonId: string; blocks: readonly Block[] }

/** So many lessons peserta01 has read and answered. */
const READ = 8

/** What stands in the first lessons; read before the story begins, because compiling must not hold a transaction. */
export async function openLessons(districtId: string): Promise<ReadLesson[]> {
  const lessons = await db.lesson.findMany({
    where: { retiredAt: null, module: { districtId } },
    orderBy: [{ module: { position: 'asc' } }, { position: 'asc' }],
    take: READ,
    select: {
      id: true,
      moduleId: true,
      publishedVersion: { select: { id: true, origin: true, hash: true } },
    },
  })
  const opened: ReadLesson[] = []
  for (const { id: lessonId, moduleId, publishedVersion } of lessons)
    if (publishedVersion)
      opened.push({ lessonId, blocks: (await lessonDocument(publishedVersion, moduleId)).blocks })
  return opened
}

/** The first participant has answered the questions, ticked lists and written one private note. */
export async function answer({ t, teams, calendar }: Story, lessons: readonly ReadLesson[]): Promise<void> {
  const { id: personId } = nth(teams, 0).lead
  const rows = lessons.flatMap(({ lessonId, blocks }, index) =>
    blocks.flatMap((block) => {
      const value = valueOf(block, index)
      if (block.kind === 'html' || value === null) return []
      const updatedAt = calendar.at(index < 3 ? -41 : index < 7 ? -18 : -8, 20)
      return [{ personId, lessonId, blockId: block.id, kind: block.kind, value, updatedAt }]
    }),
  )
  await t.blockEntry.createMany({ data: rows })
}

function valueOf(block: Block, lesson: number): Prisma.InputJsonObject | null {
  if (block.kind === 'soal') return { choices: block.answer.correct, of: questionMark(block) }
  if (block.kind === 'daftar-periksa') return { ticks: block.items.slice(0, 2).map((item) => item.id) }
  return block.kind === 'refleksi' && lesson === 0 ? { text: REFLECTION } : null
}
