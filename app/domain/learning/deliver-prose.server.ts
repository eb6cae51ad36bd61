import { lookOfText, type BlockView } from './block-view.server.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'

/** How an answer goes out, and whether it goes to somebody who saves data. */
export type Delivery = Pick<RequestContext, 'delivery' | 'prose'> & { saving: boolean }

/** Static HTML goes into the page's markup when a whole page is asked for, and only then not into its data. */
export function deliverProse(
  { delivery, prose, saving }: Delivery,
  blocks: readonly BlockView[],
): BlockView[] {
  return blocks.map((block) => {
    if (block.kind !== 'html') return block
    const look = lookOfText(block, saving)
    if (delivery === 'data') return look
    prose.set(look.id, look.html ?? '')
    return { kind: look.kind, id: look.id }
  })
}
