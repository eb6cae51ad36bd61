import type { Element, ElementContent } from 'hast'
import { h, textOf } from './html.ts'
import { elementsOf, type RenderContext } from './render-context.ts'

/**
 * A table in a region of its own, which scrolls sideways, by keyboard too, and says so to the eye while it does
 * (`reading.css`). Region and table are named by what the table holds.
 */
export function drawTable(element: Element, context: RenderContext): Element {
  context.tables += 1
  const ariaLabel = context.words.table({ number: context.tables, holds: holdsWhat(context) })
  const rows = withRowHeads(context.render(element.children))
  return h(
    'section',
    { className: ['scroll'], tabIndex: 0, ariaLabel },
    h('span', { className: ['wider'], ariaHidden: 'true' }, context.words.wider),
    h('table', { ariaLabel }, rows),
  )
}

/** The sentence that leads to the table, else the title it stands under. */
function holdsWhat({ before, title }: RenderContext): string {
  const words = before?.type === 'element' && before.tagName === 'p' ? textOf(before.children) : ''
  const leading = words.endsWith(':') ? words.split(/(?<=[.!?])\s/).at(-1) : undefined
  return (leading ?? title).replace(/[.:]$/, '')
}

/** Where every row begins with words, its first cell heads it; a column of numbers or with gaps heads nothing. */
function withRowHeads(parts: ElementContent[]): ElementContent[] {
  const rows = elementsOf(parts).flatMap((part) =>
    part.tagName === 'tbody' ? elementsOf(part.children) : [],
  )
  const cells = rows.map((row) => elementsOf(row.children))
  const areHeads = cells.every(
    ([first, ...more]) => first && more.length > 0 && !isRight(first) && textOf(first.children) !== '',
  )
  if (areHeads)
    for (const [first] of cells)
      if (first?.tagName === 'td') {
        first.tagName = 'th'
        first.properties = { scope: 'row', ...first.properties }
      }
  return parts
}

function isRight({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('r')
}
