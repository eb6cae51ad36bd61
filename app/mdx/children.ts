import type { Nodes, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { Media } from './media.ts'
import type { Finding } from './faults.ts'
import { LITTLE_TAGS } from './lesson-syntax.ts'

/** What a block may hold: nothing, any flow or none (`maybe`), any flow, one short paragraph, one list, one table, or choices. */
export type ChildrenRule = 'none' | 'maybe' | 'flow' | 'short' | 'ordered' | 'list' | 'table' | 'choices'

export type BlockNode = MdxJsxFlowElement
/** A check of children and attributes together; only runs when both are fine by themselves. */
export type ExtraCheck = (node: BlockNode, files: Media) => Finding[]

const PHRASING = new Set([
  ...[
    'text',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'break',
    'link',
    'linkReference',
    'footnoteReference',
  ],
])

/** Where a node begins; line 1 when the parser did not say. */
export function placeOfNode(node: { position?: { start: { line: number; column: number } } | undefined }) {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

/** The plain text under a node; a line break keeps words apart. */
export function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('type' in node && node.type === 'break') return '\n'
  if ('value' in node && typeof node.value === 'string') return node.value
  if ('children' in node && Array.isArray(node.children)) return node.children.map(wordsOf).join('')
  return ''
}

/** The attribute as a literal, or the empty string. */
export function literal(node: BlockNode, name: string): string {
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === name &&
      typeof attribute.value === 'string'
    ) {
      return attribute.value
    }
  }
  return ''
}

/** Findings about what a block holds. */
export function checkChildren(node: BlockNode, rule: ChildrenRule): Finding[] {
  const name = node.name ?? ''
  const children: RootContent[] = node.children.filter(
    (child) => wordsOf(child).trim() !== '' || 'children' in child,
  )
  const at = { ...placeOfNode(node), words: { name } }
  const [first, ...rest] = children
  if (rule === 'none') return children.length === 0 ? [] : [{ ...at, code: 'children-none' }]
  if (rule === 'maybe') return []
  if (!first) return [{ ...at, code: 'children-some' }]
  if (rule === 'flow') return []
  if (rule === 'short') return isShort(children) ? [] : [{ ...at, code: 'children-short' }]
  if (rule === 'table')
    return first.type === 'table' && rest.length === 0 ? [] : [{ ...at, code: 'children-table' }]
  if (rule === 'choices') {
    const only = children.every((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Pilihan')
    return only && children.length >= 2 && children.length <= 8 ? [] : [{ ...at, code: 'children-choices' }]
  }
  const ordered = rule === 'ordered'
  const isList = first.type === 'list' && first.ordered === ordered && rest.length === 0
  if (!isList) return [{ ...at, code: ordered ? 'children-ordered' : 'children-list' }]
  if (ordered) return []
  const long = first.children.filter((item) => !isShort(item.children))
  return long.map((item) => ({ ...placeOfNode(item), code: 'children-short', words: { name } }))
}

function isShort(children: readonly RootContent[]): boolean {
  const [first, ...rest] = children
  if (first?.type === 'paragraph' && rest.length === 0) return isShort(first.children)
  return children.length > 0 && children.every(isPhrasingNode)
}

/** Does this node run inside a line of text? */
export function isPhrasingNode(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement') return node.name !== null && LITTLE_TAGS.has(node.name)
  return PHRASING.has(node.type)
}
