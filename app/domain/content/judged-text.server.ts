import type { Asker } from '#app/domain/access/asker.ts'
import { compileText, type Origin } from '#app/domain/prose/compile.server.ts'
import type { CompiledDocument } from '#app/mdx/blocks.ts'
import { faultsOf, type Fault } from '#app/mdx/faults.ts'
import { paths } from '#app/paths.ts'
import { deadLinks, leadsInside } from './dead-links.ts'
import { moduleFiles } from './documents.server.ts'
import { siteOf } from './site.server.ts'
import type { StudioLesson } from './studio.server.ts'

/** How a text looks, when it can be drawn at all, and everything that keeps it from being published. */
export type JudgedText = { document: CompiledDocument | null; faults: Fault[] }

/**
 * Compiles a text of a lesson and looks for what its reader would miss: words that are not shown, links that lead nowhere
 * by now. Changes nothing.
 */
export async function judgeText(
  { slug, module }: Pick<StudioLesson, 'slug' | 'module'>,
  { origin, source }: { origin: Origin; source: string },
  { districtId, language }: Asker,
): Promise<JudgedText> {
  const result = await compileText(origin, source, await moduleFiles(module.id), language)
  const { links } = result
  const dead = leadsInside(links)
    ? await deadLinks(links, await siteOf(districtId), paths.lesson(module.slug, slug))
    : []
  if (result.ok) return { document: result.document, faults: faultsOf([...result.losses, ...dead], language) }
  const faults = [...result.faults, ...faultsOf(dead, language)].sort((a, b) => a.line - b.line)
  return { document: null, faults }
}
