import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { db } from '#app/platform/data/db.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import { bankGift, moduleGifts } from '#app/domain/question-bank/quiz-text.server.ts'
import { findModule } from '../making/place.server.ts'
import { textsOf } from '../making/module.server.ts'
import { storedOffsets, storedRubric } from '../making/stored.ts'
import { ruleIn } from '../lesson-rule.ts'
import { isGitOnly, MAY_BE_GIT_ONLY } from './git-only.server.ts'
import { filesOf, folderOf, packed, type ExportedLesson, type ExportedModule, type Extent } from './layout.ts'
import { exportedMedia } from './media.server.ts'

export type ModuleArchive = { name: string; body: ReadableStream<Uint8Array> }

/**
 * A module of the asker's district as a ZIP archive in the layout of content/; null when there is none or she may not. What
 * is published of each lesson, else its draft. That it left is noted.
 */
export async function exportModule(
  asker: Asker,
  { slug, extent }: { slug: string; extent: Extent },
  now: Date,
): Promise<ModuleArchive | null> {
  const module = await readExport(asker, slug, extent)
  if (!module) return null
  const { id, ...exported } = module
  await recordReading(asker, { action: 'document.export', object: { type: 'module', id } }, now)
  const folder = folderOf(exported)
  const media = exported.media.map(({ path, sha256, size }) => ({
    path: `${folder}/${path}`,
    open: () => storedBody(sha256, size),
  }))
  return { name: `${folder}.zip`, body: packed(filesOf(exported), media) }
}

async function readExport(asker: Asker, slug: string, extent: Extent): Promise<(ExportedModule & { id: string }) | null> {
  const module = await findModule(db, asker, slug)
  if (!module) return null
  const { id } = module
  const [lessons, files, quizzes, bank, assignment, others] = await Promise.all([
    lessonsOf(id),
    moduleMedia(id),
    moduleGifts(db, id),
    bankGift(db, id),
    taskOf(id),
    db.module.findMany({ where: { districtId: asker.districtId }, select: { slug: true, position: true } }),
  ])
  const exported: ExportedLesson[] = []
  for (const { origin, ...lesson } of lessons)
    exported.push({ ...lesson, gitOnly: origin === 'FILE' && (await isGitOnly(lesson.source)) })
  const first = textsOf(module.prerequisites)
  const { title, summary, jp, source, position } = module
  const texts = [source, assignment?.source ?? '', ...lessons.map((lesson) => lesson.source)]
  return {
    id,
    slug,
    position,
    title,
    summary,
    jp,
    source,
    goals: textsOf(module.goals),
    requires: textsOf(module.requires),
    prerequisites: others.flatMap((one) => (first.includes(one.slug) ? [folderOf(one)] : [])).toSorted(),
    lessons: exported,
    ...(await exportedMedia(id, files, { texts, extent })),
    quizzes,
    bank,
    assignment,
  }
}

const suspectSchema = z.object({ title: z.string(), source: z.string() })

/** The lessons of a module (its id) that use what only a file in git may, by their titles; those of the studio never do. One statement. */
export async function gitOnlyLessons(moduleId: string): Promise<string[]> {
  const suspects = await ask(
    suspectSchema,
    sql`SELECT p."title", p."source" FROM "Lesson" l JOIN "LessonVersion" p ON p."id" = l."publishedVersionId"
      WHERE l."moduleId" = ${moduleId} AND l."retiredAt" IS NULL AND ${MAY_BE_GIT_ONLY}
      ORDER BY l."position", l."slug"`,
  )
  const titles: string[] = []
  for (const { title, source } of suspects) if (await isGitOnly(source)) titles.push(title)
  return titles
}

async function lessonsOf(moduleId: string) {
  const select = { number: true, title: true, summary: true, minutes: true, source: true, origin: true } as const
  const rows = await db.lesson.findMany({
    where: { moduleId, retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      slug: true,
      rule: true,
      publishedVersion: { select },
      versions: { where: { origin: 'STUDIO' }, orderBy: { number: 'desc' }, take: 1, select },
    },
  })
  return rows.flatMap(({ slug, rule, publishedVersion, versions: [draft] }) => {
    const text = publishedVersion ?? draft
    if (!text) return []
    const { title, summary, minutes, source, origin } = text
    return [{ slug, title, summary, minutes, rule: ruleIn(rule), source, origin, draft: publishedVersion === null }]
  })
}

async function taskOf(moduleId: string): Promise<ExportedModule['assignment']> {
  const row = await db.assignment.findUnique({
    where: { moduleId_slug: { moduleId, slug: 'tugas' } },
    select: { title: true, kind: true, source: true, rubric: true, offsets: true, retiredAt: true },
  })
  if (!row || row.retiredAt) return null
  return {
    title: row.title,
    kind: row.kind === 'TEAM' ? 'TEAM' : 'INDIVIDUAL',
    source: row.source,
    rubric: storedRubric.parse(row.rubric),
    offsets: storedOffsets.parse(row.offsets),
  }
}
