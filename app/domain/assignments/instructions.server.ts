import { partDocument } from '#app/domain/content/documents.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import type { Schedule } from './schedule.server.ts'

/**
 * The instructions as safe HTML, or null when they cannot be shown: a fault in a content file must never keep
 * anybody from her own work. Blocks to be answered have no place in an assignment and are left out.
 */
export async function instructionsHtml(
  asked: Schedule['assignment'],
  saving: boolean,
): Promise<string | null> {
  const { source, sourceHash, origin, module } = asked
  try {
    const document = await partDocument({ source, sourceHash, origin, moduleId: module.id })
    return document.blocks
      .flatMap((block) => (block.kind === 'html' ? [(saving ? block.saver : null) ?? block.html] : []))
      .join('\n')
  } catch (error) {
    log.error({ err: error, assignmentId: asked.id }, 'instructions could not be shown')
    return null
  }
}
