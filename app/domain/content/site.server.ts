import { db } from '#app/platform/data/db.server.ts'
import type { Heading } from '#app/mdx/blocks.ts'
import type { Sections, Site } from './dead-links.ts'
import { lessonDocument } from './documents.server.ts'
import { guides } from './guides.server.ts'

/** What participants of a district can open: its published lessons and the help pages. */
export async function siteOf(districtId: string): Promise<Site> {
  const [modules, help, quizzes] = await Promise.all([
    db.module.findMany({
      where: {
        districtId,
        retiredAt: null,
        lessons: { some: { retiredAt: null, publishedVersionId: { not: null } } },
      },
      select: {
        id: true,
        slug: true,
        lessons: {
          where: { retiredAt: null, publishedVersionId: { not: null } },
          select: { slug: true, publishedVersion: { select: { id: true, origin: true, hash: true } } },
        },
      },
    }),
    guides('id'),
    db.quiz.findMany({
      where: { retiredAt: null, module: { districtId } },
      orderBy: { slug: 'asc' },
      select: { slug: true, module: { select: { slug: true } } },
    }),
  ])
  const lessonsOf = ({ id, lessons }: (typeof modules)[number]) =>
    new Map(
      lessons.flatMap(({ slug, publishedVersion: version }) =>
        version ? [[slug, () => sectionsOfLesson(version, id)] as const] : [],
      ),
    )
  return {
    modules: new Map(modules.map((module) => [module.slug, lessonsOf(module)])),
    guides: new Map(help.map(({ slug, document }) => [slug, sectionsOf(document)])),
    quizzes: new Map(
      modules.map(({ slug }) => [slug, quizzes.flatMap((quiz) => (quiz.module.slug === slug ? [quiz.slug] : []))]),
    ),
  }
}

/** Nobody can say what sections a text has that does not compile any more; its own page tells of that. */
async function sectionsOfLesson(version: Parameters<typeof lessonDocument>[0], moduleId: string): Promise<Sections> {
  const document = await lessonDocument(version, moduleId).catch(() => null)
  return document && sectionsOf(document)
}

/** The ids by which a compiled text's sections can be reached. */
export function sectionsOf({ headings }: { headings: readonly Heading[] }): Sections {
  return new Set(headings.map(({ id }) => id))
}
