import { faultsOf } from '#app/mdx/faults.ts'
import { paths } from '#app/paths.ts'
import type { Read, ReadGuide, ReadModule } from './content-read.ts'
import type { ContentFault } from './content-fault.ts'
import { deadLinks, type Site } from './dead-links.ts'
import type { GuideFile } from './guide-files.ts'
import type { Language } from '#app/platform/say/language.ts'
import { sectionsOf } from './site.server.ts'

/** Links between content files that lead nowhere. A file with faults is there all the same: `guideFiles` names them all. */
export async function deadLinksIn(
  modules: readonly ReadModule[],
  guides: readonly (ReadGuide | undefined)[],
  guideFiles: readonly GuideFile[],
): Promise<ContentFault[]> {
  // Who reads a lesson is led to the guide in her language; sections are judged by the language of the text.
  const sites = { id: siteOfFiles(modules, guides, guideFiles, 'id'), en: siteOfFiles(modules, guides, guideFiles, 'en') }
  const pages = [
    ...modules.flatMap(({ slug, about, lessons, assignment }) => [
      ...lessons.map((lesson) => ({ read: lesson, site: sites.id, from: paths.lesson(slug, lesson.slug) })),
      ...(about ? [{ read: about, site: sites.id, from: paths.module(slug) }] : []),
      ...(assignment ? [{ read: assignment, site: sites.id, from: paths.assignment(slug) }] : []),
    ]),
    ...guides.flatMap((guide) =>
      guide ? [{ read: guide, site: sites[guide.language], from: paths.helpPage(guide.slug) }] : [],
    ),
  ]
  const faults = await Promise.all(pages.map(({ read, site, from }) => faultsOfFile(read, site, from)))
  return faults.flat()
}

async function faultsOfFile(
  { path, links }: Pick<Read<unknown>, 'path' | 'links'>,
  site: Site,
  from: string,
): Promise<ContentFault[]> {
  const dead = faultsOf(await deadLinks(links, site, from), 'id')
  return dead.map(({ line, sentence }) => ({ path, line, sentence }))
}

function siteOfFiles(
  modules: readonly ReadModule[],
  guides: readonly (ReadGuide | undefined)[],
  guideFiles: readonly GuideFile[],
  language: Language,
): Site {
  const lessonsOf = ({ lessonFiles, lessons }: ReadModule) =>
    new Map(
      lessonFiles.map(({ slug }) => {
        const document = lessons.find((lesson) => lesson.slug === slug)?.document
        return [slug, async () => (document ? sectionsOf(document) : null)] as const
      }),
    )
  const sectionsOfGuide = (slug: string) => {
    const document = guides.find((guide) => guide?.slug === slug && guide.language === language)?.document
    return document ? sectionsOf(document) : null
  }
  const slugs = guideFiles.map(({ slug }) => slug)
  return {
    modules: new Map(modules.map((module) => [module.slug, lessonsOf(module)])),
    guides: new Map(slugs.map((slug) => [slug, sectionsOfGuide(slug)])),
    quizzes: new Map(modules.map(({ slug, quizzes }) => [slug, quizzes.map((quiz) => quiz.slug)])),
  }
}
