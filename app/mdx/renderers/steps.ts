import type { ElementContent } from 'hast'
import { FindingError } from '../faults.ts'
import { h, paragraphs } from '../html.ts'
import { elementsOf, onlyElement, type BlockInput } from '../render-context.ts'

/** `<Langkah>`: an ordered list with the look of steps. */
export function renderSteps({ name, children, line, context }: BlockInput): ElementContent[] {
  const list = onlyElement(children, 'ol')
  if (!list) throw new FindingError({ line, column: 1, code: 'children-ordered', words: { name } })
  const first = Number(list.properties.start ?? 1)
  const items = elementsOf(list.children).map((item, index) => {
    const dot = h('span', { className: ['dot'], ariaHidden: 'true' }, String(first + index))
    return h('li', {}, dot, h('div', { className: ['stack-2'] }, paragraphs(context.render(item.children))))
  })
  const start = first === 1 ? {} : { start: first }
  return [h('ol', { className: ['steps', 'guide'], role: 'list', ...start }, items)]
}
