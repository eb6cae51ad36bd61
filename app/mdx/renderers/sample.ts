import type { ElementContent } from 'hast'
import { h, paragraphs } from '../html.ts'
import type { BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'

/** `<Contoh>`: invented data; the head that says so cannot be left out. */
export function renderSample({ attributes, children, context }: BlockInput): ElementContent[] {
  const { sample } = context.words
  const title = attributes.judul
  const head = h('p', {}, h('strong', {}, sample), title ? unbroken(`. ${title}`) : null)
  const label = title ? `${sample}: ${title}` : sample
  const body = paragraphs(context.render(children))
  return [h('section', { className: ['card', 'stack', 'sample'], ariaLabel: label }, head, body)]
}
