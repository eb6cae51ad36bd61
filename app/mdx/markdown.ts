import { GFM, keepLittleTagsInLines, lessonSyntax } from './lesson-syntax.ts'
import { mdxTexts } from './texts.ts'
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import type { Element } from 'hast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toHast, type Options, type State } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, GFM).use(lessonSyntax).freeze()
const plain = unified().use(remarkParse).use(remarkGfm, GFM).use(signsAreText).freeze()

/** Words and ids of footnotes, the same in both compilers. */
export const HAST_OPTIONS = {
  clobberPrefix: 'c-',
  footnoteLabel: mdxTexts.id.lesson.footnotes,
  footnoteBackContent: '↩',
  footnoteBackLabel: (reference: number, again: number) =>
    mdxTexts.id.lesson.backTo({ number: again > 1 ? `${reference + 1}-${again}` : String(reference + 1) }),
} satisfies Options

/**
 * Parses what a person wrote as plain Markdown: `<`, `{` and `&` have no meaning of their own, so no HTML, no block, no
 * expression and no entity can come of it, and lines that begin with spaces are no code.
 */
export function parsePlain(source: string): Root {
  return plain.parse(source)
}

function signsAreText(this: Processor) {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    disable: {
      null: ['autolink', 'characterReference', 'codeIndented', 'emailAutolink', 'htmlFlow', 'htmlText'],
    },
  })
}

/** Parses MDX without running anything; throws the parser's message for a syntax fault. */
export function parseMdx(source: string): Root {
  const root = mdx.parse(source)
  unravel(root)
  keepLittleTagsInLines(root)
  return root
}

/**
 * The tree as elements; a block becomes an element named like its grammar row, with its line. Where several texts share
 * a page, `idPrefix` keeps the ids of their notes apart.
 */
export function hastOf(root: Root, idPrefix: string = HAST_OPTIONS.clobberPrefix) {
  const tree = toHast(root, {
    ...HAST_OPTIONS,
    clobberPrefix: idPrefix,
    handlers: { mdxJsxFlowElement: blockElement, mdxJsxTextElement: blockElement },
  })
  return tree.type === 'root' ? tree.children : []
}

function blockElement(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const properties: Element['properties'] = { dataLine: node.position?.start.line ?? 1 }
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      properties[attribute.name] = attribute.value
    }
  }
  return { type: 'element', tagName: node.name ?? '', properties, children: state.all(node) }
}

/**
 * A paragraph that holds nothing but blocks is those blocks: MDX itself reads content files this way, but not where a
 * hard space stands beside a block, which is no word to lose. So it is done for them too.
 */
export function unravel(parent: Parents): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index]
    if (!child || !('children' in child)) continue
    if (child.type === 'paragraph' && isOnlyBlocks(child.children)) {
      const blocks = child.children.filter((inner) => inner.type !== 'text').map(asFlow)
      // The types of a parent's children differ by parent; where a paragraph may stand, a flow node may.
      const siblings: Nodes[] = parent.children
      siblings.splice(index, 1, ...blocks)
      index -= 1
      continue
    }
    unravel(child)
  }
}

function asFlow(node: PhrasingContent): Nodes {
  // Same node, other name: the types would have it hold paragraphs, the parser gives what stands on its line.
  if (node.type === 'mdxJsxTextElement')
    return Object.assign({}, node, { type: 'mdxJsxFlowElement' as const })
  if (node.type === 'mdxTextExpression') return { ...node, type: 'mdxFlowExpression' }
  return node
}

function isOnlyBlocks(children: readonly PhrasingContent[]): boolean {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return (
    solid.length > 0 &&
    solid.every((child) => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression')
  )
}
