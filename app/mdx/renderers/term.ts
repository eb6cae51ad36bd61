import type { ElementContent } from 'hast'
import { h, paragraphs } from '../html.ts'
import type { BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'

/** `<Istilah>`: a word and what it means. */
export function renderTerm({ attributes, children, context }: BlockInput): ElementContent[] {
  const word = h('dt', {}, h('dfn', {}, h('strong', {}, unbroken(attributes.kata ?? ''))))
  return [h('dl', { className: ['card', 'term'] }, word, h('dd', {}, paragraphs(context.render(children))))]
}
