import type { Asker } from '#app/domain/access/asker.ts'
import { compileText, type Origin } from '#app/domain/prose/compile.server.ts'
import type { CompiledDocument } from '#app/mdx/blocks.ts'
import { faultsOf, type Fault } from '#app/mdx/faults.ts'
import { paths } from '#app/paths.ts'
import type { Media } from '#app/mdx/media.ts'
import { deadLinks, leadsInside } from './dead-links.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { siteOf } from './site.server.ts'
import type { StudioLesson } from './studio.server.ts'

/** How a text looks, when it can be drawn at all, and everything that keeps it from being published. */
export type JudgedText = { document: CompiledDocument | null; faults: Fault[] }

/** A lesson that was begun and not written yet. */
const NOTHING = { line: 1, column: 1, code: 'text-empty' } as const

type Text = { origin: Origin; source: string }

/**
 * Compiles a text of a lesson and looks for what its reader would miss: words that are not shown, links that lead nowhere
 * by now. Changes nothing. `media`: the module's, where they were read already.
 */
export async function judgeText(
  { slug, module }: Pick<StudioLesson, 'slug' | 'module'>,
  text: Text,
  asker: Asker,
  media?: Media,
): Promise<JudgedText> {
  const files = media ?? (await moduleMedia(module.id))
  const judged = await judgeAt(paths.lesson(module.slug, slug), files, text, asker)
  const empty = text.source.trim() === '' ? faultsOf([NOTHING], asker.language) : []
  return { ...judged, faults: [...empty, ...judged.faults] }
}

/** The same of any text that participants would read at this address, among these files. */
export async function judgeAt(
  from: string,
  files: Media,
  { origin, source }: Text,
  { districtId, language }: Asker,
): Promise<JudgedText> {
  const result = await compileText(origin, source, files, language)
  const { links } = result
  const dead = leadsInside(links) ? await deadLinks(links, await siteOf(districtId), from) : []
  if (result.ok) return { document: result.document, faults: faultsOf([...result.losses, ...dead], language) }
  const faults = [...result.faults, ...faultsOf(dead, language)].sort((a, b) => a.line - b.line)
  return { document: null, faults }
}
