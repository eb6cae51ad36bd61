import type { Element, ElementContent, Properties } from 'hast'
import { FindingError } from './faults.ts'
import { h, textOf } from './html.ts'
import { elementsOf, type RenderContext } from './render-context.ts'
import { MEDIA_TAGS } from './sanitize.ts'
import { drawTable } from './tables.ts'
import { isExternalUrl, isSafeUrl } from './urls.ts'

/** Draws one plain element (not a block). The same markup for both compilers. */
export function renderElement(element: Element, context: RenderContext): ElementContent[] {
  const { tagName, children } = element
  const properties = withoutLine(element.properties)
  const drawn = () => context.render(children)
  switch (tagName) {
    case 'h2':
    case 'h3':
      return [heading(element, tagName === 'h2' ? 2 : 3, context)]
    case 'a':
      return [anchor(properties, drawn(), context)]
    case 'table':
      return [drawTable(element, context)]
    case 'th':
      // An empty corner heads nothing.
      if (textOf(children).trim() === '') return [h('td', aligned(properties))]
      return [h('th', { scope: 'col', ...aligned(properties) }, drawn())]
    case 'td':
      return [h('td', aligned(properties), drawn())]
    case 'ol':
      return [
        h(
          'ol',
          { className: ['nums'], ...(properties.start ? { start: Number(properties.start) } : {}) },
          drawn(),
        ),
      ]
    case 'ul':
      return isTaskList(element)
        ? [h('ul', { className: ['tasks'], role: 'list' }, drawn())]
        : [h('ul', {}, drawn())]
    case 'li':
      return [h('li', properties.id ? { id: properties.id } : {}, drawn())]
    case 'input':
      return checkmark(properties, context)
    case 'pre':
      return [h('pre', { tabIndex: 0 }, h('code', {}, textOfCode(element)))]
    case 'code':
      return [h('code', {}, drawn())]
    case 'section':
      if ('dataFootnotes' in properties) return [footnotes(element, context)]
      return [h(tagName, properties, drawn())]
    default:
      if (MEDIA_TAGS.has(tagName))
        throw new FindingError({ line: context.line, column: 1, code: 'html', words: { name: tagName } })
      return [h(tagName, properties, drawn())]
  }
}

function heading(element: Element, depth: 2 | 3, context: RenderContext): Element {
  const words = element.children.filter((child) => !isNoteReference(child))
  const text = textOf(words)
  const base = `s-${slugOf(text)}`
  let id = base
  for (let number = 2; context.slugs.has(id); number += 1) id = `${base}-${number}`
  context.slugs.add(id)
  context.headings.push({ depth, id, text })
  context.title = text
  return h(element.tagName, context.headingIds ? { id } : {}, context.render(element.children))
}

/** Other raised words belong to the heading. */
function isNoteReference(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'sup') return false
  return elementsOf(node.children).some((child) => 'dataFootnoteRef' in child.properties)
}

/** Lower-case words joined by `-`, without accents; never empty. */
function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 80)
      .replace(/-$/, '') ?? 'bagian'
  )
}

function anchor(properties: Properties, children: ElementContent[], { line, words }: RenderContext): Element {
  const href = properties.href ?? ''
  if (!isSafeUrl(href)) throw new FindingError({ line, column: 1, code: 'url', words: { value: href } })
  if ('dataFootnoteRef' in properties) {
    const number = textOf(children)
    return h('a', { href, id: properties.id, ariaLabel: words.footnote({ number }) }, children)
  }
  if ('dataFootnoteBackref' in properties)
    return h('a', { href, ariaLabel: String(properties.ariaLabel) }, '↩')
  const rel = isExternalUrl(href) ? { rel: ['noopener', 'noreferrer'] } : {}
  return h('a', { href, ...rel, ...(properties.title ? { title: properties.title } : {}) }, children)
}

function aligned(properties: Properties): Properties {
  const { colSpan, rowSpan } = properties
  const spans = { ...(colSpan ? { colSpan } : {}), ...(rowSpan ? { rowSpan } : {}) }
  if (properties.align === 'right') return { className: ['r'], ...spans }
  return properties.align === 'center' ? { className: ['c'], ...spans } : spans
}

function isTaskList(element: Element): boolean {
  const names = element.properties.className
  return Array.isArray(names) && names.includes('contains-task-list')
}

function checkmark(properties: Properties, { words }: RenderContext): ElementContent[] {
  if (properties.type !== 'checkbox') return [h('input', properties)]
  const done = Boolean(properties.checked)
  const sign = h('span', { ariaHidden: 'true' }, done ? '☑' : '☐')
  return [sign, h('span', { className: ['sr'] }, done ? words.done : words.open)]
}

function footnotes(section: Element, context: RenderContext): Element {
  const lists = elementsOf(section.children).filter((child) => child.tagName === 'ol')
  return h(
    'section',
    { className: ['notes', 'sm'], ariaLabel: context.words.footnotes },
    context.render(lists),
  )
}

function textOfCode(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOfCode(child) : ''))
    .join('')
}

function withoutLine(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'dataLine'))
}
