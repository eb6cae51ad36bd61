import { attributeFault } from './attributes.ts'
import type { Element, ElementContent, RootContent } from 'hast'
import { countWords } from '#app/platform/say/words.ts'
import type { Block, CompiledDocument } from './blocks.ts'
import type { Media } from './media.ts'
import { renderElement } from './elements.ts'
import { FindingError } from './faults.ts'
import { GRAMMAR, type BlockRow } from './grammar.ts'
import { h, isPhrasing, textOf } from './html.ts'
import { LIMITS } from './limits.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { InteractiveBlock, RenderContext } from './render-context.ts'
import { checkedHtml } from './sanitize.ts'
import { mdxTexts } from './texts.ts'
import { unbroken } from './unbroken.ts'

/**
 * Turns a compiled tree, in which blocks are elements named like their grammar row, into the block format.
 * Both compilers end here, so there is one markup. Where it holds what weighs it is drawn twice: once for who saves data. Throws `FindingError` for what cannot be drawn. Headings carry no
 * ids where several texts share a page.
 */
export function renderDocument(
  nodes: readonly RootContent[],
  files: Media,
  { headingIds = true, written = 'id' }: { headingIds?: boolean; written?: Language } = {},
): CompiledDocument {
  const words = mdxTexts[written].lesson
  const { document, media } = drawDocument(nodes, { files, words, headingIds, saving: false })
  if (media === 0) return document
  const { blocks: sparing } = drawDocument(nodes, { files, words, headingIds, saving: true }).document
  return { ...document, blocks: document.blocks.map((block, index) => withSaver(block, sparing[index])) }
}

/** What weighs is text in both, so the pieces are the same ones. */
function withSaver(block: Block, sparing: Block | undefined): Block {
  if (block.kind !== 'html' || sparing?.kind !== 'html' || sparing.html === block.html) return block
  return { ...block, saver: sparing.html }
}

function drawDocument(
  nodes: readonly RootContent[],
  around: Pick<RenderContext, 'files' | 'words' | 'headingIds' | 'saving'>,
): { document: CompiledDocument; media: number } {
  const context: RenderContext = {
    ...around,
    media: 0,
    headings: [],
    slugs: new Set(),
    blockIds: new Set(),
    tables: 0,
    title: '',
    before: undefined,
    line: 1,
    render: (children) =>
      solid(children).flatMap((child, index, all) => {
        context.before = all[index - 1]
        return renderNode(child, context)
      }),
  }
  const solids = solid(nodes.filter((child) => child.type !== 'doctype'))
  const blocks: Block[] = []
  const texts: string[] = []
  let length = 0
  const count = (piece: string) => {
    length += piece.length
    if (length <= LIMITS.outputLength) return
    throw new FindingError({ line: context.line, column: 1, code: 'output' })
  }
  for (const [index, node] of solids.entries()) {
    context.before = solids[index - 1]
    const drawn = renderTop(node, context)
    if (!Array.isArray(drawn)) {
      count(JSON.stringify(drawn))
      blocks.push(drawn)
      texts.push(...spokenOf(drawn))
      continue
    }
    const last = blocks.at(-1)
    const html = checkedHtml(drawn, context.line)
    count(html)
    if (last?.kind === 'html') last.html += html
    else if (html !== '') blocks.push({ kind: 'html', html })
    texts.push(textOf(drawn))
  }
  const plainText = texts.filter((text) => text !== '').join('\n')
  const document = { blocks, headings: context.headings, words: countWords(plainText), plainText }
  return { document, media: context.media }
}

function renderTop(node: ElementContent, context: RenderContext): ElementContent[] | InteractiveBlock {
  const row = node.type === 'element' ? GRAMMAR.get(node.tagName) : undefined
  if (row && node.type === 'element') return renderBlock(node, row, context)
  if (node.type === 'text' && node.value.trim() !== '') return [h('p', {}, unbroken(node.value))]
  return renderNode(node, context)
}

function renderNode(node: ElementContent, context: RenderContext): ElementContent[] {
  if (node.type === 'text') return unbroken(node.value)
  if (node.type !== 'element') return []
  const row = GRAMMAR.get(node.tagName)
  if (!row) {
    context.line = lineOf(node) ?? context.line
    return renderElement(node, context)
  }
  const drawn = renderBlock(node, row, context)
  if (Array.isArray(drawn)) return drawn
  throw new FindingError({
    line: context.line,
    column: 1,
    code: 'block-place',
    words: { name: row.name },
    reason: { key: 'place-top', what: '' },
  })
}

function renderBlock(
  element: Element,
  row: BlockRow,
  context: RenderContext,
): ElementContent[] | InteractiveBlock {
  const line = lineOf(element) ?? context.line
  context.line = line
  const attributes: Record<string, string> = {}
  for (const [name, rule] of Object.entries(row.attributes)) {
    const value = Object.hasOwn(element.properties, name) ? element.properties[name] : undefined
    const written = value === undefined ? undefined : String(value)
    const fault = attributeFault(row.name, name, rule, written)
    if (fault) throw new FindingError({ line, column: 1, ...fault })
    if (written !== undefined) attributes[name] = written
  }
  const { title } = context
  context.title = attributes.judul ?? attributes.temuan ?? title
  const drawn = row.render({ name: row.name, attributes, children: element.children, line, context })
  context.title = title
  return drawn
}

function lineOf(element: Element): number | undefined {
  const line = Number(element.properties.dataLine)
  return Number.isInteger(line) && line > 0 ? line : undefined
}

/** Without the white space between blocks, which the two compilers write differently. */
function solid(nodes: readonly RootContent[]): ElementContent[] {
  const kept: ElementContent[] = nodes.filter((node) => node.type === 'text' || node.type === 'element')
  return kept.filter((node, index) => {
    if (node.type !== 'text' || node.value.trim() !== '') return true
    const before = kept[index - 1]
    const after = kept[index + 1]
    return before !== undefined && after !== undefined && isPhrasing(before) && isPhrasing(after)
  })
}

/** What a reader sees of a block: the question and its choices, never which one is right. */
function spokenOf(block: InteractiveBlock): string[] {
  const plain = (html: string) =>
    html
      .replace(/<[^<>]*>/g, '')
      .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
  if (block.kind === 'soal') return [block.ask, ...block.choices.map((choice) => choice.html)].map(plain)
  if (block.kind === 'daftar-periksa') return [block.title, ...block.items.map((item) => plain(item.html))]
  // What a quiz is called is not in the text.
  return block.kind === 'kuis' ? [] : [plain(block.ask)]
}
