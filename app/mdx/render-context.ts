import type { Element, ElementContent } from 'hast'
import type { Block, Heading } from './blocks.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { Media } from './media.ts'
import type { mdxTexts } from './texts.ts'

export type InteractiveBlock = Exclude<Block, { kind: 'html' }>

/** The words that blocks bring themselves: in the language in which the text is written, not in its reader's. */
export type LessonWords = (typeof mdxTexts)[Language]['lesson']

/** What a renderer may ask of the document around its block. */
export type RenderContext = {
  files: Media
  words: LessonWords
  /** Drawn for who saves data: what weighs is asked for. */
  saving: boolean
  /** How many blocks look different then. */
  media: number
  headingIds: boolean
  headings: Heading[]
  slugs: Set<string>
  blockIds: Set<string>
  tables: number
  /** The heading or the block's title that what is being drawn stands under; what stands right before it. */
  title: string
  before: ElementContent | undefined
  /** Line of the block being drawn; for faults. */
  line: number
  /** Draws children: Markdown elements and nested blocks. */
  render: (nodes: readonly ElementContent[]) => ElementContent[]
}

/** One block as both compilers hand it over: literal attributes, children not drawn yet. */
export type BlockInput = {
  name: string
  attributes: Record<string, string>
  children: ElementContent[]
  line: number
  context: RenderContext
}

export type BlockRenderer = (input: BlockInput) => ElementContent[] | InteractiveBlock

/** The elements among nodes, without the white space between them. */
export function elementsOf(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node) => node.type === 'element')
}

/** The only element of this name among the nodes, when there is nothing else. */
export function onlyElement(nodes: readonly ElementContent[], tagName: string): Element | undefined {
  const solid = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [first, ...rest] = solid
  return first?.type === 'element' && first.tagName === tagName && rest.length === 0 ? first : undefined
}
