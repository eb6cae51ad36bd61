import type { Root } from 'mdast'
import type { CompiledDocument } from './blocks.ts'
import type { Finding } from './faults.ts'
import { deadAnchors, emptyLinks, linksIn, unreadLinks, type SeenLink } from './lost/links.ts'
import { markLosses } from './lost/marks.ts'
import { signLosses } from './lost/signs.ts'
import { tableLosses } from './lost/tables.ts'
import { targetLosses } from './lost/targets.ts'
import { typedText } from './lost/typed-text.ts'

/** A document with what its author has to know of it; `links` are judged by who knows the site. */
export type Reviewed = { document: CompiledDocument; losses: Finding[]; links: SeenLink[] }
/** The same before it is drawn. */
export type Review = Omit<Reviewed, 'document'>
/** A text that cannot be drawn; its links are those of what could be read of it. */
export type Refused = { ok: false; findings: Finding[]; links: SeenLink[] }

/**
 * What of a text a reader would not see, or not as it was meant, although the compiler can draw it: cells beyond the
 * head, targets nobody names, marks that are none. It keeps a text from being published, not one from being read that
 * was published before this was looked for. `root` has the places of `source`.
 */
export function review(root: Root, source: string): Review {
  const typed = typedText(root, source)
  const losses = [
    ...tableLosses(root, source),
    ...targetLosses(root),
    ...unreadLinks(typed),
    ...emptyLinks(root),
    ...markLosses(root, typed),
    ...signLosses(root, source),
  ]
  return { losses, links: linksIn(root) }
}

/** Once it is drawn, its own sections are known. */
export function reviewed({ losses, links }: Review, document: CompiledDocument): Reviewed {
  return { document, losses: [...losses, ...deadAnchors(links, document)], links }
}
