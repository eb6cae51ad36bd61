import type { Reading } from './reading.ts'
import type { Marks } from './shapes.ts'

const ELEMENT = 1
const TEXT = 3
const BOLD = 600

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT
}

export function nameOf(element: Element): string {
  return element.tagName.toLowerCase()
}

/** Where an element's own style is carried (`from-html.ts`). */
export const STYLE = 'data-gaya'

function styleOf(element: Element): string {
  return (element.getAttribute(STYLE) ?? element.getAttribute('style') ?? '').toLowerCase()
}

/** The value of one property of an element's own style; empty where it has none. */
export function styled(element: Element, property: string): string {
  const found = styleOf(element)
    .split(';')
    .map((rule) => rule.split(':'))
    .findLast(([name = '']) => name.trim() === property)
  return found?.slice(1).join(':').trim() ?? ''
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(element.getAttribute('class') ?? '')
}

export function isHidden(element: Element, { hiddenClasses }: Reading): boolean {
  if (element.hasAttribute('hidden')) return true
  if (styled(element, 'display') === 'none' || styled(element, 'visibility') === 'hidden') return true
  if (styled(element, 'mso-hide') === 'all') return true
  return (element.getAttribute('class') ?? '').split(/\s+/).some((name) => hiddenClasses.has(name))
}

/** How the words inside an element look, by its name and its style. */
export function looksOf(element: Element, around: Marks): Marks {
  const marks = { ...around }
  const name = nameOf(element)
  if (name === 'b' || name === 'strong') marks.bold = true
  if (name === 'i' || name === 'em' || name === 'cite' || name === 'dfn') marks.italic = true
  if (name === 's' || name === 'strike' || name === 'del') marks.strike = true
  if (['code', 'kbd', 'samp', 'tt'].includes(name)) marks.code = true
  if (name === 'sup' || name === 'sub') marks.raised = name
  const weight = styled(element, 'font-weight')
  if (weight !== '') marks.bold = weight.startsWith('bold') || Number(weight) >= BOLD
  const slant = styled(element, 'font-style')
  if (slant !== '') marks.italic = slant === 'italic' || slant === 'oblique'
  if (/line-through/.test(styled(element, 'text-decoration'))) marks.strike = true
  const height = styled(element, 'vertical-align')
  if (height === 'super') marks.raised = 'sup'
  if (height === 'sub') marks.raised = 'sub'
  return marks
}

export function isRight(element: Element): boolean {
  const align = (element.getAttribute('align') ?? styled(element, 'text-align')).toLowerCase()
  return align === 'right' || align === 'end'
}
