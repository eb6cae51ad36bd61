import type { Element, ElementContent, Properties } from 'hast'

type Child = ElementContent | string | null | undefined | false

/** One hast element; strings become text, nothing stays nothing. */
export function h(tagName: string, properties: Properties, ...children: (Child | Child[])[]): Element {
  return { type: 'element', tagName, properties, children: children.flat().flatMap(toContent) }
}

function toContent(child: Child): ElementContent[] {
  if (child === null || child === undefined || child === false || child === '') return []
  return [typeof child === 'string' ? { type: 'text', value: child } : child]
}

/** The text of a tree, without drawings and what is hidden from a reader; blocks are kept apart by a space. */
export function textOf(nodes: readonly ElementContent[]): string {
  const parts: string[] = []
  collect(nodes, parts)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function collect(nodes: readonly ElementContent[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value)
    if (node.type !== 'element' || node.tagName === 'svg' || node.properties.ariaHidden === 'true') continue
    const apart = !INLINE.has(node.tagName) || node.tagName === 'br'
    if (apart) parts.push(' ')
    collect(node.children, parts)
    if (apart) parts.push(' ')
  }
}

/** Elements that run inside a line of text. */
const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'input',
    'kbd',
    'mark',
    'q',
    's',
    'small',
  ],
  ...['span', 'strong', 'sub', 'sup', 'u', 'wbr', 'svg'],
])

/** Is this text or an element that runs inside a line? */
export function isPhrasing(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))
}

/** Puts loose text and inline elements into paragraphs, so that a block holds only blocks. */
export function paragraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  function flush() {
    if (textOf(run) !== '') result.push(h('p', {}, run))
    run = []
  }
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node)
    else {
      flush()
      result.push(node)
    }
  }
  flush()
  return result
}

/** The inline content of one paragraph, or of nodes that are inline already; undefined when there is more. */
export function inlineOf(nodes: readonly ElementContent[]): ElementContent[] | undefined {
  const [only, ...more] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (only?.type === 'element' && only.tagName === 'p' && more.length === 0) return only.children
  return nodes.every(isPhrasing) ? [...nodes] : undefined
}
