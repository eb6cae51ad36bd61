import type { BlockView } from '#app/domain/learning/block-view.server.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'

/** Static HTML goes into the page's markup when a whole page is asked for, and only then not into its data. */
export function deliverProse(context: RequestContext, blocks: readonly BlockView[]): BlockView[] {
  if (context.delivery === 'data') return [...blocks]
  return blocks.map((block) => {
    if (block.kind !== 'html') return block
    context.prose.set(block.id, block.html ?? '')
    return { kind: block.kind, id: block.id }
  })
}
