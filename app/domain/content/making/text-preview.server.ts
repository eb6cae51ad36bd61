import type { Asker } from '#app/domain/access/asker.ts'
import { judgeAt } from '#app/domain/content/judged-text.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { findModule } from './place.server.ts'

/**
 * How an introduction or instructions would look, as safe HTML, among the files of a module or, where the module is not
 * there yet, without any; null where nothing of it can be shown. Keeps nothing. Undefined when there is no such module.
 */
export async function previewModuleText(
  asker: Asker,
  slug: string | null,
  source: string,
): Promise<string | null | undefined> {
  const module = slug === null ? null : await findModule(db, asker, slug)
  if (slug !== null && !module) return undefined
  const files = module ? await moduleMedia(module.id) : {}
  const from = module ? paths.module(module.slug) : paths.learning()
  const { document } = await judgeAt(from, files, { origin: 'STUDIO', source }, asker)
  const pieces = document?.blocks.flatMap((block) => (block.kind === 'html' ? [block.html] : [])) ?? []
  return pieces.length > 0 ? pieces.join('\n') : null
}
